package apim.designer.validation;

import apim.designer.deployment.Deployment;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A node that no load balancer forwards to.
record NodeInNoSite() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "node-in-no-site",
        Severity.WARNING,
        "No client reaches the node.",
        Sources.LOAD_BALANCER_PAGE);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return IdleNodes.of(deployment)
        .map(
            server ->
                finding(
                    List.of(server.ref()),
                    "Node "
                        + server.id()
                        + " is behind no site, so no client reaches it; connect a site to it.",
                    JoinPeers.fixes(deployment, server)));
  }
}
