package apim.designer.diagram;

import static apim.designer.topology.Sketch.external;
import static apim.designer.topology.Sketch.id;
import static apim.designer.topology.Sketch.node;
import static apim.designer.topology.Sketch.site;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.topology.Affinity;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.External;
import apim.designer.topology.FileName;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Note;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import apim.designer.validation.Finding;
import apim.designer.validation.Rule;
import apim.designer.validation.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// Designs to draw.
final class Samples {
  private Samples() {}

  static Deployment deployment(Topology topology) {
    return Deployment.of(Design.of(topology));
  }

  static Topology empty(String name) {
    return Topology.empty(new Label(name), ApimVersion.of("4.2.0"));
  }

  static LoadBalancer balancer(String id, Site... sites) {
    return Sketch.balancer(id, NginxTarget.of("open-source", "1.26.2"), sites);
  }

  static Link link(String from, String to, String label) {
    return new Link(id(from), id(to), new Label(label));
  }

  static Finding finding(Severity severity, String rule, String message, String... refs) {
    Rule stub =
        new Rule() {
          @Override
          public String id() {
            return rule;
          }

          @Override
          public Severity severity() {
            return severity;
          }

          @Override
          public String fault() {
            return message;
          }

          @Override
          public String source() {
            return "https://example.com";
          }

          @Override
          public boolean hasQuickFix() {
            return false;
          }

          @Override
          public Stream<Finding> check(Deployment deployment, LocalDate today) {
            return Stream.empty();
          }
        };
    return new Finding(stub, Stream.of(refs).map(Ref::parse).toList(), message, List.of());
  }

  static Topology singleNode() {
    return empty("Single node")
        .with(node("apim-1", Profile.ALL_IN_ONE, "10.0.0.11"))
        .with(balancer("lb-1", site("portals", "apim.example.com", Listener.MANAGEMENT, "apim-1")));
  }

  static Topology activeActive() {
    return empty("Active-active")
        .with(node("apim-1", Profile.ALL_IN_ONE, "10.0.0.11"))
        .with(
            node("apim-2", Profile.ALL_IN_ONE, "10.0.0.12")
                .withPortOffset(new PortOffset(1))
                .withDeploymentToml(Optional.of(new FileName("apim-2.toml"))))
        .with(
            balancer(
                "lb-1",
                site("portals", "apim.example.com", Listener.MANAGEMENT, "apim-1", "apim-2")
                    .mapBack(
                        back ->
                            back.withAffinity(
                                new Affinity.StickyCookie(Affinity.LOAD_BALANCER_COOKIE))),
                site("gateway", "gw.example.com", Listener.GATEWAY_HTTPS, "apim-1")
                    .withMember(new Member(id("apim-2"), true))))
        .with(external("clients", External.Kind.CLIENTS, "Browsers and apps"))
        .with(external("db", External.Kind.DATABASE, "apim_db, shared_db"))
        .withLink(link("clients", "lb-1", "HTTPS"))
        .withLink(link("apim-1", "db", "JDBC 3306"))
        .withLink(link("apim-2", "db", "JDBC 3306"));
  }

  static Topology distributed() {
    Topology topology = empty("Distributed, two data centres");
    String[] ids = {
      "gw-1", "gw-2", "gw-3", "pub-1", "pub-2", "dev-1", "dev-2", "km-1", "km-2", "tm-1", "tm-2"
    };
    Profile[] profiles = {
      Profile.GATEWAY,
      Profile.GATEWAY,
      Profile.GATEWAY,
      Profile.PUBLISHER,
      Profile.PUBLISHER,
      Profile.DEVPORTAL,
      Profile.DEVPORTAL,
      Profile.KEY_MANAGER,
      Profile.KEY_MANAGER,
      Profile.TRAFFIC_MANAGER,
      Profile.TRAFFIC_MANAGER
    };
    for (int i = 0; i < ids.length; i++) {
      topology = topology.with(node(ids[i], profiles[i], "10.0.1." + (11 + i)));
    }
    return topology
        .with(
            balancer(
                "lb-edge",
                site("gateway", "gw.example.com", Listener.GATEWAY_HTTPS, "gw-1", "gw-2")
                    .withMember(new Member(id("gw-3"), true)),
                site("websocket", "ws.example.com", Listener.WEBSOCKET, "gw-1", "gw-2")
                    .mapBack(back -> back.withAffinity(new Affinity.IpHash()))))
        .with(
            balancer(
                "lb-portals",
                site("publisher", "publisher.example.com", Listener.MANAGEMENT, "pub-1", "pub-2")
                    .mapBack(
                        back ->
                            back.withAffinity(
                                new Affinity.StickyCookie(Affinity.LOAD_BALANCER_COOKIE))),
                site("devportal", "devportal.example.com", Listener.MANAGEMENT, "dev-1", "dev-2")
                    .mapBack(back -> back.withAffinity(new Affinity.IpHash())),
                site("keys", "km.example.com", Listener.MANAGEMENT, "km-1", "km-2")))
        .with(external("clients", External.Kind.CLIENTS, "Internet"))
        .with(external("cdn", External.Kind.OUTER_PROXY, "Company CDN"))
        .with(external("db", External.Kind.DATABASE, "PostgreSQL"))
        .with(external("nfs", External.Kind.SHARED_FILE_SYSTEM, "NFS tenants"))
        .withLink(link("clients", "cdn", ""))
        .withLink(link("cdn", "lb-edge", "HTTPS"))
        .withLink(link("cdn", "lb-portals", "HTTPS"))
        .withLink(link("km-1", "db", "JDBC"))
        .withLink(link("km-2", "db", "JDBC"))
        .withLink(link("gw-1", "tm-1", "5672, 9611"))
        .withLink(link("gw-2", "tm-2", "5672, 9611"))
        .with(
            new Note(
                id("note-1"),
                new Label("Gateways reach the traffic managers directly.\nAsk the network team.")));
  }

