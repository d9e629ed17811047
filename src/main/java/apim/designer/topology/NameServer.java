package apim.designer.topology;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A DNS server that a load balancer asks: an IP address, and a port from 1 to 65535.
public record NameServer(Address address, int port) {
  /// Where DNS servers listen (RFC 1035, 4.2).
  public static final int DNS = 53;

  private static final Pattern WITH_PORT =
      Pattern.compile("(?<address>[^:\\[\\]]+|\\[[^\\]]*]):(?<port>\\d{1,5})");

  private static final String FORM =
      "a name server is an IP address, such as 10.0.0.2, with a port where it is not 53, such as"
          + " 10.0.0.2:8600 or [2001:db8::2]:8600";

  public NameServer {
    // Its own name would have to be resolved first.
    if (address instanceof Address.Named || port < 1 || port > 65_535) {
      throw new IllegalArgumentException(FORM);
    }
  }

  public static NameServer of(String text) {
    Matcher split = WITH_PORT.matcher(text);
    return split.matches()
        ? new NameServer(address(split.group("address")), Integer.parseInt(split.group("port")))
        : new NameServer(address(text), DNS);
  }

  private static Address address(String text) {
    try {
      return Address.of(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(FORM, e);
    }
  }

  /// As nginx reads it (`resolver`): IPv6 in brackets, the port only where it is not 53.
  @Override
  public String toString() {
    return address.inUrl() + (port == DNS ? "" : ":" + port);
  }
}
