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
    PortOffset portOffset,
    Optional<FileName> deploymentToml)
    implements Element {
  public static Node of(ElementId id, Profile profile) {
    return new Node(id, profile, Optional.empty(), PortOffset.NONE, Optional.empty());
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

  public Node withPortOffset(PortOffset newOffset) {
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
