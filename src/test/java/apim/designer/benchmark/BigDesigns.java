package apim.designer.benchmark;

import apim.designer.design.Design;
import apim.designer.design.Layout;
import apim.designer.design.TidyLayout;
import apim.designer.topology.Address;
import apim.designer.topology.Affinity;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.ElementId;
import apim.designer.topology.Hostname;
import apim.designer.topology.Label;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;

/// Designs as large as nobody draws.
final class BigDesigns {
  private BigDesigns() {}

  /// `sites` on one load balancer, the nodes shared among them.
  static Design of(int nodes, int sites) {
    Topology topology = Topology.empty(new Label("Big"), ApimVersion.of("3.2.0"));
    Profile[] profiles = {Profile.GATEWAY, Profile.PUBLISHER, Profile.DEVPORTAL};
    for (int i = 0; i < nodes; i++) {
      topology =
          topology.withNode(
              Node.of(new ElementId("n-" + i), i < sites ? profiles[i % 3] : Profile.GATEWAY)
                  .withAddress(Address.of("10.0." + i / 250 + "." + (i % 250 + 1))));
    }
    LoadBalancer lb = LoadBalancer.of(new ElementId("lb-1"), NginxTarget.of("plus", "R33"));
    for (int s = 0; s < sites; s++) {
      Listener listener = s % 3 == 0 ? Listener.GATEWAY_HTTPS : Listener.MANAGEMENT;
      Site site =
          Site.of(new ElementId("site-" + s), new Hostname("s" + s + ".example.com"), listener)
              .withAffinity(new Affinity.IpHash());
      for (int i = s; i < nodes; i += sites) {
        site = site.withMember(Member.of(new ElementId("n-" + i)));
      }
      lb = lb.withSite(site);
    }
    topology = topology.withLoadBalancer(lb);
    return Design.of(topology).withLayout(TidyLayout.complete(topology, Layout.EMPTY));
  }
}
