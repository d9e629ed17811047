package apim.designer.diagram;

import static apim.designer.topology.Sketch.external;
import static apim.designer.topology.Sketch.id;
import static apim.designer.topology.Sketch.node;

import apim.designer.topology.ElementId;
import apim.designer.topology.EnvironmentName;
import apim.designer.topology.External;
import apim.designer.topology.Label;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Systems as somebody might draw them: clusters of one profile each, behind sites of their own on
/// one of a few load balancers, in zones or none, with what they call.
final class RandomSystems {
  private final Random random;
  private Topology topology;

  private RandomSystems(long seed) {
    this.random = new Random(seed);
    this.topology = Samples.empty("System " + seed);
  }

  static Topology of(long seed) {
    RandomSystems one = new RandomSystems(seed);
    one.draw();
    return one.topology;
  }

  private void draw() {
    List<List<ElementId>> clusters = new ArrayList<>();
    List<LoadBalancer> balancers = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      balancers.add(Samples.balancer("lb-" + i));
    }
    Profile[] profiles = Profile.values();
    int groups = 1 + random.nextInt(6);
    for (int i = 0; i < groups; i++) {
      Profile profile = random.nextInt(3) == 0 ? Profile.GATEWAY : profiles[random.nextInt(8)];
      List<ElementId> cluster = cluster(i, profile);
      clusters.add(cluster);
      int sites = random.nextInt(3);
      for (int s = 0; s < sites; s++) {
        int lb = random.nextInt(count);
        balancers.set(lb, balancers.get(lb).withSite(site(i + "-" + s, profile, cluster)));
      }
    }
    balancers.forEach(balancer -> topology = topology.with(balancer));
    topology = topology.with(external("clients", External.Kind.CLIENTS, "Clients"));
    topology = topology.with(external("db", External.Kind.DATABASE, "Database"));
    balancers.forEach(
        balancer ->
            topology = topology.withLink(Samples.link("clients", balancer.id().value(), "HTTPS")));
    for (List<ElementId> cluster : clusters) {
      boolean zoned = random.nextInt(3) == 0;
      String name = "zone-" + cluster.getFirst();
      if (zoned) {
        topology = topology.with(new Zone(id(name), new Label(name), cluster));
      }
      if (random.nextInt(3) == 0) {
        String from = zoned ? name : cluster.getFirst().value();
        topology = topology.withLink(Samples.link(from, "db", "JDBC 5432"));
      }
    }
  }

  private List<ElementId> cluster(int number, Profile profile) {
    List<ElementId> ids = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    Optional<EnvironmentName> environment =
        random.nextInt(3) == 0
            ? Optional.of(new EnvironmentName("env" + number))
            : Optional.empty();
    for (int i = 0; i < count; i++) {
      String id = profile.id() + "-" + number + "-" + i;
      Node node =
          node(id, profile, "10." + number + ".0." + (i + 1))
              .withPortOffset(new PortOffset(random.nextInt(5) == 0 ? 1 : 0));
      topology =
          topology.with(profile == Profile.GATEWAY ? node.withEnvironment(environment) : node);
      ids.add(id(id));
    }
    return ids;
  }

  private Site site(String id, Profile profile, List<ElementId> cluster) {
    Listener listener = profile == Profile.GATEWAY ? Listener.GATEWAY_HTTPS : Listener.MANAGEMENT;
    Site site = apim.designer.topology.Sketch.site("s-" + id, "s" + id + ".example.com", listener);
    for (ElementId member : cluster) {
      if (random.nextInt(6) > 0) {
        site = site.withMember(new Member(member, random.nextInt(8) == 0));
      }
    }
    return site;
  }
}
