package apim.designer.generator;

import static apim.designer.catalog.Recipe.EVENT_DUPLICATE_URL;
import static apim.designer.catalog.Recipe.OWN_THROTTLE_DECISIONS;
import static apim.designer.catalog.Recipe.THROTTLE_DECISIONS;
import static apim.designer.catalog.Recipe.TRAFFIC_MANAGER_GROUPS;
import static apim.designer.catalog.Recipe.TRAFFIC_MANAGER_URL;

import apim.designer.deployment.ApimServer;
import apim.designer.toml.Value;
import apim.designer.topology.Profile;
import java.util.List;

/// Where a node sends what it counts, and where it hears the traffic managers' decisions.
final class Throttling {
  private Throttling() {}

  static void note(TomlSheet sheet) {
    Group managers = sheet.around().trafficManagers();
    if (managers.includes(sheet.server())) {
      pair(sheet, managers.servers());
    } else if (!managers.isEmpty()) {
      managers.management().ifPresent(reach -> sheet.set(TRAFFIC_MANAGER_URL, reach, "/services/"));
      sheet.set(
          THROTTLE_DECISIONS,
          Value.of(PortAddresses.jms(managers.servers())),
          PortAddresses.refs(managers.servers()));
      groups(sheet, managers.servers());
    }
  }

  private static void pair(TomlSheet sheet, List<ApimServer> managers) {
    if (managers.size() < 2) {
      return;
    }
    ApimServer server = sheet.server();
    List<String> others = PortAddresses.jmsOfOthers(server, managers);
    if (!others.isEmpty()) {
      sheet.set(
          OWN_THROTTLE_DECISIONS,
          Value.of(List.of(PortAddresses.ownJms(server))),
          PortAddresses.ofPair(server, managers));
      sheet.set(EVENT_DUPLICATE_URL, Value.of(others), PortAddresses.refs(managers));
    }
    // Only an all-in-one has a gateway in it that counts.
    if (server.profile() == Profile.ALL_IN_ONE) {
      groups(sheet, managers);
    }
  }

  private static void groups(TomlSheet sheet, List<ApimServer> managers) {
    sheet.elements(
        TRAFFIC_MANAGER_GROUPS,
        PortAddresses.groups(
            sheet.server(), managers, "traffic_manager_urls", "traffic_manager_auth_urls"),
        PortAddresses.refs(managers));
  }
}
