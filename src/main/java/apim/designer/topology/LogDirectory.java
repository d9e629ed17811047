package apim.designer.topology;

import java.util.regex.Pattern;

/// An absolute folder on the load balancer's host into which a site writes its logs.
public record LogDirectory(String value) {
  private static final Pattern FORM =
      Pattern.compile("(/[A-Za-z0-9_]([A-Za-z0-9._ -]*[A-Za-z0-9._-])?)+");

  public LogDirectory {
    if (value.length() > 200 || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a log folder is an absolute path of letters, digits, dots, hyphens, underscores and"
              + " spaces, such as /var/log/nginx/portals");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
