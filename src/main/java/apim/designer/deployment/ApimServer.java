package apim.designer.deployment;

import apim.designer.catalog.ProfileFacts;
import apim.designer.topology.Address;
import apim.designer.topology.ElementId;
import apim.designer.topology.Hostname;
import apim.designer.topology.Listener;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import java.util.Optional;

/// A node with its address, its ports and what its release knows of its profile.
///
/// @param address where it is reached; its id as a host name when the design gives none
/// @param facts empty when the release does not have the profile
public record ApimServer(Node node, Address address, Optional<ProfileFacts> facts) {
  static ApimServer of(Node node, Optional<ProfileFacts> facts) {
    return new ApimServer(node, node.address().orElseGet(() -> named(node.id())), facts);
  }

  private static Address named(ElementId id) {
    String name = id.value().replaceFirst("-+$", "");
    // Digits alone would be read as an address.
    boolean digits = name.chars().allMatch(Character::isDigit);
    return new Address.Named(new Hostname(digits ? "node-" + name : name));
  }

  public ElementId id() {
    return node.id();
  }

  public Profile profile() {
    return node.profile();
  }

  public Ref ref() {
    return Ref.of(node.id());
  }

  /// The TCP port on which this server opens `listener`, its offset added.
  public int port(Listener listener) {
    int unmoved =
        facts
            .flatMap(known -> known.port(listener))
            .map(port -> port.number())
            .orElse(listener.nodePort());
    return unmoved + node.portOffset();
  }

  /// One of this server's ports that no site can stand in front of, such as 5672, with its offset.
  public int rawPort(int unmoved) {
    return unmoved + node.portOffset();
  }

  /// The address and port, as an upstream or a URL writes them.
  public String hostAndPort(Listener listener) {
    return address.inUrl() + ":" + port(listener);
  }
}
