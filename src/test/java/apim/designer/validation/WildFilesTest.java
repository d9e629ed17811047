package apim.designer.validation;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.design.Design;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// What the rules find in files of users and in those that WSO2 ships, each attached to a pair of
/// nodes. Every row was looked at by hand.
final class WildFilesTest {
  private static final Path CORPUS = Path.of("../shared/corpus");
  private static final Set<String> OURS =
      FileRules.ALL.stream().map(Rule::id).collect(Collectors.toSet());

  private static final String DATABASE = "h2-in-a-cluster";
  private static final String LOCALHOST = "localhost-shown-to-consumers";
  private static final String PROFILE = "file-of-other-profile";
  private static final String OTHER = "file-of-other-product";

  @Test
  void usersFiles() throws Exception {
    Map<String, List<String>> found = new TreeMap<>();
    for (Path file : files(CORPUS.resolve("wild/toml"))) {
      note(found, file.getFileName().toString(), rules(file, "4.2.0", Profile.ALL_IN_ONE));
    }
    assertEquals(
        new TreeMap<>(
            Map.ofEntries(
                entry("01.toml", List.of(PROFILE)),
                entry("03.toml", List.of(PROFILE)),
                entry("05.toml", List.of(PROFILE)),
                entry("06.toml", List.of(PROFILE)),
                entry("08.toml", List.of(LOCALHOST)),
                entry("13.toml", List.of(OTHER)),
                entry("15.toml", List.of(LOCALHOST)),
                entry("16.toml", List.of(PROFILE)),
                entry("18.toml", List.of(OTHER)),
                entry("20.toml", List.of(DATABASE, LOCALHOST)),
                entry(
                    "21.toml",
                    List.of(
                        "context-path-not-served",
                        DATABASE,
                        LOCALHOST,
                        "virtual-host-without-site",
                        "virtual-host-without-site")),
                entry("23.toml", List.of(PROFILE, LOCALHOST)),
                entry("25.toml", List.of(PROFILE)),
                entry("26.toml", List.of(LOCALHOST)),
                entry("30.toml", List.of("deployment-toml-fragment")),
                entry("31.toml", List.of(OTHER)),
                entry("33.toml", List.of(OTHER)),
                entry("35.toml", List.of(LOCALHOST)),
                entry("36.toml", List.of(LOCALHOST)),
                entry("40.toml", List.of(PROFILE)),
                entry("41.toml", List.of(PROFILE, DATABASE)),
                entry("43.toml", List.of(DATABASE, LOCALHOST)))),
        found);
  }

  @Test
  void shippedFilesLackADatabaseServerInAPairAndNothingElseThanSites() throws Exception {
    Map<String, List<String>> found = new TreeMap<>();
    Path shipped = CORPUS.resolve("deployment-toml");
    for (Path file : files(shipped)) {
      String name = file.getFileName().toString();
      String release = shipped.relativize(file).getName(0).toString();
      note(found, release + "/" + name, rules(file, release, profile(name)));
    }
    assertEquals(
        new TreeMap<>(
            Map.of(
                "3.1.0/all-in-one.toml", List.of(DATABASE, LOCALHOST),
                "4.2.0/all-in-one.toml", List.of(DATABASE, LOCALHOST),
                "4.2.0/control-plane.toml", List.of(DATABASE),
                "4.5.0/all-in-one.toml", List.of(DATABASE, LOCALHOST),
                "4.5.0/control-plane.toml", List.of(DATABASE))),
        found);
  }

  private static void note(Map<String, List<String>> found, String name, List<String> rules) {
    if (!rules.isEmpty()) {
      found.put(name, rules);
    }
  }

  private static Profile profile(String name) {
    return switch (name) {
      case "all-in-one.toml" -> Profile.ALL_IN_ONE;
      case "control-plane.toml" -> Profile.CONTROL_PLANE;
      case "api-devportal.toml" -> Profile.DEVPORTAL;
      case "api-publisher.toml" -> Profile.PUBLISHER;
      case "traffic-manager.toml" -> Profile.TRAFFIC_MANAGER;
      case "gateway.toml", "gateway-worker.toml" -> Profile.GATEWAY;
      default -> Profile.KEY_MANAGER;
    };
  }

  private static List<String> rules(Path file, String release, Profile profile) throws Exception {
    Topology pair =
        Sketch.base()
            .withApim(ApimVersion.of(release))
            .map(Node.class, node -> node.withProfile(profile));
    Design design = FileCases.file(pair, "apim-1", Files.readString(file));
    return Checked.check(design).stream()
        .map(finding -> finding.rule().id())
        .filter(OURS::contains)
        .sorted()
        .toList();
  }

  private static List<Path> files(Path folder) throws Exception {
    Assumptions.assumeTrue(Files.isDirectory(folder), folder + " is not here");
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".toml")).sorted().toList();
    }
  }
}
