package apim.designer.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.discovery.FilesOnDisk;
import apim.designer.discovery.lint.LintFinding;
import apim.designer.discovery.lint.LintReport;
import apim.designer.discovery.lint.Linter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Our own checks find nothing in our bundles but what `src/docs/lint.md` lists with a reason.
final class BundlesLintedTest {
  private static final List<Path> GOLDEN =
      List.of(Path.of("src/test/resources/golden"), Path.of("src/test/resources/golden-sources"));

  @Test
  void theGoldenBundlesHaveWhatThePageListsAndNothingElse() throws IOException {
    Set<String> found = new TreeSet<>();
    int bundles = 0;
    for (Path golden : GOLDEN) {
      try (Stream<Path> folders = Files.list(golden)) {
        for (Path bundle : folders.filter(Files::isDirectory).toList()) {
          LintReport report = Linter.lint(FilesOnDisk.read(bundle), Optional.empty());
          assertEquals(List.of(), report.unread(), bundle.toString());
          assertTrue(report.readSomething(), bundle.toString());
          report.findings().stream()
              .filter(LintFinding::stands)
              .forEach(finding -> found.add(finding.check().id()));
          bundles++;
        }
      }
    }
    assertTrue(bundles > 19, bundles + " bundles");
    assertEquals(listed(), found);
  }

  private static Set<String> listed() throws IOException {
    return Pattern.compile("(?m)^\\| `([a-z]+(?:-[a-z0-9]+)+)` \\| .{40,} \\|$")
        .matcher(Files.readString(Path.of("src/docs/lint.md")))
        .results()
        .map(row -> row.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
