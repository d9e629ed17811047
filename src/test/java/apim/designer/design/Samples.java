package apim.designer.design;

import apim.designer.topology.ApimVersion;
import apim.designer.topology.ElementId;
import apim.designer.topology.Hostname;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.List;

/// A small design in which every element is named by another.
final class Samples {
  static final ElementId APIM_1 = new ElementId("apim-1");
  static final ElementId APIM_2 = new ElementId("apim-2");
  static final ElementId LB = new ElementId("lb-1");
  static final ElementId PORTALS = new ElementId("portals");
  static final ElementId ZONE = new ElementId("zone-1");
  static final ElementId FRESH = new ElementId("fresh");

  private Samples() {}

  static Design design() {
    Site portals =
        Site.of(PORTALS, new Hostname("api.example.com"), Listener.MANAGEMENT)
            .withMembers(List.of(Member.of(APIM_1), new Member(APIM_2, true)));
    Topology topology =
        Topology.empty(new Label("Shop"), ApimVersion.of("4.2.0"))
            .with(Node.of(APIM_1, Profile.ALL_IN_ONE))
            .with(Node.of(APIM_2, Profile.ALL_IN_ONE))
            .with(LoadBalancer.of(LB, new NginxTarget.Plus(33)).withSite(portals))
            .with(Zone.class, List.of(new Zone(ZONE, new Label("DMZ"), List.of(LB, APIM_1))))
            .withLinks(List.of(new Link(APIM_1, APIM_2, new Label("sync"))));
    return Design.of(topology)
        .withLayout(
            Layout.EMPTY
                .with(LB, new Position(240, 160))
                .with(APIM_1, new Position(520, 80))
                .with(APIM_2, new Position(520, 240)));
  }

  static Site portals(Design design) {
    return design.topology().loadBalancers().getFirst().sites().getFirst();
  }
}
