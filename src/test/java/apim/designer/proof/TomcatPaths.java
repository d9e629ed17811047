package apim.designer.proof;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What Tomcat makes of the target of a request before it chooses a web application: it removes the
/// parameters of each segment, decodes once, and then takes out double slashes and dots.
/// https://github.com/apache/tomcat/blob/9.0.98/java/org/apache/catalina/connector/CoyoteAdapter.java
/// (postParseRequest, parsePathParameters, normalize)
final class TomcatPaths {
  private TomcatPaths() {}

  /// The path that is mapped to a web application; empty where Tomcat refuses the request. An
  /// encoded slash, which Tomcat refuses unless told otherwise, is decoded here.
  static Optional<String> mapped(String target) {
    String raw = target.split("[?]", 2)[0].replaceAll(";[^/]*", "");
    if (raw.indexOf('#') >= 0) {
      return Optional.empty();
    }
    String path = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.ISO_8859_1);
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

  /// Whether Tomcat, or Carbon for a tenant, answers the request with the management console.
  static boolean isConsole(String target) {
    return mapped(target).filter(path -> path.matches("(?s)(/t/[^/]+)?/carbon(/.*)?")).isPresent();
  }
}
