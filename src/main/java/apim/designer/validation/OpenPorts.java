package apim.designer.validation;

import apim.designer.catalog.Port;
import apim.designer.catalog.ProfileFacts;
import apim.designer.deployment.ApimServer;
import apim.designer.topology.Listener;
import apim.designer.topology.PortOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The TCP ports that an API-M node opens, offset added.
final class OpenPorts {
  /// AMQP, AMQP over TLS, binary data and binary data over TLS.
  static final Set<Integer> RAW_TCP = Set.of(5672, 8672, 9611, 9711);

  static final int HIGHEST = 65_535;

  private OpenPorts() {}

  static Set<Integer> of(ApimServer server) {
    return of(server.facts(), server.node().portOffset());
  }

  /// Where the release does not have the profile: the ports of all listeners.
  static Set<Integer> of(Optional<ProfileFacts> facts, PortOffset offset) {
    Stream<Integer> ports =
        facts
            .map(known -> known.ports().stream().map(port -> port.withOffset(offset)))
            .orElseGet(
                () ->
                    Stream.of(Listener.values())
                        .map(listener -> offset.moved(listener.nodePort())));
    return ports.collect(Collectors.toCollection(TreeSet::new));
  }

  /// Whether no HTTP is spoken on this port of the server.
  static boolean isRaw(ApimServer server, int wanted) {
    List<Port> ports = server.facts().map(ProfileFacts::ports).orElse(List.of());
    for (Port port : ports) {
      if (port.withOffset(server.node().portOffset()) == wanted
          && !port.transport().balancedAsHttp()) {
        return true;
      }
    }
    return false;
  }
}
