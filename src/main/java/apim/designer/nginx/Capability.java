package apim.designer.nginx;

/// What some versions and editions of nginx can do and others cannot; each is a row of the table of
/// directives.
public enum Capability {
  HTTP2_DIRECTIVE("http2"),
  SSL_DIRECTIVE("ssl"),
  STICKY("sticky"),
  SERVER_ROUTE("server/route="),
  SERVER_DRAIN("server/drain"),
  /// HTTP/1.1 and open connections to the members without a word in the configuration.
  KEEPALIVE_BY_DEFAULT("keepalive/default"),
  REJECT_HANDSHAKE("ssl_reject_handshake"),
  SSL_CONF_COMMAND("ssl_conf_command"),
  RESOLVE("server/resolve"),
  UPSTREAM_RESOLVER("upstream/resolver"),
  SLOW_START("server/slow_start="),
  QUEUE("queue"),
  HEALTH_CHECK("health_check"),
  LEARN_SYNC("sticky/sync"),
  LEAST_TIME("least_time");

  private final String row;

  Capability(String row) {
    this.row = row;
  }

  String row() {
    return row;
  }
}
