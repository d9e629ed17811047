package apim.designer.validation;

import apim.designer.catalog.Recipe;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.GatewayCluster;
import apim.designer.deployment.UpstreamServer;
import apim.designer.deployment.VirtualHost;
import apim.designer.design.Edit;
import apim.designer.topology.ElementId;
import apim.designer.topology.EnvironmentName;
import apim.designer.topology.Listener;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A site for API traffic under a host name that the portals do not offer.
record GatewayHostNotOffered() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "gateway-host-not-offered",
        Severity.WARNING,
        "API consumers are never shown the host name, and gateways behind it serve the APIs of"
            + " the other environment.",
        Sources.TWO_GATEWAY_HOSTS);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    List<ApimServer> portals = Environments.portals(deployment);
    List<PlacedSite> places =
        PlacedSite.all(deployment)
            .filter(place -> place.host().listener() == Listener.GATEWAY_HTTPS)
            .filter(place -> !place.host().servers().isEmpty())
            .toList();
    // If there is one host name only, it is the one that is written.
    return portals.isEmpty() || PlacedSite.haveOneHostname(places)
        ? Stream.of()
        : Environments.written(deployment).stream()
            .flatMap(written -> of(deployment, places, written, portals));
  }

  private Stream<Finding> of(
      Deployment deployment,
      List<PlacedSite> places,
      VirtualHost written,
      List<ApimServer> portals) {
    Set<String> offered = new HashSet<>();
    offered.add(written.hostname().value());
    Environments.drawn(deployment).forEach(offered::add);
    Environments.offered(deployment).forEach(offered::add);
    Set<Ref> seen = new HashSet<>();
    String names = Phrase.list(portals.stream().map(ApimServer::id).distinct().toList());
    String under = Phrase.list(offered.stream().sorted().toList()) + wayOut(deployment);
    Taken taken = Taken.of(deployment);
    return places.stream()
        .filter(place -> !offered.contains(place.host().hostname().value()))
        .filter(place -> seen.add(place.ref()))
        .map(
            place ->
                finding(
                    List.of(place.ref()),
                    Phrase.capitalised(place.name())
                        + " serves API traffic as "
                        + place.host().hostname()
                        + ", but what is written for "
                        + names
                        + " offers APIs under "
                        + under,
                    ownEnvironment(taken, place).stream().toList()));
  }

  private static String wayOut(Deployment deployment) {
    boolean virtual =
        Environments.portals(deployment).stream()
            .map(ApimServer::profile)
            .distinct()
            .anyMatch(profile -> deployment.reads(Recipe.VIRTUAL_HOST, profile));
    return virtual
        ? "; give the gateways behind it a gateway environment of their own, or put all gateways of"
            + " the other site behind it, too, whose virtual host it is then."
        : "; give the gateways behind it a gateway environment of their own, or serve both under"
            + " one host name.";
  }

  /// The names of environments that there are, and the nodes behind the sites that offer them.
  private record Taken(Set<String> names, Set<ElementId> nodes) {
    static Taken of(Deployment deployment) {
      List<GatewayCluster> clusters = GatewayCluster.of(deployment);
      return new Taken(
          clusters.stream().map(cluster -> cluster.name(deployment)).collect(Collectors.toSet()),
          clusters.stream()
              .flatMap(cluster -> cluster.offered(deployment).stream())
              .flatMap(host -> host.servers().stream())
              .map(behind -> behind.server().id())
              .collect(Collectors.toSet()));
    }
  }

  /// An environment for the nodes behind a site, as long as they stand behind no site that is
  /// offered and are nothing but gateways.
  private static Optional<QuickFix> ownEnvironment(Taken taken, PlacedSite place) {
    String name = place.site().id().value();
    if (taken.names().contains(name)) {
      return Optional.empty();
    }
    Optional<EnvironmentName> environment = Optional.of(new EnvironmentName(name));
    Set<ElementId> nodes = new LinkedHashSet<>();
    List<Edit> edits = new ArrayList<>();
    for (UpstreamServer behind : place.host().servers()) {
      Node node = behind.server().node();
      if (node.profile() != Profile.GATEWAY || taken.nodes().contains(node.id())) {
        return Optional.empty();
      }
      if (nodes.add(node.id())) {
        edits.add(new Edit.Change(node.withEnvironment(environment)));
      }
    }
    String label = "Give " + Phrase.list(List.copyOf(nodes)) + " the gateway environment " + name;
    return Optional.of(
        new QuickFix(QuickFix.Way.OWN_ENVIRONMENT, label, new Edit.Together(label, edits)));
  }
}
