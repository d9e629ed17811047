package apim.designer.topology;

/// A range of addresses, such as 10.0.0.0/8; a bare address is a range of one.
public record Cidr(Address address, int prefixLength) {
  public Cidr {
    if (address instanceof Address.Named) {
      throw new IllegalArgumentException("a range of addresses has the form 10.0.0.0/8");
    }
    int bits = address instanceof Address.Ipv6 ? 128 : 32;
    if (prefixLength < 0 || prefixLength > bits) {
      throw new IllegalArgumentException("a prefix length is a number from 0 to " + bits);
    }
  }

  public static Cidr of(String text) {
    int slash = text.indexOf('/');
    Address address = Address.of(slash < 0 ? text : text.substring(0, slash));
    if (slash < 0) {
      return new Cidr(address, address instanceof Address.Ipv6 ? 128 : 32);
    }
    String length = text.substring(slash + 1);
    if (!length.matches("\\d{1,3}")) {
      throw new IllegalArgumentException("a range of addresses has the form 10.0.0.0/8");
    }
    return new Cidr(address, Integer.parseInt(length));
  }

  @Override
  public String toString() {
    return address.value() + "/" + prefixLength;
  }
}
