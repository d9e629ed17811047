package apim.designer.topology;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A server that runs API-M. Without an address it is reached by its id as a host name.
///
/// @param ports where listeners are reached that are not at their usual port with the offset, such
///     as the published ports of a container
/// @param environment the gateway environment that it works for; the usual one where none is said
/// @param region the data centre that it stands in
public record Node(
    ElementId id,
    Profile profile,
    Optional<Address> address,
    PortOffset portOffset,
    Map<Listener, TcpPort> ports,
    Optional<EnvironmentName> environment,
    Optional<Region> region,
    Optional<FileName> deploymentToml)
    implements Element {
  public Node {
    ports = ports.isEmpty() ? Map.of() : sorted(ports);
  }

  private static Map<Listener, TcpPort> sorted(Map<Listener, TcpPort> ports) {
    Map<Listener, TcpPort> sorted = new EnumMap<>(Listener.class);
    sorted.putAll(ports);
    return Collections.unmodifiableMap(sorted);
  }

  public static Node of(ElementId id, Profile profile) {
    return new Node(
        id,
        profile,
        Optional.empty(),
        PortOffset.NONE,
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public Node withId(ElementId newId) {
    return new Node(
        newId, profile, address, portOffset, ports, environment, region, deploymentToml);
  }

  public Node withProfile(Profile newProfile) {
    return new Node(
        id, newProfile, address, portOffset, ports, environment, region, deploymentToml);
  }

  public Node withAddress(Address newAddress) {
    return withAddress(Optional.of(newAddress));
  }

  public Node withAddress(Optional<Address> newAddress) {
    return new Node(
        id, profile, newAddress, portOffset, ports, environment, region, deploymentToml);
  }

  public Node withPortOffset(PortOffset newOffset) {
    return new Node(id, profile, address, newOffset, ports, environment, region, deploymentToml);
  }

  public Node withPorts(Map<Listener, TcpPort> newPorts) {
    return new Node(
        id, profile, address, portOffset, newPorts, environment, region, deploymentToml);
  }

  /// This node with a listener at a port of its own, or back at its usual one.
  public Node withPort(Listener listener, Optional<TcpPort> port) {
    Map<Listener, TcpPort> changed = new EnumMap<>(Listener.class);
    changed.putAll(ports);
    port.ifPresentOrElse(number -> changed.put(listener, number), () -> changed.remove(listener));
    return withPorts(changed);
  }

  public Node withEnvironment(Optional<EnvironmentName> newEnvironment) {
    return new Node(
        id, profile, address, portOffset, ports, newEnvironment, region, deploymentToml);
  }

  public Node withRegion(Optional<Region> newRegion) {
    return new Node(
        id, profile, address, portOffset, ports, environment, newRegion, deploymentToml);
  }

  public Node withDeploymentToml(Optional<FileName> newFile) {
    return new Node(id, profile, address, portOffset, ports, environment, region, newFile);
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
