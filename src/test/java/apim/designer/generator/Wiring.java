package apim.designer.generator;

import apim.designer.catalog.Catalog;
import apim.designer.catalog.ProfileFacts;
import apim.designer.toml.Toml;
import apim.designer.toml.TomlEditor;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Profile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// What a node's deployment.toml says after it was edited and did not say before, key by key.
final class Wiring {
  private static final List<String> NAMED = List.of("apim.gateway.environment", "event_listener");

  private Wiring() {}

  /// The keys of a node that a release ships its file for, as `table.key` or `array[name].key`, the
  /// elements of a nameless array by their numbers from 1.
  static Map<String, String> of(DeploymentPattern pattern, String release, String node) {
    Profile profile = Objects.requireNonNull(pattern.nodes().get(node));
    String before = shipped(release, profile);
    String after =
        TomlEditor.apply(before, pattern.drawn(release).file(node, before).changes(node)).text();
    Map<String, String> changed = values(after);
    values(before).forEach(changed::remove);
    return changed;
  }

  /// As much of the shipped file as the topology concerns.
  private static String shipped(String release, Profile profile) {
    ProfileFacts facts =
        Catalog.standard()
            .release(ApimVersion.of(release))
            .orElseThrow()
            .profile(profile)
            .orElseThrow();
    String name =
        Catalog.standard().nearest(ApimVersion.of(release)).toml().gatewayEnvironment().value();
    StringBuilder file = new StringBuilder("[server]\nhostname = \"localhost\"\n");
    if (facts.ships().contains("apim.gateway.environment")) {
      file.append("\n[[apim.gateway.environment]]\nname = \"" + name + "\"\ntype = \"hybrid\"\n")
          .append("service_url = \"https://localhost:${mgt.transport.https.port}/services/\"\n")
          .append(
              "ws_endpoint = \"ws://localhost:9099\"\nwss_endpoint = \"wss://localhost:8099\"\n")
          .append("http_endpoint = \"http://localhost:${http.nio.port}\"\n")
          .append("https_endpoint = \"https://localhost:${https.nio.port}\"\n");
      if (!release.startsWith("3")) {
        file.append("websub_event_receiver_http_endpoint = \"http://localhost:9021\"\n")
            .append("websub_event_receiver_https_endpoint = \"https://localhost:8021\"\n");
      }
    }
    if (facts.ships().contains("event_listener")) {
      file.append("\n[[event_listener]]\nid = \"token_revocation\"\norder = 1\n")
          .append("[event_listener.properties]\nnotification_endpoint = ")
          .append("\"https://localhost:${mgt.transport.https.port}/internal/data/v1/notify\"\n");
    }
    return file.toString();
  }

  private static Map<String, String> values(String text) {
    Map<String, String> values = new TreeMap<>();
    add(values, "", Toml.read(text));
    return values;
  }

  private static void add(Map<String, String> values, String prefix, Toml toml) {
    for (Toml.Found found : toml.values()) {
      values.put(prefix + String.join(".", found.path()), String.valueOf(found.value()));
    }
    for (List<String> array : toml.arrays()) {
      String name = String.join(".", array);
      int number = 1;
      for (Toml element : toml.elements(array.toArray(String[]::new))) {
        String selector =
            NAMED.contains(name)
                ? element.text("name").filter(_ -> !name.startsWith("event")).orElse("")
                : String.valueOf(number++);
        add(values, prefix + name + "[" + selector + "].", element);
      }
    }
  }
}
