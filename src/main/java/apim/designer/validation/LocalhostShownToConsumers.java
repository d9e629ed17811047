package apim.designer.validation;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.Roles;
import apim.designer.toml.Toml;
import apim.designer.toml.Toml.Found;
import apim.designer.validation.Environments.Endpoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Endpoints that name localhost and that no site replaces: those of an attached file, and without
/// one those of the file that API-M ships.
record LocalhostShownToConsumers() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "localhost-shown-to-consumers",
            Severity.ADVICE,
            "The Developer Portal shows an endpoint as it is written, and nobody reaches"
                + " localhost.",
            Sources.LITERAL_ENDPOINTS)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    List<ApimServer> gateways = Roles.of(deployment).gateways();
    // Gateways apart from the portals are named by their own addresses where no site is.
    Stream<Finding> attached =
        Environments.files(deployment)
            .filter(file -> Roles.includes(gateways, file.server()))
            .filter(file -> deployment.isBehindSite(file.server()))
            .flatMap(file -> of(file, left(deployment, gateways)));
    return Stream.concat(attached, shipped(deployment, gateways).stream());
  }

  /// Without streaming APIs most portals show no API that is called by WebSocket. Of nodes that share
  /// a site the one file that is attached speaks for all. Who draws the site with TLS has chosen not
  /// to serve the plain one.
  private Optional<Finding> shipped(Deployment deployment, List<ApimServer> gateways) {
    if (!deployment.nearestRelease().toml().streamingApis().value()) {
      return Optional.empty();
    }
    List<ApimServer> asShipped =
        gateways.stream()
            .filter(server -> server.node().deploymentToml().isEmpty())
            .filter(
                server ->
                    deployment
                        .hostsOf(server)
                        .anyMatch(host -> host.listener().carriesApiTraffic()))
            .toList();
    List<Endpoint> left = left(deployment, gateways);
    List<String> shown =
        left.stream()
            .filter(endpoint -> left.contains(endpoint.secured()))
            .map(Endpoint::key)
            .toList();
    return asShipped.isEmpty() || asShipped.size() < gateways.size() || shown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            finding(
                asShipped.stream().map(ApimServer::ref).toList(),
                "In the file that API-M ships, "
                    + Phrase.list(shown)
                    + " name"
                    + (shown.size() == 1 ? "s" : "")
                    + " localhost, which the Developer Portal shows to API consumers; draw a site"
                    + " for each that they may use, or attach the deployment.toml of "
                    + Phrase.list(asShipped.stream().map(ApimServer::id).toList())
                    + " if it names others.",
                List.of()));
  }

  /// The endpoints that stay as the file has them. Those without a site are set where ports are
  /// moved, all but http and https, which follow the offset.
  private static List<Endpoint> left(Deployment deployment, List<ApimServer> gateways) {
    boolean moved = gateways.stream().anyMatch(one -> !one.node().portOffset().isNone());
    return Stream.of(Endpoint.values())
        .filter(endpoint -> !moved || endpoint == Endpoint.HTTP || endpoint == Endpoint.HTTPS)
        .filter(
            endpoint ->
                deployment
                    .hosts()
                    .noneMatch(
                        host ->
                            endpoint.servedBy(host)
                                && gateways.stream().anyMatch(host::forwardsTo)))
        .toList();
  }

  private Stream<Finding> of(AttachedToml attached, List<Endpoint> left) {
    List<Found> shown = new ArrayList<>();
    for (Toml environment : Environments.of(attached)) {
      left.stream()
          .flatMap(endpoint -> environment.value(endpoint.key()).stream())
          .filter(found -> PublicUrl.of(found.text().orElse("")).isLocal())
          .forEach(shown::add);
    }
    return shown.isEmpty()
        ? Stream.of()
        : Stream.of(
            finding(
                attached.ref(),
                attached.lines(shown.stream().map(Found::line).toList())
                    + ", "
                    + Phrase.list(shown.stream().map(Found::key).distinct().toList())
                    + " name"
                    + (shown.size() == 1 ? "s" : "")
                    + " localhost, which the Developer Portal shows to API consumers; draw a site"
                    + " for each that they may use."));
  }
}
