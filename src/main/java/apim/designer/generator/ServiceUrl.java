package apim.designer.generator;

import java.util.Optional;

/// An address in a deployment.toml, in its parts. API-M's placeholders may stand in each of them.
///
/// @param port as it is written; empty where it is left out
/// @param path with its leading slash; empty where there is none
public record ServiceUrl(String scheme, String host, String port, String path) {
  /// Empty where the text is no address.
  public static Optional<ServiceUrl> of(String text) {
    int authority = text.indexOf("://");
    if (authority < 1) {
      return Optional.empty();
    }
    String scheme = text.substring(0, authority);
    String rest = text.substring(authority + 3);
    int slash = rest.indexOf('/');
    String hostAndPort = slash < 0 ? rest : rest.substring(0, slash);
    String path = slash < 0 ? "" : rest.substring(slash);
    int colon =
        hostAndPort.indexOf(':', hostAndPort.startsWith("[") ? hostAndPort.indexOf(']') : 0);
    String host = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
    String port = colon < 0 ? "" : hostAndPort.substring(colon + 1);
    return host.isEmpty()
        ? Optional.empty()
        : Optional.of(new ServiceUrl(scheme, host, port, path));
  }

  /// The TCP port, the scheme's own where none is written; 0 where it is a placeholder.
  public int portNumber() {
    if (port.isEmpty()) {
      return scheme.equals("https") || scheme.equals("wss") ? 443 : 80;
    }
    return port.length() <= 5 && port.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(port)
        : 0;
  }

  /// Whether both lead to the same place.
  ///
  /// @param usual the port that is meant where none is written
  boolean leadsWhere(ServiceUrl other, String usual) {
    return hasOriginOf(other, usual) && pathOrRoot().equals(other.pathOrRoot());
  }

  boolean hasOriginOf(ServiceUrl other, String usual) {
    return scheme.equalsIgnoreCase(other.scheme)
        && host.equalsIgnoreCase(other.host)
        && (port.isEmpty() ? usual : port).equals(other.port.isEmpty() ? usual : other.port);
  }

  /// Whether this path is another one with something in front of it, such as a context path.
  boolean extendsPathOf(ServiceUrl other) {
    return path.length() > 1
        && !pathOrRoot().equals(other.pathOrRoot())
        && path.endsWith(other.path);
  }

  ServiceUrl withPath(String newPath) {
    return new ServiceUrl(scheme, host, port, newPath);
  }

  /// Whether the host is a name that others know, not the node itself, an address or a short name of
  /// an inner network.
  boolean isPublic() {
    return host.indexOf('.') > 0
        && !host.contains("$")
        && !host.startsWith("[")
        && !host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
  }

  private String pathOrRoot() {
    return path.isEmpty() ? "/" : path;
  }

  @Override
  public String toString() {
    return scheme + "://" + host + (port.isEmpty() ? "" : ":" + port) + path;
  }
}
