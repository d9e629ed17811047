package apim.designer.toml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Files and changes that several tests use.
final class Samples {
  static final List<Change> CHANGES =
      List.of(
          set("server", "hostname", Value.of("portal.example.com")),
          set("transport.https.properties", "proxyPort", Value.of(443)),
          set("apim.devportal", "url", Value.of("https://portal.example.com/devportal")),
          set(
              "apim.throttling",
              "throttle_decision_endpoints",
              Value.of(List.of("tcp://tm-1:5672", "tcp://tm-2:5672"))),
          set("apim.throttling", "event_duplicate_url", Value.of(List.of("tcp://apim-2:5672"))),
          new Change.SetInElement(
              List.of("apim", "gateway", "environment"),
              "name",
              "Default",
              List.of(),
              "https_endpoint",
              Value.of("https://gw.example.com"),
              List.of("lb-1/gateway"),
              "Clients reach the gateway through the load balancer."),
          new Change.Elements(
              List.of("apim", "throttling", "url_group"),
              List.of(group("tm-1"), group("tm-2")),
              List.of("tm-1", "tm-2"),
              "One group for each traffic manager."),
          new Change.SetInElement(
              List.of("event_listener"),
              "id",
              "token_revocation",
              List.of("properties"),
              "notification_endpoint",
              Value.of("https://portal.example.com/internal/data/v1/notify"),
              List.of("lb-1/portals"),
              "Revoked tokens are told through the load balancer."));

  private Samples() {}

  static Change.Set set(String table, String key, Value value) {
    List<String> path = table.isEmpty() ? List.of() : List.of(table.split("\\."));
    return new Change.Set(path, key, value, List.of("lb-1/portals"), "Why " + key + ".");
  }

  static ArrayElement group(String host) {
    return ArrayElement.of(
        new TableEntry("traffic_manager_urls", Value.of(List.of("tcp://" + host + ":9611"))),
        new TableEntry("traffic_manager_auth_urls", Value.of(List.of("ssl://" + host + ":9711"))));
  }

  static SortedMap<String, String> own(String folder) {
    return tomlFiles(Path.of("src/test/resources/toml", folder));
  }

  static SortedMap<String, String> tomlFiles(Path folder) {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".toml")).toList()) {
        files.put(folder.relativize(path).toString(), Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
