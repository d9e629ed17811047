package apim.designer.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The cookies of one browser at one host, by path (RFC 6265).
final class CookieJar {
  private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();

  /// The Cookie header for a path, longer paths first (RFC 6265 §5.4); empty where there is none.
  String header(String path) {
    List<String> sent = new ArrayList<>();
    cookies.entrySet().stream()
        .filter(jar -> matches(path.split("[?]", 2)[0], jar.getKey()))
        .sorted((one, other) -> other.getKey().length() - one.getKey().length())
        .forEach(jar -> jar.getValue().forEach((name, value) -> sent.add(name + "=" + value)));
    return String.join("; ", sent);
  }

  /// RFC 6265 §5.1.4.
  private static boolean matches(String path, String cookiePath) {
    return path.equals(cookiePath)
        || (path.startsWith(cookiePath)
            && (cookiePath.endsWith("/") || path.charAt(cookiePath.length()) == '/'));
  }

  /// Takes what an answer sets.
  void take(HttpMessage answer) {
    answer.all("set-cookie").forEach(this::take);
  }

  private void take(String header) {
    String[] parts = header.split(";\\s*");
    String path = "/";
    for (String part : parts) {
      if (part.toLowerCase(Locale.ROOT).startsWith("path=")) {
        path = part.substring("path=".length());
      }
    }
    String[] cookie = parts[0].split("=", 2);
    cookies
        .computeIfAbsent(path, _ -> new LinkedHashMap<>())
        .put(cookie[0], cookie.length > 1 ? cookie[1] : "");
  }
}
