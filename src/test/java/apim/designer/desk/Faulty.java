package apim.designer.desk;

import apim.designer.design.Design;
import apim.designer.design.Layout;
import apim.designer.design.Position;
import apim.designer.topology.Address;
import apim.designer.topology.Affinity;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.FileName;
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
import apim.designer.topology.TcpPort;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.List;
import java.util.Optional;

/// A design with something of everything: errors, warnings and advice, and every kind of element.
public final class Faulty {
  private Faulty() {}

  public static Design design() {
    Topology topology =
        Topology.empty(new Label("Faulty"), ApimVersion.of("3.1.0"))
            .with(node("apim-1", "10.0.0.11"))
            .with(node("apim-2", "10.0.0.12").withDeploymentToml(Optional.of(toml())))
            .with(Node.of(id("apim-3"), Profile.ALL_IN_ONE))
            .with(
                lb("lb-1", "example.com")
                    .withCertificate(
                        new CertificatePlan.Provided(
                            new FileName("site.crt"), new FileName("site.key"))))
            .with(lb("lb-2", "example.org"))
            .with(
                new Zone(
                    id("dmz"), new Label("Demilitarised zone"), List.of(id("lb-1"), id("lb-2"))))
            .with(new Note(id("note-1"), new Label("Moves to 4.5 in spring")))
            .with(new External(id("clients"), External.Kind.CLIENTS, new Label("Partners")))
            .with(new External(id("database"), External.Kind.DATABASE, new Label("Oracle")))
            .withLink(new Link(id("apim-1"), id("database"), new Label("JDBC")));
    return Design.of(topology).withLayout(Layout.EMPTY.with(id("apim-1"), new Position(600, 80)));
  }

  private static FileName toml() {
    return new FileName("apim-2.toml");
  }

  private static Node node(String id, String address) {
    return Node.of(id(id), Profile.ALL_IN_ONE).withAddress(Address.of(address));
  }

  private static LoadBalancer lb(String id, String domain) {
    return LoadBalancer.of(id(id), new NginxTarget.OpenSource(1, 30, 4))
        .withSite(site("portals", "api." + domain, Listener.MANAGEMENT))
        .withSite(
            site("gateway", "gw." + domain, Listener.GATEWAY_HTTPS)
                .mapBack(back -> back.withAffinity(new Affinity.IpHash()))
                .mapFront(front -> front.withPort(Optional.of(new TcpPort(8243)))));
  }

  private static Site site(String id, String host, Listener listener) {
    return Site.of(id(id), new Hostname(host), listener)
        .withMembers(List.of(Member.of(id("apim-1")), Member.of(id("apim-2"))));
  }

  public static ElementId id(String id) {
    return new ElementId(id);
  }
}
