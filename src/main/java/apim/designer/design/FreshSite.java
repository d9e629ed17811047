package apim.designer.design;

import apim.designer.topology.ElementId;
import apim.designer.topology.Hostname;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A site that a load balancer does not have yet, called by what stands behind it, in the domain of
/// the sites that are there, on it or else on others.
public record FreshSite(Topology topology, LoadBalancer balancer) {
  private static final String DOMAIN = "example.com";
  private static final String GATEWAY = "gateway";

  /// For the listener that nodes of a profile are there for.
  public static Site of(Topology topology, LoadBalancer balancer, Profile profile) {
    Listener listener = profile == Profile.GATEWAY ? Listener.GATEWAY_HTTPS : Listener.MANAGEMENT;
    return of(topology, balancer, profile, listener);
  }

  public static Site of(
      Topology topology, LoadBalancer balancer, Profile profile, Listener listener) {
    return new FreshSite(topology, balancer).site(profile, listener);
  }

  private Site site(Profile profile, Listener listener) {
    ElementId id =
        FreshId.like(
            new ElementId(stem(profile, listener)),
            balancer.sites().stream().map(Site::id).collect(Collectors.toSet()));
    Site wanted = Site.of(id, hostname(profile, listener), listener);
    boolean taken =
        balancer.sites().stream()
            .anyMatch(
                other ->
                    other.hostname().equals(wanted.hostname()) && other.port() == wanted.port());
    return taken
        ? wanted.mapFront(front -> front.withHostname(new Hostname(id + "." + domain())))
        : wanted;
  }

  private static String stem(Profile profile, Listener listener) {
    return switch (listener) {
      case MANAGEMENT -> runsEveryPortal(profile) ? "portals" : management(profile);
      case GATEWAY_HTTPS -> GATEWAY;
      case GATEWAY_HTTP -> "gateway-http";
      case WEBSOCKET, SECURE_WEBSOCKET -> "websocket";
      case WEBSUB, SECURE_WEBSUB -> "websub";
    };
  }

  private static String management(Profile profile) {
    return profile == Profile.GATEWAY ? "gateway-management" : profile.id();
  }

  private static boolean runsEveryPortal(Profile profile) {
    return profile == Profile.ALL_IN_ONE || profile == Profile.CONTROL_PLANE;
  }

  /// Whatever carries API traffic has the name of the gateway, on a port of its own.
  private Hostname hostname(Profile profile, Listener listener) {
    if (!listener.carriesApiTraffic()) {
      String label = runsEveryPortal(profile) ? "api" : management(profile);
      return new Hostname(label + "." + domain());
    }
    return balancer.sites().stream()
        .filter(site -> site.back().listener().carriesApiTraffic())
        .map(Site::hostname)
        .findFirst()
        .orElseGet(() -> new Hostname(GATEWAY + "." + domain()));
  }

  private String domain() {
    return Stream.concat(Stream.of(balancer), topology.loadBalancers().stream())
        .flatMap(lb -> lb.sites().stream())
        .map(Site::hostname)
        .filter(name -> !name.isAddress())
        .flatMap(name -> parent(name.value()).stream())
        .findFirst()
        .orElse(DOMAIN);
  }

  /// What a name of at least three labels lies in, with room for another first label.
  private static Optional<String> parent(String name) {
    List<String> labels = List.of(name.split("\\.", -1));
    String rest = String.join(".", labels.subList(1, labels.size()));
    return labels.size() > 2 && rest.length() < 180 ? Optional.of(rest) : Optional.empty();
  }
}
