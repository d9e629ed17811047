package apim.designer.validation;

/// A URL of a deployment.toml in its parts. Placeholders such as `${carbon.host}` stay as they are.
///
/// @param host in lower case, without the port; empty where there is none
/// @param path without a slash at its end; empty for the root
record PublicUrl(String host, String path) {
  static PublicUrl of(String text) {
    int scheme = text.indexOf("://");
    String rest = scheme < 0 ? text : text.substring(scheme + 3);
    int slash = rest.indexOf('/');
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    String path = slash < 0 ? "" : rest.substring(slash);
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    return new PublicUrl(host(authority), path);
  }

  private static String host(String authority) {
    int end = authority.startsWith("[") ? authority.indexOf(']') + 1 : authority.indexOf(':');
    // The colon of ${...} is no port's.
    String host = end > 0 && !authority.startsWith("$") ? authority.substring(0, end) : authority;
    return host.toLowerCase(java.util.Locale.ROOT);
  }

  boolean isLocal() {
    return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
  }

  /// Whether the host is written out, and not a placeholder.
  boolean isLiteral() {
    return !host.isEmpty() && !host.contains("$");
  }
}
