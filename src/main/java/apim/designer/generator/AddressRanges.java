package apim.designer.generator;

import apim.designer.topology.Address;
import apim.designer.topology.Cidr;
import java.util.List;

/// Ranges of addresses as nginx takes them.
final class AddressRanges {
  /// nginx takes it for a fault in an address; no connection comes from it.
  private static final Cidr BROADCAST = new Cidr(new Address.Ipv4("255.255.255.255"), 32);

  private AddressRanges() {}

  /// Each once, named by its first address: nginx warns of others.
  static List<Cidr> written(List<Cidr> ranges) {
    return ranges.stream()
        .map(Cidr::masked)
        .filter(range -> !range.equals(BROADCAST))
        .distinct()
        .toList();
  }
}
