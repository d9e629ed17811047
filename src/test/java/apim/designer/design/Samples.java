package apim.designer.design;

import static apim.designer.topology.Sketch.backup;
import static apim.designer.topology.Sketch.balancer;
import static apim.designer.topology.Sketch.link;
import static apim.designer.topology.Sketch.node;
import static apim.designer.topology.Sketch.site;
import static apim.designer.topology.Sketch.topology;
import static apim.designer.topology.Sketch.zone;

import apim.designer.topology.ElementId;
import apim.designer.topology.Listener;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;

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
        site("portals", "api.example.com", Listener.MANAGEMENT, "apim-1")
            .withMember(backup("apim-2"));
    Topology topology =
        topology(
            "Shop",
            "4.2.0",
            node("apim-1", Profile.ALL_IN_ONE),
            node("apim-2", Profile.ALL_IN_ONE),
            balancer("lb-1", new NginxTarget.Plus(33), portals),
            zone("zone-1", "DMZ", "lb-1", "apim-1"));
    return Design.of(topology.withLink(link("apim-1", "apim-2", "sync")))
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
