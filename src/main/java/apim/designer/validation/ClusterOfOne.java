package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.UpstreamServer;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.Profile;
import java.time.LocalDate;
import java.util.stream.Stream;

/// A site with one node in a design that is otherwise made to survive the failure of a node.
record ClusterOfOne() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "cluster-of-one",
            Severity.ADVICE,
            "When its only node fails, the site is down while the rest of the deployment goes on.",
            Sources.DEPLOYMENT_OVERVIEW)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    boolean highlyAvailable =
        deployment.hosts().anyMatch(host -> !host.servers().isEmpty() && !hasOneNode(host));
    return PlacedSite.all(deployment)
        .filter(place -> highlyAvailable && hasOneNode(place.host()))
        .filter(place -> place.host().servers().stream().noneMatch(ClusterOfOne::isManager))
        .map(
            place ->
                finding(
                    place.ref(),
                    Phrase.capitalised(place.name())
                        + " has one node behind it while other sites have more; put a second node"
                        + " behind it if it must survive a failure."));
  }

  private static boolean hasOneNode(VirtualHost host) {
    return !host.servers().isEmpty()
        && host.servers().stream()
            .allMatch(
                server -> server.server().id().equals(host.servers().getFirst().server().id()));
  }

  // WSO2's page itself draws one Gateway Manager: the workers go on without it.
  private static boolean isManager(UpstreamServer server) {
    return server.server().profile() == Profile.GATEWAY_MANAGER;
  }
}
