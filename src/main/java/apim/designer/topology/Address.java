package apim.designer.topology;

import java.util.Locale;
import java.util.regex.Pattern;

/// Where a node is reached: an IPv4 address, an IPv6 address or a host name.
public sealed interface Address {
  /// The address as text, IPv6 without brackets.
  String value();

  /// As people write it: names beyond ASCII in their own letters.
  default String shown() {
    return this instanceof Named ? Idn.shown(value()) : value();
  }

  /// The address as it stands before a port: IPv6 in brackets.
  default String inUrl() {
    return this instanceof Ipv6 ? "[" + value() + "]" : value();
  }

  record Ipv4(String value) implements Address {
    private static final Pattern FORM =
        Pattern.compile(
            "((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)");

    public Ipv4 {
      if (!FORM.matcher(value).matches()) {
        throw new IllegalArgumentException(
            "an IPv4 address has four numbers from 0 to 255, such as 10.0.0.11");
      }
    }
  }

  /// In the shortest form, lower case (RFC 5952), so that two spellings of one address are equal.
  record Ipv6(String value) implements Address {
    public Ipv6 {
      value = Ipv6Text.canonical(value);
    }
  }

  /// The name of a host. Names of containers may have underscores; a name of digits alone is one
  /// too, where it is not taken for an address.
  record Named(String value) implements Address {
    private static final Pattern LABELS =
        Pattern.compile(
            "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*");

    public Named {
      value = Idn.encoded(value).toLowerCase(Locale.ROOT);
      if (value.length() > 253 || !LABELS.matcher(value).matches()) {
        throw new IllegalArgumentException(
            "an address is an IP address or a host name: labels of letters, digits, hyphens and"
                + " underscores, joined by dots, such as apim-1.example.com");
      }
    }
  }

  /// What looks like an address with a port. An IPv6 address has more than one colon.
  Pattern WITH_PORT = Pattern.compile("[^:\\[\\]]+:\\d*|\\[[^\\]]*]:\\d*");

  static Address of(String text) {
    if (text.contains("://")) {
      throw new IllegalArgumentException(
          "an address is no URL; write the host of it alone, such as 10.0.0.11 or"
              + " apim-1.example.com");
    }
    if (WITH_PORT.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "an address has no port, so it does not belong here; leave it out, and give the node a"
              + " portOffset, or ports of its own, where they are moved");
    }
    if (text.startsWith("[") && text.endsWith("]") && text.indexOf(':') > 0) {
      return new Ipv6(text.substring(1, text.length() - 1));
    }
    if (text.indexOf(':') >= 0) {
      return new Ipv6(text);
    }
    // Digits of another script or width are encoded as plain ones.
    String encoded = Idn.encoded(text);
    return encoded.matches("[0-9.]+") ? new Ipv4(encoded) : new Named(text);
  }
}
