package apim.designer.desk.drawing;

import static apim.designer.topology.Sketch.balancer;
import static apim.designer.topology.Sketch.external;
import static apim.designer.topology.Sketch.link;
import static apim.designer.topology.Sketch.node;
import static apim.designer.topology.Sketch.note;
import static apim.designer.topology.Sketch.site;
import static apim.designer.topology.Sketch.topology;
import static apim.designer.topology.Sketch.zone;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Layout;
import apim.designer.design.Position;
import apim.designer.topology.External;
import apim.designer.topology.Listener;
import apim.designer.topology.Member;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Profile;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.Map;

/// Small designs on the grid, for gestures.
public final class Drawn {
  private Drawn() {}

  /// Clients, a load balancer with the site `portals` that leads to `apim-1`, a node `apim-2` that
  /// stands behind nothing, a database, a zone around `apim-1` and `apim-3`, and a note.
  public static Design design() {
    Topology topology =
        topology(
                "Drawn",
                "3.1.0",
                node("apim-1", Profile.ALL_IN_ONE, "10.0.0.1"),
                node("apim-2", Profile.ALL_IN_ONE, "10.0.0.2"),
                node("apim-3", Profile.ALL_IN_ONE, "10.0.0.3"),
                balancer(
                    "lb-1",
                    new NginxTarget.Plus(33),
                    Sketch.withAffinity(Sketch.COOKIE)
                        .apply(site("portals", "api.example.com", Listener.MANAGEMENT, "apim-1"))),
                balancer("lb-2", new NginxTarget.Plus(33)),
                zone("dc", "Data centre", "apim-1", "apim-3"),
                zone("void", "Void"),
                note("note-1", "A remark"),
                external("clients", External.Kind.CLIENTS, "Clients"),
                external("db", External.Kind.DATABASE, "Database"))
            .withLink(link("clients", "lb-1", "HTTPS"));
    return Design.of(topology)
        .withLayout(
            new Layout(
                Map.of(
                    Sketch.id("clients"), new Position(0, 40),
                    Sketch.id("lb-1"), new Position(280, 0),
                    Sketch.id("lb-2"), new Position(280, 240),
                    Sketch.id("apim-1"), new Position(680, 24),
                    Sketch.id("apim-3"), new Position(680, 120),
                    Sketch.id("apim-2"), new Position(680, 400),
                    Sketch.id("db"), new Position(960, 72),
                    Sketch.id("note-1"), new Position(0, 400),
                    Sketch.id("void"), new Position(280, 440))));
  }

  /// The same with `apim-2` behind `portals` too, and room between the load balancer and the nodes.
  public static Design wide() {
    Design both =
        new Edit.Connect(Sketch.id("lb-1"), Sketch.id("portals"), Member.of(Sketch.id("apim-2")))
            .applyTo(design());
    return new Edit.Move(
            Map.of(
                Sketch.id("apim-1"), new Position(960, 24),
                Sketch.id("apim-3"), new Position(960, 120),
                Sketch.id("apim-2"), new Position(960, 400),
                Sketch.id("db"), new Position(1280, 72)))
        .applyTo(both);
  }
}
