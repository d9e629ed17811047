package apim.designer.desk.drawing;

import apim.designer.design.Design;
import apim.designer.design.Layout;
import apim.designer.design.Position;
import apim.designer.topology.Address;
import apim.designer.topology.Affinity;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Hostname;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.List;
import java.util.Map;

/// Small designs on the grid, for gestures.
public final class Drawn {
  private Drawn() {}

  public static ElementId id(String id) {
    return new ElementId(id);
  }

  /// Clients, a load balancer with the site `portals` that leads to `apim-1`, a node `apim-2` that
  /// stands behind nothing, a database, a zone around `apim-1` and `apim-3`, and a note.
  public static Design design() {
    Topology topology =
        new Topology(
            new Label("Drawn"),
            ApimVersion.of("3.1.0"),
            List.of(
                node("apim-1", "10.0.0.1"),
                node("apim-2", "10.0.0.2"),
                node("apim-3", "10.0.0.3"),
                LoadBalancer.of(id("lb-1"), NginxTarget.of("plus", "R33"))
                    .withSite(
                        Site.of(id("portals"), new Hostname("api.example.com"), Listener.MANAGEMENT)
                            .mapBack(
                                back ->
                                    back.withAffinity(
                                        new Affinity.StickyCookie(Affinity.LOAD_BALANCER_COOKIE)))
                            .withMember(Member.of(id("apim-1")))),
                LoadBalancer.of(id("lb-2"), NginxTarget.of("plus", "R33")),
                new Zone(id("dc"), new Label("Data centre"), List.of(id("apim-1"), id("apim-3"))),
                new Zone(id("void"), new Label("Void"), List.of()),
                new Note(id("note-1"), new Label("A remark")),
                new External(id("clients"), External.Kind.CLIENTS, new Label("Clients")),
                new External(id("db"), External.Kind.DATABASE, new Label("Database"))),
            List.of(new Link(id("clients"), id("lb-1"), new Label("HTTPS"))));
    return Design.of(topology)
        .withLayout(
            new Layout(
                Map.of(
                    id("clients"), new Position(0, 40),
                    id("lb-1"), new Position(280, 0),
                    id("lb-2"), new Position(280, 240),
                    id("apim-1"), new Position(680, 24),
                    id("apim-3"), new Position(680, 120),
                    id("apim-2"), new Position(680, 400),
                    id("db"), new Position(960, 72),
                    id("note-1"), new Position(0, 400),
                    id("void"), new Position(280, 440))));
  }

  private static Node node(String id, String address) {
    return Node.of(id(id), Profile.ALL_IN_ONE).withAddress(Address.of(address));
  }
}
