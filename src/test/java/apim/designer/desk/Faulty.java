package apim.designer.desk;

import static apim.designer.topology.Sketch.balancer;
import static apim.designer.topology.Sketch.external;
import static apim.designer.topology.Sketch.link;
import static apim.designer.topology.Sketch.node;
import static apim.designer.topology.Sketch.note;
import static apim.designer.topology.Sketch.site;
import static apim.designer.topology.Sketch.topology;
import static apim.designer.topology.Sketch.zone;

import apim.designer.design.Design;
import apim.designer.design.Layout;
import apim.designer.design.Position;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.External;
import apim.designer.topology.FileName;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.Optional;

/// A design with something of everything: errors, warnings and advice, and every kind of element.
public final class Faulty {
  private Faulty() {}

  public static Design design() {
    Topology topology =
        topology(
                "Faulty",
                "3.1.0",
                node("apim-1", Profile.ALL_IN_ONE, "10.0.0.11"),
                node("apim-2", Profile.ALL_IN_ONE, "10.0.0.12")
                    .withDeploymentToml(Optional.of(toml())),
                node("apim-3", Profile.ALL_IN_ONE),
                lb("lb-1", "example.com")
                    .withCertificate(
                        new CertificatePlan.Provided(
                            new FileName("site.crt"), new FileName("site.key"))),
                lb("lb-2", "example.org"),
                zone("dmz", "Demilitarised zone", "lb-1", "lb-2"),
                note("note-1", "Moves to 4.5 in spring"),
                external("clients", External.Kind.CLIENTS, "Partners"),
                external("database", External.Kind.DATABASE, "Oracle"))
            .withLink(link("apim-1", "database", "JDBC"));
    return Design.of(topology)
        .withLayout(Layout.EMPTY.with(Sketch.id("apim-1"), new Position(600, 80)));
  }

  private static FileName toml() {
    return new FileName("apim-2.toml");
  }

  private static LoadBalancer lb(String id, String domain) {
    Site portals = site("portals", "api." + domain, Listener.MANAGEMENT, "apim-1", "apim-2");
    Site gateway = site("gateway", "gw." + domain, Listener.GATEWAY_HTTPS, "apim-1", "apim-2");
    return balancer(
        id,
        Sketch.NEW,
        portals,
        Sketch.onPort(8243).apply(Sketch.withAffinity(Sketch.IP_HASH).apply(gateway)));
  }
}
