package apim.designer.nginx;

import java.util.Optional;
import java.util.stream.Stream;

/// What a configuration must have for one of nginx's advisories to be about it.
public enum Trigger {
  /// HTTP/2 with clients.
  HTTP2("http2"),
  /// Requests are forwarded over TLS.
  PROXIED_TLS("proxied-tls"),
  /// Names are asked for while nginx runs.
  RESOLVER("resolver"),
  /// Clients show certificates.
  CLIENT_CERTIFICATES("client-certificates"),
  /// Certificates of clients are looked up at their authority.
  OCSP("ocsp"),
  /// A `rewrite` takes parts of the path over.
  REWRITE("rewrite"),
  /// A `map` compares with regular expressions.
  MAP_REGEX("map-regex"),
  /// HTTP/2 or gRPC with what requests are forwarded to.
  HTTP2_BACKEND("http2-backend"),
  SLICE("slice"),
  SSI("ssi"),
  CHARSET_MAP("charset-map"),
  SCGI_OR_UWSGI("scgi-or-uwsgi"),
  DAV("dav"),
  MP4("mp4"),
  HTTP3("http3"),
  STREAM("stream"),
  MAIL("mail");

  private final String id;

  Trigger(String id) {
    this.id = id;
  }

  /// As the table of advisories writes it.
  String id() {
    return id;
  }

  static Optional<Trigger> of(String id) {
    return Stream.of(values()).filter(trigger -> trigger.id.equals(id)).findFirst();
  }
}
