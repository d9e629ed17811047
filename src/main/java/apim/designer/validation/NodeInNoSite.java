package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.topology.ElementId;
import apim.designer.topology.Member;
import apim.designer.topology.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    Set<ElementId> reached =
        deployment.topology().loadBalancers().stream()
            .flatMap(lb -> lb.sites().stream())
            .flatMap(site -> site.members().stream())
            .map(Member::node)
            .collect(Collectors.toSet());
    // Gateways name every Traffic Manager directly.
    return deployment.servers().stream()
        .filter(server -> server.profile() != Profile.TRAFFIC_MANAGER)
        .filter(server -> !reached.contains(server.id()))
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
