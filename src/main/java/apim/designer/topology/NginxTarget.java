package apim.designer.topology;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The NGINX that a load balancer's files are written for: an edition and its version.
public sealed interface NginxTarget {
  /// As it is written in a design file.
  String edition();

  /// As it is written in a design file: 1.22.1 or R33.
  String version();

  /// As an architect reads it.
  String displayName();

  record OpenSource(int major, int minor, int patch)
      implements NginxTarget, Comparable<OpenSource> {
    private static final Pattern FORM =
        Pattern.compile("(\\d{1,2})\\.(\\d{1,3})(?:\\.(\\d{1,3}))?");

    public OpenSource {
      if (major < 1 || (major == 1 && minor < 14)) {
        throw new IllegalArgumentException(
            "nginx before 1.14.0 lacks TLS 1.3 and more; choose 1.14.0 or later");
      }
    }

    /// `1.30` means its first release, 1.30.0.
    public static OpenSource of(String version) {
      Matcher matcher = FORM.matcher(version);
      if (!matcher.matches()) {
        throw new IllegalArgumentException("a version of open-source nginx has the form 1.30.4");
      }
      return new OpenSource(
          Integer.parseInt(matcher.group(1)),
          Integer.parseInt(matcher.group(2)),
          matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3)));
    }

    @Override
    public String edition() {
      return "open-source";
    }

    @Override
    public String version() {
      return major + "." + minor + "." + patch;
    }

    @Override
    public String displayName() {
      return "NGINX " + version();
    }

    @Override
    public int compareTo(OpenSource other) {
      return Comparator.comparingInt(OpenSource::major)
          .thenComparingInt(OpenSource::minor)
          .thenComparingInt(OpenSource::patch)
          .compare(this, other);
    }
  }

  record Plus(int release) implements NginxTarget {
    private static final Pattern FORM = Pattern.compile("R(\\d{1,3})(?:-P\\d{1,2})?");

    public Plus {
      if (release < 19) {
        throw new IllegalArgumentException("NGINX Plus before R19 is too old; choose R19 or later");
      }
    }

    /// The patch level of `R33-P2` changes no directive, so it is left out:
    /// https://docs.nginx.com/nginx/releases/
    public static Plus of(String version) {
      Matcher matcher = FORM.matcher(version);
      if (!matcher.matches()) {
        throw new IllegalArgumentException("a release of NGINX Plus has the form R33");
      }
      return new Plus(Integer.parseInt(matcher.group(1)));
    }

    @Override
    public String edition() {
      return "plus";
    }

    @Override
    public String version() {
      return "R" + release;
    }

    @Override
    public String displayName() {
      return "NGINX Plus " + version();
    }
  }

  static NginxTarget of(String edition, String version) {
    return switch (edition) {
      case "open-source" -> OpenSource.of(version);
      case "plus" -> Plus.of(version);
      default -> throw new IllegalArgumentException("an edition of NGINX is open-source or plus");
    };
  }
}
