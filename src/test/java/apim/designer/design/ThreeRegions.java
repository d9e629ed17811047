package apim.designer.design;

import apim.designer.topology.EnvironmentName;
import apim.designer.topology.External;
import apim.designer.topology.Listener;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Region;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Sixty nodes in three data centres, each with gateways of two environments.
public final class ThreeRegions {
  private static final List<String> REGIONS = List.of("fra", "lon", "nyc");

  private ThreeRegions() {}

  public static Topology topology() {
    Topology topology = Sketch.topology("Three regions", "4.7.0");
    int number = 0;
    for (String region : REGIONS) {
      topology = add(topology, region, Profile.CONTROL_PLANE, "cp", 2, "", number += 20);
      topology = add(topology, region, Profile.TRAFFIC_MANAGER, "tm", 2, "", number);
      topology = add(topology, region, Profile.GATEWAY, "in", 8, "internal", number);
      topology = add(topology, region, Profile.GATEWAY, "out", 8, "external", number);
      topology =
          topology.with(
              Sketch.balancer(
                  "lb-" + region,
                  Sketch.NEW,
                  Sketch.site(
                      "portals",
                      "am." + region + ".example.com",
                      Listener.MANAGEMENT,
                      ids(region, "cp", 2)),
                  Sketch.site(
                      "tm",
                      "tm." + region + ".example.com",
                      Listener.MANAGEMENT,
                      ids(region, "tm", 2)),
                  Sketch.site(
                      "internal",
                      "int." + region + ".example.com",
                      Listener.GATEWAY_HTTPS,
                      ids(region, "in", 8)),
                  Sketch.site(
                      "external",
                      "gw." + region + ".example.com",
                      Listener.GATEWAY_HTTPS,
                      ids(region, "out", 8))));
    }
    return topology
        .with(Sketch.external("clients", External.Kind.CLIENTS, "API clients"))
        .with(Sketch.external("db", External.Kind.DATABASE, "Databases"));
  }

  private static String[] ids(String region, String kind, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> kind + "-" + region + "-" + i)
        .toArray(String[]::new);
  }

  private static Topology add(
      Topology topology,
      String region,
      Profile profile,
      String kind,
      int count,
      String environment,
      int number) {
    Topology more = topology;
    int last = 0;
    for (String id : ids(region, kind, count)) {
      Node node =
          Sketch.node(
                  id,
                  profile,
                  "10."
                      + number
                      + "."
                      + List.of(Profile.values()).indexOf(profile)
                      + "."
                      + (++last + kind.length() * 20))
              .withRegion(Optional.of(new Region(region)));
      more =
          more.with(
              environment.isEmpty()
                  ? node
                  : node.withEnvironment(Optional.of(new EnvironmentName(environment))));
    }
    return more;
  }
}
