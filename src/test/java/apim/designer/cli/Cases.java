package apim.designer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import apim.designer.toml.Toml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Designs and files that once came out wrong, as they were handed over, where they are at hand. The
/// same faults in our own words are tests of their rooms.
///
/// @param kind the folder of the cases, such as `field`
/// @param temp where copies and results go; the cases themselves are never written to
record Cases(String kind, Path temp) {
  private static final Path ALL = Path.of("../shared/cases");

  /// What is right of the case in a folder.
  interface Check {
    void of(Path folder) throws Exception;
  }

  /// A test for each check, and one that there is a check for each case.
  Stream<DynamicTest> tests(Map<String, Check> checks) {
    Path folder = ALL.resolve(kind);
    if (!Files.isDirectory(folder)) {
      System.out.println(
          "NOT RUN: the " + kind + " cases that were handed over, because they are not here");
      return Stream.empty();
    }
    return Stream.concat(
        Stream.of(
            dynamicTest(
                "every case has a check",
                () ->
                    assertEquals(
                        names(folder),
                        checks.keySet().stream().map(Cases::name).collect(Collectors.toSet())))),
        checks.entrySet().stream()
            .map(
                entry ->
                    dynamicTest(
                        entry.getKey(),
                        () -> entry.getValue().of(folder.resolve(name(entry.getKey()))))));
  }

  /// The folder; what follows it says how the case stands.
  private static String name(String key) {
    return key.replaceFirst(" .*", "");
  }

  /// What belongs to all cases is no case.
  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(Files::isDirectory)
          .map(one -> one.getFileName().toString())
          .filter(name -> !name.equals("tools"))
          .collect(Collectors.toSet());
    }
  }

  /// A path at which there is nothing yet.
  Path free(String name) throws IOException {
    return Files.createTempDirectory(temp, "case").resolve(name);
  }

  /// A copy of a case, to write into.
  Path copy(Path folder) throws IOException {
    Path copy = free(folder.getFileName().toString());
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.toList()) {
        Path place = copy.resolve(folder.relativize(one).toString());
        if (Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(place);
        } else {
          Files.write(place, Files.readAllBytes(one));
        }
      }
    }
    return copy;
  }

  /// The one design of a case, or the first.
  static Path design(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> designs =
          files.filter(file -> file.toString().endsWith(".apimtopology")).sorted().toList();
      return designs.stream()
          .filter(file -> file.getFileName().toString().equals("design.apimtopology"))
          .findFirst()
          .orElse(designs.getFirst());
    }
  }

  /// Runs a command that must do what it is told.
  static Run done(Object... words) {
    Run run = Run.of(words);
    assertEquals(0, run.status(), run.out() + run.err());
    return run;
  }

  static Toml patched(Path folder, String node, String file) throws IOException {
    return patched(design(folder), node, folder.resolve(file));
  }

  static Toml patched(Path design, String node, Path file) {
    return Toml.read(done("patch", design, "--node", node, "--toml", file).out());
  }

  Toml edits(Path folder, String node) throws IOException {
    return Toml.read(rendered(folder, "nodes/" + node + "/deployment.toml.edits"));
  }

  String rendered(Path folder, String file) throws IOException {
    Path out = free("out");
    done("render", design(folder), "-o", out);
    return Files.readString(out.resolve(file));
  }

  /// The file of a load balancer's sites, of the first one.
  String sites(Path folder) throws IOException {
    return rendered(folder, "load-balancers/" + balancer(folder) + "/conf.d/apim.conf");
  }

  /// Its complete file.
  String complete(Path folder) throws IOException {
    return rendered(folder, "load-balancers/" + balancer(folder) + "/nginx.conf");
  }

  private static String balancer(Path folder) throws IOException {
    String text = Files.readString(design(folder));
    int at = text.indexOf("\"id\"", text.indexOf("\"loadBalancers\""));
    return text.substring(
        text.indexOf('"', at + 5) + 1, text.indexOf('"', text.indexOf('"', at + 5) + 1));
  }
}
