package apim.designer.topology;

/// How clients reach a site where something in front of the load balancer ends TLS, or opens another
/// port: what URLs, redirects and headers say.
///
/// @param tls whether clients speak TLS
public record PublicSide(boolean tls, TcpPort port) {
  public static final String HTTPS = "https";
  public static final String HTTP = "http";

  public String scheme() {
    return tls ? HTTPS : HTTP;
  }

  /// The port that a scheme has unless a URL says otherwise (RFC 9110 §4.2).
  public static TcpPort usualPort(boolean tls) {
    return new TcpPort(tls ? 443 : 80);
  }
}
