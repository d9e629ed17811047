package apim.designer.generator;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.catalog.Catalog;
import apim.designer.catalog.Release;
import apim.designer.toml.ApimParser;
import apim.designer.toml.Change;
import apim.designer.toml.Promises;
import apim.designer.toml.TomlEditor;
import apim.designer.toml.TomlLine;
import apim.designer.toml.TomlRefusal;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Listener;
import apim.designer.topology.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the topology asks for, on whole files: accepted by API-M's own parser, reverted to the same
/// bytes, patched twice with nothing left to change.
@Tag("slow")
final class RealFilesTest {
  private static final Path OWN = Path.of("src/test/resources/toml/accepted");

  @BeforeAll
  static void theParserThatWeAskRefusesTheKnownKillers() {
    List<String> killers =
        List.of(
            """
            [server]
            hostname = "a"
            [server]
            offset = 1
            """,
            """
            [apim.cors]
            allow_origins = "*"
            [apim]
            gateway_type = "Regular"
            """,
            """
            [[apim.throttling.url_group]]
            type = "failover"
            [apim.throttling]
            username = "a"
            """,
            """
            [transport.https]
            properties.port = 9443
            [transport.https.properties]
            proxyPort = 443
            """);
    for (String killer : killers) {
      assertFalse(ApimParser.accepts(killer), killer);
    }
  }

  @Test
  void filesThatWso2ShipsTakeWhatTheirOwnProfilesNeed() throws Exception {
    Path corpus =
        Path.of(Optional.ofNullable(System.getenv("APIM_CORPUS")).orElse("../shared/corpus"))
            .resolve("deployment-toml");
    if (!Files.isDirectory(corpus)) {
      System.out.println(
          "NOT RUN: deployment.toml files that WSO2 ships, because they are not here");
      return;
    }
    int patched = 0;
    for (Path file : tomls(corpus)) {
      String version = corpus.relativize(file).getName(0).toString();
      for (Profile profile : profiles(file.getFileName().toString())) {
        List<Change> changes = changes(version, profile);
        assertFalse(changes.isEmpty(), version + " " + profile);
        Promises.kept(version + "/" + file.getFileName(), Files.readString(file), changes);
        patched++;
      }
    }
    System.out.println(
        "Files that WSO2 ships, each for its profiles: "
            + patched
            + " patched as the topology asks");
    assertTrue(patched >= 15, "every file has a profile");
  }

  @Test
  void ourOwnFilesTakeWhatEveryProfileOfEveryReleaseNeeds() throws Exception {
    int patched = 0;
    int refused = 0;
    for (Path file : tomls(OWN)) {
      String text = Files.readString(file);
      for (String release : Catalog.standard().releases()) {
        for (Profile profile : offered(release)) {
          String name = file.getFileName() + " " + release + " " + profile;
          try {
            Promises.kept(name, text, changes(release, profile));
            patched++;
          } catch (TomlRefusal refusal) {
            // Where a file uses a name for something else, there is no place for the change.
            refused++;
          }
        }
      }
    }
    System.out.println(
        "Our own files for every profile and release: "
            + patched
            + " patched, "
            + refused
            + " refused");
    assertTrue(patched > 20 * refused, patched + " patched, " + refused + " refused");
  }

  @Test
  void aListOfEditsIsItselfAcceptedForEveryProfileOfEveryRelease() {
    for (String release : Catalog.standard().releases()) {
      for (Profile profile : offered(release)) {
        String edits =
            TomlEditor.fresh(changes(release, profile)).stream()
                .map(TomlLine::text)
                .collect(Collectors.joining("\n", "", "\n"));
        assertTrue(ApimParser.accepts(edits), () -> release + " " + profile + "\n" + edits);
      }
    }
  }

  private static List<Profile> profiles(String fileName) {
    return switch (fileName) {
      case "all-in-one.toml" -> List.of(Profile.ALL_IN_ONE);
      case "api-publisher.toml" -> List.of(Profile.PUBLISHER);
      case "api-devportal.toml" -> List.of(Profile.DEVPORTAL);
      case "api-key-manager.toml", "api-key-manager-deprecated.toml" ->
          List.of(Profile.KEY_MANAGER);
      case "gateway.toml" -> List.of(Profile.GATEWAY);
      case "gateway-worker.toml" -> List.of(Profile.GATEWAY);
      case "traffic-manager.toml" -> List.of(Profile.TRAFFIC_MANAGER);
      case "control-plane.toml" -> List.of(Profile.CONTROL_PLANE);
      default -> throw new AssertionError("no profile is known for " + fileName);
    };
  }

  /// What the first of two nodes of a profile needs beside two of every other profile of its
  /// release, each behind a site.
  private static List<Change> changes(String version, Profile profile) {
    Drawn drawn = Drawn.of(version);
    for (Profile each : offered(ApimVersion.of(version).release())) {
      if (each == Profile.ALL_IN_ONE && profile != Profile.ALL_IN_ONE) {
        continue;
      }
      String one = each.id() + "-1";
      String two = each.id() + "-2";
      drawn =
          drawn
              .node(one, each)
              .node(two, each, 1)
              .site(each.id() + "-site", Listener.MANAGEMENT, one, two);
      if (each == Profile.GATEWAY || each == Profile.ALL_IN_ONE) {
        drawn =
            drawn
                .site(each.id() + "-apis", Listener.GATEWAY_HTTPS, one, two)
                .site(each.id() + "-ws", Listener.SECURE_WEBSOCKET, one, two);
      }
    }
    return drawn.changes(profile.id() + "-1");
  }

  private static List<Profile> offered(String release) {
    Release facts = Catalog.standard().release(ApimVersion.of(release)).orElseThrow();
    List<Profile> offered = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      facts.profile(profile).ifPresent(_ -> offered.add(profile));
    }
    return offered;
  }

  private static List<Path> tomls(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".toml")).sorted().toList();
    }
  }
}
