package apim.designer.generator;

import static apim.designer.catalog.Recipe.EVENT_HUB;
import static apim.designer.catalog.Recipe.EVENT_HUB_DUPLICATE_BY_THROTTLING;
import static apim.designer.catalog.Recipe.EVENT_HUB_DUPLICATE_URL;
import static apim.designer.catalog.Recipe.EVENT_HUB_GROUPS;
import static apim.designer.catalog.Recipe.EVENT_HUB_LISTENING;
import static apim.designer.catalog.Recipe.EVENT_HUB_URL;
import static apim.designer.catalog.Recipe.NOTIFICATION;
import static apim.designer.catalog.Recipe.OWN_EVENT_HUB;
import static apim.designer.catalog.Recipe.OWN_EVENT_HUB_LISTENING;
import static apim.designer.catalog.Recipe.OWN_EVENT_HUB_URL;
import static apim.designer.catalog.Recipe.WHOLE_LISTENER;

import apim.designer.catalog.Setting;
import apim.designer.deployment.ApimServer;
import apim.designer.toml.Value;
import apim.designer.topology.Ref;
import java.util.List;
import java.util.Optional;

/// Where a node hears of APIs, subscriptions and revoked tokens, and how event hubs know each
/// other.
final class EventHub {
  private EventHub() {}

  static void note(TomlSheet sheet) {
    Group group = sheet.around().eventHubs();
    List<ApimServer> hubs = group.servers();
    boolean own = group.includes(sheet.server());
    Optional<Reach> reach = group.management();
    if (own) {
      own(sheet, hubs, !sheet.around().trafficManagers().includes(sheet.server()));
    } else if (reach.isPresent()) {
      sheet.set(EVENT_HUB, Value.of(true), PortAddresses.refs(hubs));
      sheet.set(EVENT_HUB_URL, reach.get(), "/services/");
      sheet.set(EVENT_HUB_LISTENING, Value.of(PortAddresses.jms(hubs)), PortAddresses.refs(hubs));
    }
    // An event hub alone reports to itself: the shipped file says so already.
    reach
        .filter(one -> !own || (hubs.size() > 1 && one.bySite()))
        .ifPresent(one -> notification(sheet, one));
  }

  /// A listener that the file lacks is written whole, and so is one that is told of apart from any
  /// file: half of it keeps the server from starting.
  private static void notification(TomlSheet sheet, Reach reach) {
    sheet.set(NOTIFICATION, reach, "/internal/data/v1/notify");
    boolean there =
        sheet.settings(NOTIFICATION).stream()
            .map(Setting::place)
            .anyMatch(place -> sheet.holder(place).isPresent());
    if (!there) {
      WholeTable.note(sheet, WHOLE_LISTENER, reach.refs());
    }
  }

  private static void own(TomlSheet sheet, List<ApimServer> hubs, boolean trafficManagersApart) {
    if (hubs.size() < 2 && !trafficManagersApart) {
      return;
    }
    ApimServer server = sheet.server();
    List<Ref> causes = trafficManagersApart ? List.of() : PortAddresses.ofPair(server, hubs);
    sheet.set(OWN_EVENT_HUB, Value.of(true), causes);
    sheet.set(
        OWN_EVENT_HUB_URL,
        Value.of("https://localhost:${mgt.transport.https.port}/services/"),
        causes);
    sheet.set(OWN_EVENT_HUB_LISTENING, Value.of(List.of(PortAddresses.ownJms(server))), causes);
    List<String> others = PortAddresses.jmsOfOthers(server, hubs);
    if (!others.isEmpty()) {
      sheet.set(EVENT_HUB_DUPLICATE_URL, Value.of(others), PortAddresses.refs(hubs));
      if (trafficManagersApart) {
        sheet.set(EVENT_HUB_DUPLICATE_BY_THROTTLING, Value.of(others), PortAddresses.refs(hubs));
      }
    }
    sheet.elements(
        EVENT_HUB_GROUPS,
        PortAddresses.groups(server, hubs, "urls", "auth_urls"),
        PortAddresses.refs(hubs));
  }
}
