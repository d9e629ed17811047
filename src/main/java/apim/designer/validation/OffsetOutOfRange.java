package apim.designer.validation;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A port offset that takes a port of the node past the last TCP port.
record OffsetOutOfRange() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "offset-out-of-range",
        Severity.ERROR,
        "The node does not start: one of its ports lies past 65535.",
        Sources.PORTS_PAGE);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    FreeOffset offsets = FreeOffset.of(deployment);
    return deployment.servers().stream()
        .filter(server -> !server.node().portOffset().isNone())
        .flatMap(server -> check(offsets, server));
  }

  private Stream<Finding> check(FreeOffset offsets, ApimServer server) {
    return server.facts().stream()
        .flatMap(facts -> facts.ports().stream())
        .filter(port -> port.withOffset(server.node().portOffset()) > OpenPorts.HIGHEST)
        .max((a, b) -> Integer.compare(a.number(), b.number()))
        .map(
            port ->
                finding(
                    List.of(server.ref()),
                    "Node "
                        + server.id()
                        + " has the port offset "
                        + server.node().portOffset()
                        + ", which takes port "
                        + port.number()
                        + " ("
                        + port.name()
                        + ") past 65535; use an offset of at most "
                        + (OpenPorts.HIGHEST - port.number())
                        + ".",
                    offsets.fixes(server)))
        .stream();
  }
}
