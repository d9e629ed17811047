package apim.designer.topology;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A server that runs API-M. Without an address it is reached by its id as a host name.
public record Node(
    ElementId id,
    Profile profile,
    Optional<Address> address,
    int portOffset,
    Optional<FileName> deploymentToml)
    implements Element {
  /// Past this offset API-M's port 9763 leaves the range of TCP ports.
  public static final int HIGHEST_OFFSET = 65_535 - 9_763;

  public Node {
    if (portOffset < 0 || portOffset > HIGHEST_OFFSET) {
      throw new IllegalArgumentException(
          "a port offset is a number from 0 to "
              + HIGHEST_OFFSET
              + ", so that every port stays at"
              + " most 65535");
    }
  }

  public static Node of(ElementId id, Profile profile) {
    return new Node(id, profile, Optional.empty(), 0, Optional.empty());
  }

  @Override
  public Node withId(ElementId newId) {
    return new Node(newId, profile, address, portOffset, deploymentToml);
  }

  public Node withProfile(Profile newProfile) {
    return new Node(id, newProfile, address, portOffset, deploymentToml);
  }

  public Node withAddress(Address newAddress) {
    return new Node(id, profile, Optional.of(newAddress), portOffset, deploymentToml);
  }

  public Node withPortOffset(int newOffset) {
    return new Node(id, profile, address, newOffset, deploymentToml);
  }

  public Node withDeploymentToml(Optional<FileName> newFile) {
    return new Node(id, profile, address, portOffset, newFile);
  }

  @Override
  public List<ElementId> named() {
    return List.of();
  }

  @Override
  public Node naming(UnaryOperator<ElementId> name) {
    return this;
  }

  @Override
  public Node without(Set<ElementId> gone) {
    return this;
  }
}
