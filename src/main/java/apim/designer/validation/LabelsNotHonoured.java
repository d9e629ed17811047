package apim.designer.validation;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.GatewayCluster;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Gateways of several environments, in a release that tells all of them of every API.
record LabelsNotHonoured() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "labels-not-honoured",
            Severity.ADVICE,
            "The gateways of every environment are contacted, whichever an API was published to.",
            Sources.LABELS_OF_3_1)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    if (deployment.nearestRelease().toml().labelsHonoured().value()) {
      return Stream.of();
    }
    List<ApimServer> gateways =
        GatewayCluster.of(deployment).stream()
            .filter(cluster -> cluster.said().isPresent())
            .flatMap(cluster -> cluster.servers().stream())
            .toList();
    return gateways.isEmpty()
        ? Stream.of()
        : Stream.of(
            finding(
                gateways.stream().map(ApimServer::ref).distinct().toList(),
                "API-M "
                    + deployment.topology().apim()
                    + " contacts the gateways of every environment, whichever an API was published"
                    + " to, so that the environment of "
                    + Phrase.list(gateways.stream().map(ApimServer::id).distinct().toList())
                    + " keeps nothing apart; plan for a later release.",
                List.of()));
  }
}
