package apim.designer.desk.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.bundle.Artifact;
import apim.designer.bundle.ArtifactLine;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.Selection;
import apim.designer.pipeline.Outcome;
import apim.designer.project.Template;
import apim.designer.project.TemplateFamily;
import apim.designer.project.Templates;
import apim.designer.topology.FileName;
import apim.designer.topology.Ref;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The lines that are marked for a box are those that the box makes: each of them changes, or goes
/// away, by a change of the box, and no change of the box touches any other line.
///
/// Lines are compared as texts with their counts in a file, which is blind only to a line that moves.
/// Empty lines belong to nobody, and the lines of a customer's file to the customer. The last node
/// behind a site cannot be taken away without changing the site, so what its being there makes in
/// the node's own file is not tried. In a deployment.toml the header of a table and the reason above a
/// value stand and fall with what they head: they are marked with it, which a test of its own holds.
final class MarkedLinesTest {
  static List<Design> designs() {
    return designs(Templates.all());
  }

  /// Of the patterns, some lines of tables that are whole or not there are not marked for all of the
  /// boxes that they hang on.
  static List<Design> designsOfThePage() {
    return designs(
        Templates.all().stream()
            .filter(template -> template.family() == TemplateFamily.LOAD_BALANCER_PAGE)
            .toList());
  }

  private static List<Design> designs(List<Template> templates) {
    List<Design> designs = new ArrayList<>();
    templates.forEach(template -> designs.add(Templates.design(template.id())));
    designs.add(withCustomersFile(Templates.design("active-active")));
    return designs;
  }

  private static Design withCustomersFile(Design design) {
    FileName file = new FileName("one.toml");
    String text =
        """
        # ours
        [server]
        hostname = "localhost"
        node_ip = "127.0.0.1"

        [super_admin]
        password = "admin"
        """;
    var node = design.topology().nodes().getFirst().withDeploymentToml(Optional.of(file));
    return new Edit.Together("Attach", List.of(new Edit.Attach(file, text), new Edit.Change(node)))
        .applyTo(design);
  }

  @ParameterizedTest
  @MethodSource("designsOfThePage")
  void theLinesMarkedForABoxAreThoseThatChangeWithIt(Design design) {
    Map<String, Artifact> before = files(design);
    SortedSet<String> wrong = new TreeSet<>();
    ElementChanges.of(design)
        .forEach(
            (ref, edits) -> {
              Map<String, Map<String, Integer>> changed = new HashMap<>();
              for (Edit edit : edits) {
                Map<String, Artifact> after = files(edit.applyTo(design));
                before.forEach(
                    (path, file) ->
                        merge(
                            changed.computeIfAbsent(path, _ -> new HashMap<>()),
                            gone(file, Optional.ofNullable(after.get(path)))));
              }
              tried(before, design, ref)
                  .forEach(
                      (path, file) ->
                          wrong.addAll(
                              differences(
                                  ref + " in " + path + ": ",
                                  marked(file, ref),
                                  changed.getOrDefault(path, Map.of()))));
              assertTrue(
                  before.values().stream().anyMatch(file -> !marked(file, ref).isEmpty()),
                  ref + " marks something");
            });
    assertEquals("", String.join("\n", wrong));
  }

  @ParameterizedTest
  @MethodSource("designs")
  void aHeaderAndAReasonLeadWhereTheLineBelowLeads(Design design) {
    for (Artifact file : files(design).values()) {
      List<ArtifactLine> lines = file.lines();
      for (int i = 0; i + 1 < lines.size(); i++) {
        ArtifactLine next = lines.get(i + 1);
        if (heads(lines.get(i).text()) && !next.shown().isBlank() && !next.refs().isEmpty()) {
          assertTrue(
              next.refs().containsAll(lines.get(i).refs()), file.path() + ": " + next.shown());
        }
      }
    }
  }

  private static Map<String, Artifact> tried(Map<String, Artifact> files, Design design, Ref ref) {
    Map<String, Artifact> tried = new HashMap<>(files);
    if (ElementChanges.isLastMember(design, ref)) {
      tried.keySet().removeIf(path -> path.startsWith("nodes/"));
    }
    return tried;
  }

  private static boolean heads(String text) {
    return text.startsWith("[") || (text.startsWith("# ") && !text.startsWith("# Sites of"));
  }

  private static Map<String, Artifact> files(Design design) {
    Map<String, Artifact> files = new HashMap<>();
    Outcome.of(design, LocalDate.of(2026, 6, 1)).live(() -> "").parts().stream()
        .filter(part -> part.path().matches(".*(\\.conf|\\.edits|\\.toml)"))
        .forEach(part -> files.put(part.path(), part.artifact()));
    return files;
  }

  private static Map<String, Integer> marked(Artifact file, Ref ref) {
    return counts(
        file.lines().stream().filter(line -> FileText.comesFrom(line, Selection.of(ref))).toList());
  }

  private static Map<String, Integer> counts(List<ArtifactLine> lines) {
    Map<String, Integer> counts = new HashMap<>();
    lines.stream()
        .map(ArtifactLine::shown)
        .filter(text -> !text.isBlank() && !heads(text))
        .forEach(text -> counts.merge(text, 1, Integer::sum));
    return counts;
  }

  /// The lines that the later file has no more.
  private static Map<String, Integer> gone(Artifact before, Optional<Artifact> after) {
    Map<String, Integer> left = counts(before.lines());
    if (after.isEmpty()) {
      return counts(before.lines().stream().filter(line -> !line.refs().isEmpty()).toList());
    }
    counts(after.get().lines())
        .forEach((text, count) -> left.computeIfPresent(text, (_, was) -> was - count));
    left.values().removeIf(count -> count <= 0);
    return left;
  }

  private static void merge(Map<String, Integer> all, Map<String, Integer> more) {
    more.forEach((text, count) -> all.merge(text, count, Math::max));
  }

  private static List<String> differences(
      String where, Map<String, Integer> marked, Map<String, Integer> changed) {
    List<String> wrong = new ArrayList<>();
    SortedSet<String> texts = new TreeSet<>(marked.keySet());
    texts.addAll(changed.keySet());
    for (String text : texts) {
      int is = marked.getOrDefault(text, 0);
      int should = changed.getOrDefault(text, 0);
      if (is != should) {
        wrong.add(where + is + " marked, " + should + " change: " + text);
      }
    }
    return wrong;
  }
}
