package apim.designer.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A user with cookies, who logs in to a portal from one address.
final class Browser {
  /// What a login to the Publisher goes through; the identity provider is a web application of its
  /// own. Ten requests.
  private static final List<String> LOGIN =
      List.of(
          "/publisher/",
          "/publisher/services/auth/login",
          "/oauth2/authorize?client_id=publisher",
          "/authenticationendpoint/login.do?sessionDataKey=k",
          "/commonauth",
          "/oauth2/authorize?sessionDataKey=k",
          "/publisher/services/auth/callback/login?code=c",
          "/publisher/apis",
          "/oauth2/token",
          "/publisher/services/auth/logout");

  private final Rig rig;
  private final String address;
  private final String host;

  /// Cookies by path and name.
  private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();

  Browser(Rig rig, String address, String host) {
    this.rig = rig;
    this.address = address;
    this.host = host;
  }

  /// Goes through a login.
  ///
  /// @return the nodes that answered
  Set<String> logIn() throws IOException {
    Set<String> nodes = new TreeSet<>();
    for (String path : LOGIN) {
      List<String> head = new ArrayList<>(List.of("GET " + path + " HTTP/1.1", "Host: " + host));
      String sent = cookiesFor(path);
      if (!sent.isEmpty()) {
        head.add("Cookie: " + sent);
      }
      head.add("Connection: close");
      Message answer = rig.https(address, 443, host, head);
      if (answer.status() != 200) {
        throw new AssertionError(path + " answers " + answer.firstLine());
      }
      answer.all("set-cookie").forEach(this::keep);
      nodes.add(answer.first("x-node").orElseThrow());
    }
    return nodes;
  }

  /// The value of a cookie for every path, such as a load balancer's.
  boolean hasCookie(String name) {
    return cookies.getOrDefault("/", Map.of()).containsKey(name);
  }

  /// Longer paths first, as browsers send them (RFC 6265 §5.4).
  private String cookiesFor(String path) {
    List<String> sent = new ArrayList<>();
    cookies.entrySet().stream()
        .filter(jar -> path.startsWith(jar.getKey()))
        .sorted((one, other) -> other.getKey().length() - one.getKey().length())
        .forEach(jar -> jar.getValue().forEach((name, value) -> sent.add(name + "=" + value)));
    return String.join("; ", sent);
  }

  private void keep(String header) {
    String[] parts = header.split(";\\s*");
    String path = "/";
    for (String part : parts) {
      if (part.toLowerCase(Locale.ROOT).startsWith("path=")) {
        path = part.substring("path=".length());
      }
    }
    String[] cookie = parts[0].split("=", 2);
    cookies.computeIfAbsent(path, _ -> new LinkedHashMap<>()).put(cookie[0], cookie[1]);
  }
}
