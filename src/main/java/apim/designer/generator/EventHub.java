package apim.designer.generator;

import static apim.designer.generator.TomlSetting.EVENT_HUB;
import static apim.designer.generator.TomlSetting.EVENT_HUB_DUPLICATE_URL;
import static apim.designer.generator.TomlSetting.EVENT_HUB_GROUPS;
import static apim.designer.generator.TomlSetting.EVENT_HUB_LISTENING;
import static apim.designer.generator.TomlSetting.EVENT_HUB_URL;
import static apim.designer.generator.TomlSetting.NOTIFICATION;
import static apim.designer.generator.TomlSetting.OWN_EVENT_HUB;
import static apim.designer.generator.TomlSetting.OWN_EVENT_HUB_LISTENING;
import static apim.designer.generator.TomlSetting.OWN_EVENT_HUB_URL;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Roles;
import apim.designer.toml.Value;
import apim.designer.topology.Ref;
import java.util.List;
import java.util.Optional;

/// Where a node hears of APIs, subscriptions and revoked tokens, and how event hubs know each
/// other.
final class EventHub {
  private EventHub() {}

  static void note(TomlSheet sheet, Roles roles) {
    List<ApimServer> hubs = roles.eventHubs();
    boolean own = Roles.includes(hubs, sheet.server());
    Optional<Reach> reach = Reach.management(sheet.deployment(), hubs);
    if (own) {
      own(sheet, hubs, !Roles.includes(roles.trafficManagers(), sheet.server()));
    } else if (reach.isPresent()) {
      sheet.set(EVENT_HUB, Value.of(true), Wires.refs(hubs));
      sheet.set(EVENT_HUB_URL, reach.get(), "/services/");
      sheet.set(EVENT_HUB_LISTENING, Value.of(Wires.jms(hubs)), Wires.refs(hubs));
    }
    // An event hub alone reports to itself: the shipped file says so already.
    reach
        .filter(one -> !own || (hubs.size() > 1 && one.bySite()))
        .ifPresent(one -> sheet.set(NOTIFICATION, one, "/internal/data/v1/notify"));
  }

  private static void own(TomlSheet sheet, List<ApimServer> hubs, boolean trafficManagersApart) {
    if (hubs.size() < 2 && !trafficManagersApart) {
      return;
    }
    ApimServer server = sheet.server();
    List<Ref> causes = trafficManagersApart ? List.of() : Wires.ofPair(server, hubs);
    sheet.set(OWN_EVENT_HUB, Value.of(true), causes);
    sheet.set(
        OWN_EVENT_HUB_URL,
        Value.of("https://localhost:${mgt.transport.https.port}/services/"),
        causes);
    sheet.set(OWN_EVENT_HUB_LISTENING, Value.of(List.of(Wires.ownJms(server))), causes);
    List<String> others = Wires.jmsOfOthers(server, hubs);
    if (!others.isEmpty()) {
      sheet.set(EVENT_HUB_DUPLICATE_URL, Value.of(others), Wires.refs(hubs));
    }
    sheet.elements(
        EVENT_HUB_GROUPS, Wires.groups(server, hubs, "urls", "auth_urls", false), Wires.refs(hubs));
  }
}
