package apim.designer.validation;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.FreshSite;
import apim.designer.topology.EnvironmentName;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Region;
import apim.designer.topology.Site;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The site that a load balancer lacks next: for nodes that no site leads to, and else for what no
/// site of its own serves.
public record NextSite(Deployment deployment, LoadBalancer balancer) {
  // A site takes one listener of each row, and clients prefer the one with TLS.
  private static final List<List<Listener>> PORTALS_FIRST =
      List.of(
          List.of(Listener.MANAGEMENT),
          List.of(Listener.GATEWAY_HTTPS, Listener.GATEWAY_HTTP),
          List.of(Listener.SECURE_WEBSOCKET, Listener.WEBSOCKET),
          List.of(Listener.SECURE_WEBSUB, Listener.WEBSUB));

  /// What a cluster, the nodes of a profile for one environment in one region, is there for.
  private record Service(
      Profile profile,
      Optional<EnvironmentName> environment,
      Optional<Region> region,
      List<Listener> row) {
    static Service of(ApimServer server, Listener listener) {
      return new Service(
          server.profile(),
          server.node().environment(),
          server.node().region(),
          PORTALS_FIRST.stream().filter(row -> row.contains(listener)).findFirst().orElseThrow());
    }
  }

  /// A listener of a cluster, and the first of its nodes.
  private record Wanted(ApimServer first, Listener listener) {
    Service service() {
      return Service.of(first, listener);
    }
  }

  /// Adds the site with the nodes that wait for it; without nodes where the design has none.
  public Edit.AddSite adding() {
    Set<Service> anywhere = served(PlacedSite.all(deployment));
    Set<Service> here = servedHere();
    return Stream.of(anywhere, here)
        .flatMap(served -> wanted().filter(one -> !served.contains(one.service())).limit(1))
        .findFirst()
        .map(next -> new Edit.AddSite(balancer.id(), site(next)))
        .orElseGet(() -> new Edit.AddSite(balancer.id(), bare()));
  }

  /// A site for some nodes: for the first listener of theirs that no site here serves.
  public Site of(List<ApimServer> nodes) {
    ApimServer first = nodes.getFirst();
    Set<Service> here = servedHere();
    Listener listener =
        listeners(first)
            .filter(one -> !here.contains(Service.of(first, one)))
            .findFirst()
            .orElseGet(
                () ->
                    FreshSite.of(deployment.topology(), balancer, first.profile())
                        .back()
                        .listener());
    return joined(FreshSite.of(deployment.topology(), balancer, first.profile(), listener), nodes);
  }

  private Stream<Wanted> wanted() {
    return deployment.servers().stream()
        .flatMap(server -> listeners(server).map(listener -> new Wanted(server, listener)));
  }

  /// What clients are meant to reach of a node, first things first.
  private static Stream<Listener> listeners(ApimServer server) {
    return PORTALS_FIRST.stream()
        .map(
            row -> row.stream().filter(listener -> IdleNodes.isMeant(server, listener)).findFirst())
        .flatMap(Optional::stream);
  }

  private Set<Service> servedHere() {
    return served(deployment.instance(balancer.id()).stream().flatMap(PlacedSite::on));
  }

  private static Set<Service> served(Stream<PlacedSite> places) {
    return places
        .flatMap(
            place ->
                place.host().servers().stream()
                    .map(server -> Service.of(server.server(), place.host().listener())))
        .collect(Collectors.toSet());
  }

  private Site site(Wanted next) {
    List<ApimServer> nodes =
        deployment.servers().stream()
            .filter(server -> IdleNodes.isMeant(server, next.listener()))
            .filter(server -> Service.of(server, next.listener()).equals(next.service()))
            .toList();
    return joined(
        FreshSite.of(deployment.topology(), balancer, next.first().profile(), next.listener()),
        nodes);
  }

  private Site bare() {
    Listener listener =
        PORTALS_FIRST.stream()
            .filter(
                row ->
                    balancer.sites().stream()
                        .noneMatch(site -> row.contains(site.back().listener())))
            .findFirst()
            .orElse(PORTALS_FIRST.getFirst())
            .getFirst();
    return FreshSite.of(deployment.topology(), balancer, Profile.ALL_IN_ONE, listener);
  }

  /// The site with these nodes, and with the affinity that they need together.
  private Site joined(Site site, List<ApimServer> nodes) {
    LoadBalancer more = balancer.withSite(site);
    Deployment drawn =
        Deployment.of(
            Design.of(
                deployment
                    .topology()
                    .map(LoadBalancer.class, old -> old.id().equals(more.id()) ? more : old)));
    return PlacedSite.all(drawn)
        .filter(place -> place.ref().equals(Ref.of(balancer.id(), site.id())))
        .map(place -> IdleNodes.joined(place, nodes))
        .findFirst()
        .orElse(site);
  }
}
