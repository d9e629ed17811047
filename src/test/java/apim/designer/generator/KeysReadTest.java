package apim.designer.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.catalog.Catalog;
import apim.designer.catalog.Setting;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Profile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// No key is written where the release does not read it. What is read was found by rendering WSO2's
/// own templates with WSO2's own mapper, with a mark in each key.
final class KeysReadTest {
  private static final Catalog CATALOG = Catalog.standard();

  /// Every key that can be written, with the profile, and the releases.
  private static Map<String, List<String>> written() {
    Map<String, List<String>> written = new TreeMap<>();
    for (Setting setting : CATALOG.settings()) {
      for (String key : setting.keys()) {
        for (Profile profile : Profile.values()) {
          for (String release : CATALOG.releases()) {
            if (CATALOG.release(ApimVersion.of(release)).orElseThrow().profile(profile).isPresent()
                && setting.includes(profile, ApimVersion.of(release))) {
              written
                  .computeIfAbsent(
                      path(setting.place()) + key + " " + profile.id(),
                      missing -> new ArrayList<>())
                  .add(release);
            }
          }
        }
      }
    }
    return written;
  }

  private static String path(Setting.Place place) {
    String sub = String.join(".", place.subTable());
    return String.join(".", place.path())
        + (place.array() ? "[]." : ".")
        + (sub.isEmpty() ? "" : sub + ".");
  }

  /// Facts of the templates that a key of another release or profile could be mistaken for.
  @ParameterizedTest
  @CsvSource({
    "apim.event_hub.event_duplicate_url, all-in-one, 4.0",
    "apim.event_hub.event_duplicate_url, control-plane, 4.0",
    "apim.throttling.url_group[].type, all-in-one, 4.2",
    "apim.throttling.event_duplicate_url, traffic-manager, 3.1",
    "apim.gateway_notification.gateway_id, gateway, 4.5",
    "apim.gateway_notification.gateway_id, control-plane, 4.7",
    "encryption.key, all-in-one, 4.6",
    "apim.gateway.environment[].gateway_type, all-in-one, 4.2",
    "apim.gateway.environment[].provider, control-plane, 4.0",
    "apim.gateway.environment[].websub_event_receiver_http_endpoint, publisher, 3.2",
    "event_listener[].type, gateway, 4.5",
    "event_listener[].properties.notification_endpoint, all-in-one, 3.1",
  })
  void aKeyThatIsNotReadIsNotWritten(String key, String profile, String release) {
    assertTrue(
        !written().getOrDefault(key + " " + profile, List.of()).contains(release),
        key + " on " + profile + " " + release);
  }

  @Test
  void everyKeyThatIsWrittenIsKnownToBeRead() throws Exception {
    Map<String, List<String>> known = new TreeMap<>();
    try (var content = KeysReadTest.class.getResourceAsStream("/wiring/keys-read.tsv")) {
      assertNotNull(content);
      new String(content.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t"))
          .forEach(
              cells -> {
                assertTrue(cells[3].matches("https://\\S+|[\\w-]+/[\\w-]+[:#]\\S+"), cells[3]);
                known
                    .computeIfAbsent(cells[0] + " " + cells[1], missing -> new ArrayList<>())
                    .addAll(Arrays.asList(cells[2].split(" ")));
              });
    }
    List<String> unknown = new ArrayList<>();
    written()
        .forEach(
            (key, releases) ->
                releases.stream()
                    .filter(release -> !known.getOrDefault(key, List.of()).contains(release))
                    .forEach(release -> unknown.add(key + " " + release)));
    assertEquals(List.of(), unknown);
  }

  @Test
  void nothingIsWrittenThatTheTemplatesOfTheReleaseLeaveOut() throws Exception {
    Path facts = Path.of("../shared/corpus/keys-read.tsv");
    if (!Files.isRegularFile(facts)) {
      System.out.println("NOT RUN: which release reads which key, because the list is not here");
      return;
    }
    Map<String, List<String>> written = written();
    List<String> unread = new ArrayList<>();
    int compared = 0;
    for (String line : Files.readAllLines(facts).subList(1, Files.readAllLines(facts).size())) {
      String[] cells = line.split("\t");
      List<String> ours = written.getOrDefault(cells[0] + " " + cells[1], List.of());
      for (String release : Arrays.asList(cells[2].split(" "))) {
        if (ours.contains(release)) {
          compared++;
          if (cells[3].equals("(none)")) {
            unread.add(cells[0] + " " + cells[1] + " " + release);
          }
        }
      }
    }
    System.out.println("Keys held against WSO2's templates: " + compared);
    assertEquals(List.of(), unread);
    assertTrue(compared > 500, "too few: " + compared);
  }
}
