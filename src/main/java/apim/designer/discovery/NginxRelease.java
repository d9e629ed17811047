package apim.designer.discovery;

import apim.designer.nginx.Target;
import apim.designer.nginx.Version;
import java.util.Optional;
import java.util.stream.Stream;

/// The nginx that a text names as its own: `nginx version: nginx/1.25.3 (nginx-plus-r31)` where nginx
/// speaks, `written for nginx 1.30.4` at the top of files of ours.
public record NginxRelease(Target target) {
  private static final String SAID = "nginx version: ";
  private static final String WRITTEN = "written for ";
  private static final String OPEN_SOURCE = "nginx ";
  private static final String PLUS = "NGINX Plus R";
  private static final String PLUS_SAID = "nginx-plus-r";

  /// What a line of `nginx -v` says.
  static Optional<NginxRelease> said(String line) {
    int at = line.indexOf(SAID);
    if (at < 0) {
      return Optional.empty();
    }
    String rest = line.substring(at + SAID.length());
    int plus = rest.indexOf(PLUS_SAID);
    return plus >= 0
        ? release(rest.substring(plus + PLUS_SAID.length()))
        : version(rest.substring(rest.indexOf('/') + 1));
  }

  /// What the first comment of a file of ours says.
  static Optional<NginxRelease> writtenFor(String comment) {
    int at = comment.lastIndexOf(WRITTEN);
    if (at < 0) {
      return Optional.empty();
    }
    String name = comment.substring(at + WRITTEN.length());
    if (name.startsWith(PLUS)) {
      return release(name.substring(PLUS.length()));
    }
    return name.startsWith(OPEN_SOURCE)
        ? version(name.substring(OPEN_SOURCE.length()))
        : Optional.empty();
  }

  /// The first three numbers: OpenResty has a fourth of its own, and its first three are nginx's.
  private static Optional<NginxRelease> version(String text) {
    String[] numbers = text.split("[^0-9]+", 4);
    if (numbers.length < 3) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new NginxRelease(
              Target.openSource(
                  Version.of(numbers[0] + "." + numbers[1] + "." + digits(numbers[2])))));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<NginxRelease> release(String text) {
    String digits = digits(text);
    try {
      return Stream.of(digits)
          .filter(number -> !number.isEmpty() && number.length() < 4)
          .map(number -> new NginxRelease(Target.plus(Integer.parseInt(number))))
          .findFirst();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String digits(String text) {
    int end = 0;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }
}
