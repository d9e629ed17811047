package apim.designer.design;

import apim.designer.topology.ElementId;
import apim.designer.topology.Hostname;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import java.util.stream.Collectors;

/// The site that a load balancer without one gets for its first node.
public final class FirstSite {
  private FirstSite() {}

  public static Site of(LoadBalancer balancer, Profile profile) {
    boolean gateway = profile == Profile.GATEWAY;
    ElementId id =
        FreshId.like(
            new ElementId(gateway ? "gateway" : "portals"),
            balancer.sites().stream().map(Site::id).collect(Collectors.toSet()));
    return Site.of(
        id,
        new Hostname(gateway ? "gateway.example.com" : "api.example.com"),
        gateway ? Listener.GATEWAY_HTTPS : Listener.MANAGEMENT);
  }
}