  static List<Finding> findings() {
    return List.of(
        finding(
            Severity.WARNING,
            "log-folder-shared",
            "Two sites write their logs into one folder; give each its own.",
            "lb-edge/gateway",
            "lb-edge/websocket"),
        finding(
            Severity.ERROR,
            "affinity-required",
            "keys: two nodes and no session affinity, so that about half of all logins break;"
                + " choose a sticky cookie.",
            "lb-portals/keys",
            "lb-portals/keys/km-1",
            "lb-portals/keys/km-2"),
        finding(
            Severity.ADVICE, "old-release", "WSO2 recommends an update of this release.", "tm-1"));
  }

  static Topology zoned() {
    return distributed()
        .with(
            new Zone(
                id("dmz"),
                new Label("DMZ"),
                List.of(id("lb-edge"), id("gw-1"), id("gw-2"), id("gw-3"))))
        .with(
            new Zone(
                id("inner"),
                new Label("Inner network"),
                List.of(
                    id("lb-portals"),
                    id("pub-1"),
                    id("pub-2"),
                    id("dev-1"),
                    id("dev-2"),
                    id("km-1"),
                    id("km-2"),
                    id("tm-1"),
                    id("tm-2"))));
  }

  static Topology longNames() {
    String id = "a-node-with-a-name-of-thirty-nine-chars";
    String host = "a-very-long-host-name-for-one-portal.department.example.com";
    return empty(
            "A design with a title that goes on and on & on <until> it \"ends\" somewhere far away,"
                + " further than the picture is wide")
        .with(
            node(id, Profile.TRAFFIC_MANAGER, "2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff")
                .withPortOffset(new PortOffset(10_000))
                .withDeploymentToml(Optional.of(new FileName("x.toml"))))
        .with(
            balancer(
                "load-balancer-with-a-name-of-39-chars-x",
                site("site-with-a-name-of-thirty-nine-chars-x", host, Listener.SECURE_WEBSOCKET, id)
                    .mapBack(
                        back ->
                            back.withAffinity(
                                new Affinity.StickyCookie(
                                    new apim.designer.topology.CookieName(
                                        "A_COOKIE_WITH_A_LONG_NAME_X"))))))
        .with(external("clients", External.Kind.CLIENTS, "ÄÖÜ 日本語のクライアント & <everyone> else"))
        .withLink(link("clients", id, "A link with <label> & \"quotes\" that is far too long"))
        .with(new Note(id("n"), new Label("word ".repeat(300) + "W".repeat(200))));
  }

  static Topology large() {
    return random(7, 200, 40);
  }

  /// Nodes of every profile behind load balancers of up to six sites, drawn from `seed`.
  static Topology random(long seed, int nodes, int sites) {
    Random random = new Random(seed);
    Topology topology = empty("Seed " + seed);
    Profile[] profiles = Profile.values();
    for (int i = 0; i < nodes; i++) {
      topology =
          topology.with(
              node("n-" + i, profiles[random.nextInt(profiles.length)], "10.1.0." + i % 250)
                  .withPortOffset(new PortOffset(random.nextInt(3))));
    }
    List<Site> left = new ArrayList<>();
    Listener[] listeners = Listener.values();
    for (int i = 0; i < sites; i++) {
      Site site =
          site("s-" + i, "s" + i + ".example.com", listeners[random.nextInt(listeners.length)]);
      int start = nodes == 0 ? 0 : random.nextInt(nodes);
      for (int j = 0; j < Math.min(nodes, random.nextInt(6)); j++) {
        site = site.withMember(new Member(id("n-" + (start + j) % nodes), random.nextInt(5) == 0));
      }
      left.add(site);
    }
    for (int i = 0; !left.isEmpty(); i++) {
      LoadBalancer lb = balancer("lb-" + i);
      for (int j = random.nextInt(6); j >= 0 && !left.isEmpty(); j--) {
        lb = lb.withSite(left.removeFirst());
      }
      topology = topology.with(lb);
    }
    topology = topology.with(external("db", External.Kind.DATABASE, "DB"));
    for (int i = 0; i < Math.min(nodes, 4); i++) {
      topology = topology.withLink(link("n-" + random.nextInt(nodes), "db", "JDBC"));
    }
    return topology;
  }
}
