package apim.designer.topology;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  /// The same range, named by its first address: 10.0.0.0/8 for 10.0.0.5/8.
  public Cidr masked() {
    return switch (address) {
      case Address.Ipv4(var text) -> {
        List<Integer> octets = Stream.of(text.split("\\.")).map(Integer::valueOf).toList();
        yield new Cidr(new Address.Ipv4(masked(octets, 8, Integer::toString, ".")), prefixLength);
      }
      case Address.Ipv6(var text) ->
          new Cidr(
              new Address.Ipv6(masked(Ipv6Text.groups(text), 16, Integer::toHexString, ":")),
              prefixLength);
      case Address.Named _ -> this;
    };
  }

  /// @param width how many bits each part of the address has
  private String masked(
      List<Integer> parts, int width, IntFunction<String> written, String separator) {
    return IntStream.range(0, parts.size())
        .map(i -> parts.get(i) & (~0 << (width - Math.clamp(prefixLength - i * width, 0, width))))
        .mapToObj(written)
        .collect(Collectors.joining(separator));
  }

  /// A range of one as its bare address.
  public String shortest() {
    boolean one = prefixLength == (address instanceof Address.Ipv6 ? 128 : 32);
    return one ? address.value() : toString();
  }

  @Override
  public String toString() {
    return address.value() + "/" + prefixLength;
  }
}
