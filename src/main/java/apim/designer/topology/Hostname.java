package apim.designer.topology;

import java.util.regex.Pattern;

/// A DNS host name in lower case (RFC 1123 §2.1): labels of letters, digits and hyphens.
public record Hostname(String value) {
  private static final Pattern LABELS =
      Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

  public Hostname {
    if (value.length() > 253 || !LABELS.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a host name has labels of lower-case letters, digits and hyphens, joined by dots, such"
              + " as api.example.com");
    }
    if (value.matches("[0-9.]+")) {
      throw new IllegalArgumentException(
          "a host name is wanted here, not an IP address; clients and certificates need a name");
    }
  }

  /// Whether this name is `domain` or lies below it.
  public boolean isWithin(String domain) {
    return value.equals(domain) || value.endsWith("." + domain);
  }

  @Override
  public String toString() {
    return value;
  }
}
