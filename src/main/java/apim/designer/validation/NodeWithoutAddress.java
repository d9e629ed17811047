package apim.designer.validation;

import apim.designer.deployment.Deployment;
import java.time.LocalDate;
import java.util.stream.Stream;

/// A node that is reached by its id as a host name.
record NodeWithoutAddress() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "node-without-address",
            Severity.WARNING,
            "NGINX does not start where the host name of a node does not resolve.",
            Sources.UPSTREAM_SERVER)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return deployment.servers().stream()
        .filter(server -> server.node().address().isEmpty())
        .map(
            server ->
                finding(
                    server.ref(),
                    "Node "
                        + server.id()
                        + " has no address, so it is reached by the host name "
                        + server.address().value()
                        + "; state its address, or see that this name resolves."));
  }
}
