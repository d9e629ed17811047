package apim.designer.nginx;

/// What some versions and editions of nginx can do and others cannot; each is a row of the table of
/// directives.
public enum Capability {
  HTTP2_DIRECTIVE(Context.SERVER, "http2"),
  SSL_DIRECTIVE(Context.SERVER, "ssl"),
  STICKY(Context.UPSTREAM, "sticky"),
  SERVER_ROUTE(Context.UPSTREAM, "server/route="),
  SERVER_DRAIN(Context.UPSTREAM, "server/drain"),
  /// HTTP/1.1 and kept connections to the members without a word in the configuration.
  KEEPALIVE_BY_DEFAULT(Context.UPSTREAM, "keepalive/default"),
  UPSTREAM_KEEPALIVE_TIMEOUT(Context.UPSTREAM, "keepalive_timeout"),
  /// Names of headers with spaces or control characters are refused, whatever else is let through.
  STRICT_HEADER_NAMES(Context.SERVER, "ignore_invalid_headers/strict"),
  REJECT_HANDSHAKE(Context.SERVER, "ssl_reject_handshake"),
  SSL_CONF_COMMAND(Context.SERVER, "ssl_conf_command"),
  RESOLVE(Context.UPSTREAM, "server/resolve"),
  UPSTREAM_RESOLVER(Context.UPSTREAM, "resolver"),
  SLOW_START(Context.UPSTREAM, "server/slow_start="),
  QUEUE(Context.UPSTREAM, "queue"),
  HEALTH_CHECK(Context.LOCATION, "health_check"),
  /// Learned sessions shared by several load balancers.
  LEARN_SYNC(Context.UPSTREAM, "sticky/sync"),
  LEAST_TIME(Context.UPSTREAM, "least_time");

  private final Context context;
  private final String row;

  Capability(Context context, String row) {
    this.context = context;
    this.row = row;
  }

  Context context() {
    return context;
  }

  /// The name of the row of the table.
  String row() {
    return row;
  }
}
