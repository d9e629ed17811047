package apim.designer.topology;

import java.util.regex.Pattern;

/// Where a node is reached: an IPv4 address, an IPv6 address or a host name.
public sealed interface Address {
  /// The address as text, IPv6 without brackets.
  String value();

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

  record Named(Hostname hostname) implements Address {
    @Override
    public String value() {
      return hostname.value();
    }
  }

  static Address of(String text) {
    if (text.indexOf(':') >= 0) {
      return new Ipv6(text);
    }
    if (text.matches("[0-9.]+")) {
      return new Ipv4(text);
    }
    return new Named(new Hostname(text));
  }
}
