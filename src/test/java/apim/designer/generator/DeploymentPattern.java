package apim.designer.generator;

import static apim.designer.topology.Listener.GATEWAY_HTTPS;
import static apim.designer.topology.Listener.MANAGEMENT;
import static apim.designer.topology.Profile.ALL_IN_ONE;
import static apim.designer.topology.Profile.CONTROL_PLANE;
import static apim.designer.topology.Profile.DEVPORTAL;
import static apim.designer.topology.Profile.GATEWAY;
import static apim.designer.topology.Profile.KEY_MANAGER;
import static apim.designer.topology.Profile.PUBLISHER;
import static apim.designer.topology.Profile.TRAFFIC_MANAGER;

import apim.designer.catalog.Catalog;
import apim.designer.topology.Listener;
import apim.designer.topology.Profile;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// WSO2's deployment patterns: 0 to 5 of API-M 4.x (as in its Helm charts) and 1 to 4 of 3.x, each
/// node with an address, a site for the portals and one for the gateways.
// The checker cannot see that nobody changes the map.
@SuppressWarnings("ImmutableEnumChecker")
enum DeploymentPattern {
  P0("4.0", Map.of(ALL_IN_ONE, 1)),
  P1("4.0", Map.of(ALL_IN_ONE, 2)),
  P2("4.0", Map.of(ALL_IN_ONE, 1, GATEWAY, 2)),
  P3("4.0", Map.of(CONTROL_PLANE, 2, TRAFFIC_MANAGER, 2, GATEWAY, 2)),
  P4("4.0", Map.of(CONTROL_PLANE, 2, TRAFFIC_MANAGER, 2, GATEWAY, 2, KEY_MANAGER, 1)),
  P5("4.0", Map.of(ALL_IN_ONE, 2, GATEWAY, 2, KEY_MANAGER, 1)),
  X1("3.0", Map.of(ALL_IN_ONE, 2)),
  X2("3.0", Map.of(ALL_IN_ONE, 1, GATEWAY, 1, KEY_MANAGER, 1)),
  X3("3.0", Map.of(PUBLISHER, 1, DEVPORTAL, 1, KEY_MANAGER, 1, TRAFFIC_MANAGER, 2, GATEWAY, 1)),
  X4("3.0", Map.of(PUBLISHER, 1, DEVPORTAL, 1, KEY_MANAGER, 1, TRAFFIC_MANAGER, 2, GATEWAY, 2));

  private final boolean three;
  private final Map<Profile, Integer> counts;

  DeploymentPattern(String first, Map<Profile, Integer> counts) {
    this.three = first.startsWith("3");
    this.counts = counts;
  }

  /// The releases that the pattern is of.
  List<String> releases() {
    return Catalog.standard().releases().stream()
        .filter(release -> release.startsWith("3") == three)
        .toList();
  }

  /// Its nodes by id, `gateway-1` and so on, in the order of profiles.
  Map<String, Profile> nodes() {
    Map<String, Profile> nodes = new LinkedHashMap<>();
    Arrays.stream(Profile.values())
        .forEach(
            profile -> {
              for (int i = 1; i <= counts.getOrDefault(profile, 0); i++) {
                nodes.put(profile.id() + "-" + i, profile);
              }
            });
    return nodes;
  }

  /// Traffic managers stand behind no site, as in the charts.
  Drawn drawn(String release) {
    Drawn drawn = Drawn.of(release + ".0");
    for (Map.Entry<String, Profile> node : nodes().entrySet()) {
      drawn = drawn.node(node.getKey(), node.getValue());
    }
    for (Profile portal : List.of(ALL_IN_ONE, PUBLISHER, DEVPORTAL, CONTROL_PLANE, KEY_MANAGER)) {
      drawn = site(drawn, portal.id(), MANAGEMENT, portal);
    }
    if (this == X4) {
      return drawn
          .site("internal", GATEWAY_HTTPS, "gateway-1")
          .site("external", GATEWAY_HTTPS, "gateway-2");
    }
    return site(drawn, "gw", GATEWAY_HTTPS, counts.containsKey(GATEWAY) ? GATEWAY : ALL_IN_ONE);
  }

  private Drawn site(Drawn drawn, String id, Listener listener, Profile profile) {
    String[] members =
        nodes().entrySet().stream()
            .filter(node -> node.getValue() == profile)
            .map(Map.Entry::getKey)
            .toArray(String[]::new);
    return members.length == 0 ? drawn : drawn.site(id, listener, members);
  }
}
