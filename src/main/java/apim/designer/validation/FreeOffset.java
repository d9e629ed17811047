package apim.designer.validation;

import apim.designer.catalog.ProfileFacts;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.design.Edit;
import apim.designer.topology.Node;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A port offset with which a node is alone on each of its ports.
final class FreeOffset {
  private FreeOffset() {}

  /// The smallest one; empty where the other nodes at the same address leave none.
  static OptionalInt of(Deployment deployment, ApimServer server) {
    return of(deployment, server, server.facts(), 0);
  }

  /// The smallest one from `lowest` on, for the profile of `facts`.
  static OptionalInt of(
      Deployment deployment, ApimServer server, Optional<ProfileFacts> facts, int lowest) {
    Set<Integer> taken =
        deployment.servers().stream()
            .filter(other -> !other.equals(server) && other.address().equals(server.address()))
            .flatMap(other -> OpenPorts.of(other).stream())
            .collect(Collectors.toSet());
    return IntStream.rangeClosed(lowest, Node.HIGHEST_OFFSET)
        .filter(
            offset ->
                OpenPorts.of(facts, offset).stream()
                    .allMatch(port -> port <= OpenPorts.HIGHEST && !taken.contains(port)))
        .findFirst();
  }

  static List<QuickFix> fixes(Deployment deployment, ApimServer server) {
    return of(deployment, server).stream()
        .mapToObj(
            offset ->
                new QuickFix(
                    "Use port offset " + offset,
                    new Edit.ChangeNode(server.node().withPortOffset(offset))))
        .toList();
  }
}
