package apim.designer.validation;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.GatewayCluster;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A gateway environment whose gateways no site stands in front of.
record EnvironmentWithoutSite() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "environment-without-site",
            Severity.WARNING,
            "The portals show the address of a gateway in its place, which API consumers cannot"
                + " reach.",
            Sources.CUSTOM_HOSTNAMES_PAGE)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return GatewayCluster.of(deployment).stream()
        .filter(cluster -> cluster.said().isPresent())
        .filter(
            cluster ->
                cluster.inFront(deployment).stream()
                    .noneMatch(host -> host.listener().carriesApiTraffic()))
        .map(cluster -> finding(deployment, cluster));
  }

  private Finding finding(Deployment deployment, GatewayCluster cluster) {
    return finding(
        cluster.servers().stream().map(ApimServer::ref).toList(),
        "No site serves the APIs of the gateway environment "
            + cluster.name(deployment)
            + " ("
            + Phrase.list(cluster.servers().stream().map(ApimServer::id).toList())
            + "); draw one in front of its gateways.",
        List.of());
  }
}
