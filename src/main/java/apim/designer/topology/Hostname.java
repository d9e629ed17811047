package apim.designer.topology;

import java.util.Locale;
import java.util.regex.Pattern;

/// What clients call a site by, in the form that goes over the wire: a DNS name in lower case, with
/// names beyond ASCII encoded (RFC 1123 §2.1, RFC 5890), with `*.` in front for every name below
/// it, or an IP address, IPv6 in brackets as in a URL.
public record Hostname(String value) {
  private static final Pattern LABELS =
      Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[^:/]*:[^:/]*:[^/]*|\\[.*]");
  private static final Pattern IPV4 = Pattern.compile("[0-9.]+");
  private static final String WILDCARD = "*.";

  public Hostname {
    value = ADDRESS.matcher(value).matches() ? address(value) : name(value);
  }

  private static String address(String text) {
    return Address.of(text).inUrl();
  }

  private static String name(String text) {
    String prefix = text.startsWith(WILDCARD) ? WILDCARD : "";
    String name = Idn.encoded(text.substring(prefix.length())).toLowerCase(Locale.ROOT);
    boolean isAddress = IPV4.matcher(name).matches();
    if (isAddress && prefix.isEmpty()) {
      return address(name);
    }
    // A wildcard for a whole top-level domain is in no certificate, and below an address is
    // nothing.
    boolean isFit =
        LABELS.matcher(name).matches()
            && (prefix.isEmpty() || (name.indexOf('.') > 0 && !isAddress));
    if (!isFit || prefix.length() + name.length() > 253) {
      if (text.contains("://")) {
        throw new IllegalArgumentException(
            "a host name is no URL; write the host of it alone, such as api.example.com");
      }
      throw new IllegalArgumentException(
          text.matches("[^:/]+:\\d+")
              ? "a host name has no port, so it does not belong here; write it as the port of the"
                  + " site"
              : "a host name has labels of letters, digits and hyphens, joined by dots, such as"
                  + " api.example.com or *.gw.example.com; an IP address will do, too");
    }
    return prefix + name;
  }

  /// Whether it stands for every name below a domain, and thus is no host's own name.
  public boolean isWildcard() {
    return value.startsWith(WILDCARD);
  }

  /// Whether it is an IP address. A client that calls an address does not tell it in the TLS
  /// handshake (RFC 6066 §3).
  public boolean isAddress() {
    return value.startsWith("[") || IPV4.matcher(value).matches();
  }

  /// Whether this name is `domain` or lies below it.
  public boolean isWithin(String domain) {
    return value.equals(domain) || value.endsWith("." + domain);
  }

  /// As people write it: names beyond ASCII in their own letters.
  public String shown() {
    return isWildcard()
        ? WILDCARD + Idn.shown(value.substring(WILDCARD.length()))
        : Idn.shown(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
