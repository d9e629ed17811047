package apim.designer.validation;

import apim.designer.catalog.ProfileFacts;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.design.Edit;
import apim.designer.topology.Address;
import apim.designer.topology.PortOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Port offsets with which a node is alone on each of its ports; the ports are counted when the
/// first one is asked for, since most designs need none.
final class FreeOffset {
  private final Deployment deployment;
  private Optional<Map<Address, Map<Integer, Integer>>> counted = Optional.empty();

  private FreeOffset(Deployment deployment) {
    this.deployment = deployment;
  }

  static FreeOffset of(Deployment deployment) {
    return new FreeOffset(deployment);
  }

  /// How many nodes open each port of each address.
  private Map<Address, Map<Integer, Integer>> opened() {
    if (counted.isEmpty()) {
      counted = Optional.of(count());
    }
    return counted.get();
  }

  private Map<Address, Map<Integer, Integer>> count() {
    Map<Address, Map<Integer, Integer>> opened = new HashMap<>();
    for (ApimServer server : deployment.servers()) {
      Map<Integer, Integer> ports = opened.computeIfAbsent(server.address(), _ -> new HashMap<>());
      OpenPorts.of(server).forEach(port -> ports.merge(port, 1, Integer::sum));
    }
    return opened;
  }

  /// Whether the node could have this offset with the ports of `facts`.
  boolean isFree(ApimServer server, Optional<ProfileFacts> facts, PortOffset offset) {
    return isFree(server, OpenPorts.of(server), OpenPorts.of(facts, offset));
  }

  /// The smallest offset that is free, as a quick fix; none where the address is full.
  List<QuickFix> fixes(ApimServer server) {
    Set<Integer> own = OpenPorts.of(server);
    return IntStream.rangeClosed(0, PortOffset.HIGHEST)
        .mapToObj(PortOffset::new)
        .filter(offset -> isFree(server, own, OpenPorts.of(server.facts(), offset)))
        .limit(1)
        .map(
            offset ->
                new QuickFix(
                    QuickFix.Way.OTHER_OFFSET,
                    "Use port offset " + offset + " on " + server.id(),
                    new Edit.Change(server.node().withPortOffset(offset))))
        .toList();
  }

  private boolean isFree(ApimServer server, Set<Integer> own, Set<Integer> wanted) {
    Map<Integer, Integer> taken = opened().getOrDefault(server.address(), Map.of());
    return wanted.stream()
        .allMatch(
            port ->
                port <= OpenPorts.HIGHEST
                    && taken.getOrDefault(port, 0) <= (own.contains(port) ? 1 : 0));
  }
}
