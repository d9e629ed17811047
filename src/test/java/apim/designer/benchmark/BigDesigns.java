package apim.designer.benchmark;

import apim.designer.design.Design;
import apim.designer.design.Layout;
import apim.designer.design.TidyLayout;
import apim.designer.topology.Address;
import apim.designer.topology.Affinity;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.ElementId;
import apim.designer.topology.Label;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.List;
import java.util.stream.IntStream;

/// Designs as large as nobody draws.
final class BigDesigns {
  private BigDesigns() {}

  /// `sites` on one load balancer, the nodes shared among them.
  static Design of(int nodes, int sites) {
    Topology topology = Topology.empty(new Label("Big"), ApimVersion.of("3.2.0"));
    Profile[] profiles = {Profile.GATEWAY, Profile.PUBLISHER, Profile.DEVPORTAL};
    for (int i = 0; i < nodes; i++) {
      topology =
          topology.with(
              Sketch.node("n-" + i, i < sites ? profiles[i % 3] : Profile.GATEWAY)
                  .withAddress(Address.of("10.0." + i / 250 + "." + (i % 250 + 1))));
    }
    LoadBalancer lb = Sketch.balancer("lb-1", NginxTarget.of("plus", "R33"));
    for (int s = 0; s < sites; s++) {
      Listener listener = s % 3 == 0 ? Listener.GATEWAY_HTTPS : Listener.MANAGEMENT;
      Site site =
          Sketch.site("site-" + s, "s" + s + ".example.com", listener)
              .mapBack(back -> back.withAffinity(new Affinity.IpHash()));
      for (int i = s; i < nodes; i += sites) {
        site = site.withMember(Member.of(new ElementId("n-" + i)));
      }
      lb = lb.withSite(site);
    }
    topology = topology.with(lb);
    return Design.of(topology).withLayout(TidyLayout.complete(topology, Layout.EMPTY));
  }

  /// All-in-one nodes behind one pair of sites.
  static Design allInOnes(int nodes) {
    return behind(nodes, Profile.ALL_IN_ONE, List.of("portals", "gw"));
  }

  /// As many sites of two gateways.
  static Design sites(int sites) {
    return behind(2, Profile.GATEWAY, IntStream.range(0, sites).mapToObj(i -> "gw-" + i).toList());
  }

  private static Design behind(int nodes, Profile profile, List<String> sites) {
    Topology topology = Topology.empty(new Label("Big"), ApimVersion.of("4.5.0"));
    for (int i = 0; i < nodes; i++) {
      topology =
          topology.with(
              Sketch.node("n-" + i, profile)
                  .withAddress(Address.of("10.0." + i / 250 + "." + (i % 250 + 1))));
    }
    List<Member> members = topology.nodes().stream().map(node -> Member.of(node.id())).toList();
    LoadBalancer lb = Sketch.balancer("lb-1", NginxTarget.of("plus", "R33"));
    for (String id : sites) {
      Listener listener = id.startsWith("gw") ? Listener.GATEWAY_HTTPS : Listener.MANAGEMENT;
      lb =
          lb.withSite(
              Sketch.site(id, id + ".example.com", listener)
                  .mapBack(back -> back.withAffinity(new Affinity.IpHash()))
                  .withMembers(members));
    }
    return Design.of(topology.with(lb));
  }
}
