package apim.designer.trial;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What Tomcat makes of the target of a request before it chooses a web application: it removes the
/// parameters of each segment, decodes once, and then takes out double slashes and dots.
/// https://github.com/apache/tomcat/blob/9.0.98/java/org/apache/catalina/connector/CoyoteAdapter.java
/// (postParseRequest, parsePathParameters, normalize)
final class ContainerPath {
  private ContainerPath() {}

  /// The path that is mapped to a web application; empty where Tomcat refuses the request.
  static Optional<String> of(String target) {
    String raw = target.split("[?]", 2)[0].replaceAll(";[^/]*", "");
    if (raw.indexOf('#') >= 0) {
      return Optional.empty();
    }
    String path;
    try {
      path = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
    if (path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : path.split("/")) {
      switch (segment) {
        case "", "." -> {}
        case ".." -> {
          if (segments.pollLast() == null) {
            return Optional.empty();
          }
        }
        default -> segments.addLast(segment);
      }
    }
    return Optional.of("/" + String.join("/", segments));
  }

  /// The same without the tenant that Carbon takes off a path, as in `/t/acme.com/carbon`.
  static Optional<String> withoutTenant(String target) {
    return of(target).map(path -> path.replaceFirst("^/t/[^/]+(?=/)", ""));
  }

  /// Whether a request lands at `folder` of a node or below it.
  static boolean leadsInto(String target, String folder) {
    return withoutTenant(target)
        .filter(path -> path.equals(folder) || path.startsWith(folder + "/"))
        .isPresent();
  }

  /// The path of the web application of a path, such as `/publisher`.
  static String application(String path) {
    int end = path.indexOf('/', 1);
    return end < 0 ? path : path.substring(0, end);
  }
}
