package apim.designer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the pages together: where links lead, what decision records rest on, and what nobody
/// outside could follow.
final class DocsTest {
  private static final Path DECISIONS = Path.of("src/docs/decisions");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern TYPE = Pattern.compile("`([A-Z][A-Za-z0-9]+)(?:\\.[A-Z_]+)?`");
  private static final Pattern SCRIPT = Pattern.compile("`((?:installer|\\.ci)/[a-z-]+)`");
  private static final Pattern PATH =
      Pattern.compile(
          "`((?:[a-z][a-z0-9-]*/)+[A-Za-z0-9.-]+\\.(?:java|md|json|tsv|css|properties))`");
  private static final List<String> ROOTS =
      List.of(
          "",
          "src/main/java/apim/designer/",
          "src/test/java/apim/designer/",
          "src/main/resources/apim/designer/");
  private static final Pattern CONFIRMATION =
      Pattern.compile("(?m)^(?:## Kept true by|\\*\\*Kept true by\\*\\*)");

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
    for (String folder : List.of("src/docs", ".github")) {
      pages.addAll(files(Path.of(folder), ".md"));
    }
    return pages;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String below(Path page, Path other) {
    return page + " leads to " + other;
  }

  @Test
  void everyLinkLeadsToAFileAndAHeading() throws Exception {
    List<String> broken = new ArrayList<>();
    int found = 0;
    for (Path page : pages()) {
      for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
        String target = link.group(1);
        if (target.matches("[a-z]+:.*")) {
          continue;
        }
        found++;
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        Path folder = page.toAbsolutePath().getParent();
        Path there = file.isEmpty() || folder == null ? page : folder.resolve(file).normalize();
        if (!Files.exists(there)) {
          broken.add(below(page, there));
        } else if (hash >= 0 && !headings(there).contains(target.substring(hash + 1))) {
          broken.add(below(page, Path.of(target)));
        }
      }
    }
    assertEquals(List.of(), broken);
    assertTrue(found > 100, "links are found: " + found);
  }

  /// As the forges make anchors of headings.
  private static Set<String> headings(Path page) throws IOException {
    return Files.readAllLines(page).stream()
        .filter(line -> line.matches("#+ .*"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  /// Whoever follows a list of files finds each of them.
  @Test
  void everyFileThatContributingNamesIsThere() throws Exception {
    String text = Files.readString(Path.of(".github/CONTRIBUTING.md"));
    List<String> paths = PATH.matcher(text).results().map(found -> found.group(1)).toList();
    assertTrue(paths.size() > 40, "paths are found: " + paths.size());
    assertEquals(
        List.of(),
        paths.stream()
            .filter(path -> ROOTS.stream().noneMatch(root -> Files.exists(Path.of(root + path))))
            .toList());
  }

  @Test
  void decisionsAreNumberedWithoutGaps() throws Exception {
    List<Path> records = files(DECISIONS, ".md");
    assertEquals(
        IntStream.rangeClosed(1, records.size()).boxed().toList(),
        records.stream()
            .map(file -> Integer.valueOf(file.getFileName().toString().substring(0, 4)))
            .toList());
    for (Path file : records) {
      int number = Integer.parseInt(file.getFileName().toString().substring(0, 4));
      assertTrue(Files.readString(file).startsWith("# " + number + ". "), file.toString());
    }
  }

  /// What keeps a decision true is a test, or a script that continuous integration runs.
  @Test
  void everyDecisionEndsWithWhatKeepsItTrue() throws Exception {
    Set<String> types =
        files(Path.of("src"), ".java").stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());
    List<String> unknown = new ArrayList<>();
    for (Path file : files(DECISIONS, ".md")) {
      String text = Files.readString(file);
      List<MatchResult> starts = CONFIRMATION.matcher(text).results().toList();
      assertEquals(1, starts.size(), file + " says once what keeps it true");
      String last = text.substring(starts.getFirst().start());
      assertEquals(1, last.split("(?m)^(## |\\*\\*)", -1).length - 1, file + " ends with it");
      List<String> tests = TYPE.matcher(last).results().map(found -> found.group(1)).toList();
      List<String> scripts = SCRIPT.matcher(last).results().map(found -> found.group(1)).toList();
      tests.stream()
          .filter(name -> !types.contains(name))
          .forEach(name -> unknown.add(file + " names " + name));
      scripts.stream()
          .filter(name -> !Files.exists(Path.of(name)))
          .forEach(name -> unknown.add(file + " names " + name));
      assertTrue(
          tests.stream().anyMatch(name -> name.endsWith("Test")) || !scripts.isEmpty(),
          file + " names no test");
    }
    assertEquals(List.of(), unknown);
  }

  /// Actions are code of others that runs with ours: which one is said by its commit.
  @Test
  void workflowsPinTheirActionsAndMayOnlyRead() throws Exception {
    List<Path> workflows = files(Path.of(".github/workflows"), ".yml");
    assertEquals(2, workflows.size(), workflows.toString());
    for (Path file : workflows) {
      String text = Files.readString(file);
      assertTrue(text.contains("permissions:\n  contents: read\n"), file.toString());
      List<String> uses =
          text.lines().map(String::strip).filter(line -> line.matches("-? ?uses: .*")).toList();
      assertTrue(uses.size() >= 2, file.toString());
      for (String line : uses) {
        assertTrue(line.matches("-? ?uses: [a-z/-]+@[0-9a-f]{40} # v[0-9.]+"), line);
      }
    }
  }
}
