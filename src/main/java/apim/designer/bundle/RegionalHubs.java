package apim.designer.bundle;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.Roles;
import apim.designer.topology.Region;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The event hubs of each region that has its own; what happens in one region is passed on to those
/// of the others.
///
/// @param byRegion empty unless several regions have theirs
record RegionalHubs(Map<Region, List<ApimServer>> byRegion) {
  private static final int JMS = 5672;

  static RegionalHubs of(Deployment deployment) {
    Map<Region, List<ApimServer>> hubs = new LinkedHashMap<>();
    deployment.servers().stream()
        .flatMap(server -> server.node().region().stream())
        .distinct()
        .forEach(
            region -> {
              List<ApimServer> own =
                  Roles.seenFrom(deployment, Optional.of(region)).eventHubs().stream()
                      .filter(hub -> isIn(region, hub))
                      .toList();
              if (!own.isEmpty()) {
                hubs.put(region, own);
              }
            });
    return new RegionalHubs(hubs.size() < 2 ? Map.of() : hubs);
  }

  private static boolean isIn(Region region, ApimServer server) {
    return server.node().region().filter(region::equals).isPresent();
  }

  /// The event hubs of all regions but one.
  List<ApimServer> elsewhere(Region region) {
    return byRegion.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(region))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  /// What an event hub sends to those of other regions.
  List<DirectCalls.Call> callsOf(ApimServer server) {
    return server.node().region().stream()
        .filter(region -> byRegion.getOrDefault(region, List.of()).contains(server))
        .flatMap(region -> elsewhere(region).stream())
        .map(hub -> new DirectCalls.Call(server, hub, hub.rawPort(JMS), false))
        .toList();
  }

  /// Where an event hub takes the events of others.
  static String broker(ApimServer hub) {
    return hub.address().inUrl() + ":" + hub.rawPort(JMS);
  }
}
