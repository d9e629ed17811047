package apim.designer.generator;

import static apim.designer.topology.Profile.ALL_IN_ONE;
import static apim.designer.topology.Profile.CONTROL_PLANE;
import static apim.designer.topology.Profile.DEVPORTAL;
import static apim.designer.topology.Profile.GATEWAY;
import static apim.designer.topology.Profile.GATEWAY_MANAGER;
import static apim.designer.topology.Profile.KEY_MANAGER;
import static apim.designer.topology.Profile.PUBLISHER;
import static apim.designer.topology.Profile.TRAFFIC_MANAGER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.catalog.Catalog;
import apim.designer.catalog.Release;
import apim.designer.catalog.Setting;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Listener;
import apim.designer.topology.Profile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The table in the documentation and the changes that are made are the same.
final class TomlTableTest {
  private static final Catalog CATALOG = Catalog.standard();

  private static final List<Set<Profile>> SYSTEMS =
      List.of(
          EnumSet.of(ALL_IN_ONE),
          EnumSet.of(ALL_IN_ONE, GATEWAY, KEY_MANAGER, TRAFFIC_MANAGER),
          EnumSet.of(CONTROL_PLANE, GATEWAY),
          EnumSet.of(CONTROL_PLANE, GATEWAY, KEY_MANAGER, TRAFFIC_MANAGER),
          EnumSet.of(PUBLISHER, DEVPORTAL, GATEWAY, GATEWAY_MANAGER, KEY_MANAGER, TRAFFIC_MANAGER));

  static Stream<Release> releases() {
    return CATALOG.releases().stream().map(id -> CATALOG.release(ApimVersion.of(id)).orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("releases")
  void whatTheTableSaysIsSetIsSet(Release release) {
    Set<String> wanted = new TreeSet<>();
    for (Setting setting : CATALOG.settings()) {
      for (Profile profile : Profile.values()) {
        if (release.profile(profile).isPresent()
            && setting.includes(profile, ApimVersion.of(release.id()))) {
          wanted.add(name(setting) + " on " + profile.id());
        }
      }
    }
    assertEquals(wanted, made(release));
  }

  private static String name(Setting setting) {
    return setting.recipe().id() + " " + setting.place().header() + " " + setting.key();
  }

  private static Set<String> made(Release release) {
    Set<String> made = new TreeSet<>();
    for (Set<Profile> system : SYSTEMS) {
      for (List<Profile> profiles : oneOrTwoOfEach(release, system)) {
        Drawn drawn = drawn(release, profiles);
        for (Drawn one : List.of(drawn, drawn.keyManager("wso2-is", "is.local"))) {
          made.addAll(made(one.deployment()));
        }
      }
    }
    return made;
  }

  private static Set<String> made(Deployment deployment) {
    Set<String> made = new TreeSet<>();
    for (ApimServer server : withAndWithoutFile(deployment)) {
      new TomlChanges(deployment)
          .sheet(server, new EncryptionKey.ToBeMade())
          .entries()
          .forEach(entry -> made.add(name(entry.setting()) + " on " + server.profile().id()));
    }
    return made;
  }

  /// What is written whole is so only where a file has nothing of it.
  private static List<ApimServer> withAndWithoutFile(Deployment deployment) {
    return deployment.servers().stream()
        .flatMap(
            server ->
                Stream.of(
                    server, deployment.withFile(server.id(), "").server(server.id()).orElseThrow()))
        .toList();
  }

  private static List<List<Profile>> oneOrTwoOfEach(Release release, Set<Profile> system) {
    List<Profile> there =
        system.stream().filter(profile -> release.profile(profile).isPresent()).toList();
    List<Profile> twice = new ArrayList<>(there);
    twice.addAll(there);
    return List.of(there, twice);
  }

  /// Every node with an offset and, for each of its listeners, two sites of its profile, all below a
  /// context path.
  private static Drawn drawn(Release release, List<Profile> profiles) {
    Drawn drawn = Drawn.of(release.id());
    for (int i = 0; i < profiles.size(); i++) {
      drawn = drawn.node("node-" + i, profiles.get(i), i + 1);
    }
    for (Profile profile : EnumSet.copyOf(profiles)) {
      List<String> members = new ArrayList<>();
      for (int i = 0; i < profiles.size(); i++) {
        if (profiles.get(i) == profile) {
          members.add("node-" + i);
        }
      }
      for (Listener listener : release.profile(profile).orElseThrow().listeners()) {
        String[] nodes = members.toArray(String[]::new);
        drawn =
            drawn
                .site(profile.id() + "-" + listener.id(), listener, nodes)
                .site(profile.id() + "-" + listener.id() + "-2", listener, nodes);
      }
    }
    return drawn.below("/apim/");
  }

  @Test
  void theMarkdownHasEverySettingAndLinesOfSixCells() {
    String markdown = TomlTable.markdown();
    for (Setting setting : CATALOG.settings()) {
      for (String key : setting.keys()) {
        assertTrue(markdown.contains("`" + key + "`"), key);
      }
      assertTrue(markdown.contains("| `" + setting.place().header() + "` |"), setting.toString());
    }
    markdown.lines().forEach(line -> assertEquals(7, line.chars().filter(c -> c == '|').count()));
  }

  @Test
  void everySettingHasASourceThatLooksLikeOne() {
    Pattern source =
        Pattern.compile(
            "https://[a-z0-9.]+/\\S+"
                + "|[A-Za-z0-9-]+/[a-z0-9-]+#\\d+"
                + "|[A-Za-z0-9-]+/[a-z0-9-]+:[\\w./-]+@[\\w.]+");
    for (Setting setting : CATALOG.settings()) {
      assertTrue(source.matcher(setting.source()).matches(), setting.source());
    }
  }
}
