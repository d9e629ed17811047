package apim.designer.cli;

import static apim.designer.bundle.Markdown.escaped;

import apim.designer.bundle.Markdown;
import apim.designer.comparison.ChangedFile;
import apim.designer.comparison.ComparedDesigns;
import apim.designer.comparison.ElementChange;
import apim.designer.comparison.FindingChange;
import apim.designer.comparison.PropertyChange;
import apim.designer.disk.Shown;
import apim.designer.validation.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Differences between designs for the description of a pull request: tables first, generated lines
/// folded away.
final class DiffMarkdown {
  private final StringBuilder text = new StringBuilder();

  private DiffMarkdown() {}

  static String of(Path before, Path after, ComparedDesigns compared) {
    DiffMarkdown markdown = new DiffMarkdown();
    markdown.line("### " + code(Shown.of(before)) + " → " + code(Shown.of(after)));
    if (compared.isEmpty()) {
      markdown.line("");
      markdown.line("Nothing differs.");
    }
    markdown.drawing(compared);
    markdown.findings(compared.findings());
    markdown.files(compared.files());
    return markdown.text.toString();
  }

  private void drawing(ComparedDesigns compared) {
    List<List<String>> rows = new ArrayList<>();
    compared.design().forEach(change -> rows.add(row("changed", "design", change)));
    for (ElementChange change : compared.elements()) {
      String name =
          change.kind()
              + " "
              + change.was().map(was -> code(was.path()) + " → ").orElse("")
              + code(change.ref().path());
      if (change.properties().isEmpty()) {
        rows.add(List.of(change.how().word(), name, "", "", ""));
      }
      boolean first = true;
      for (PropertyChange property : change.properties()) {
        rows.add(row(first ? change.how().word() : "", first ? name : "", property));
        first = false;
      }
    }
    if (!rows.isEmpty()) {
      table(List.of("", "element", "property", "before", "after"), rows);
    }
  }

  private static List<String> row(String how, String name, PropertyChange property) {
    return List.of(
        how,
        name,
        escaped(Shown.of(property.words())),
        value(property.before()),
        value(property.after()));
  }

  private static String value(Optional<String> value) {
    return value.map(text -> code(Shown.of(text.replace('\n', ' ')))).orElse("");
  }

  private void findings(List<FindingChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    table(
        List.of("", "finding", "about", "what"), changes.stream().map(DiffMarkdown::row).toList());
  }

  private static List<String> row(FindingChange change) {
    Finding finding = change.finding();
    return List.of(
        change.comes() ? "new" : "gone",
        finding.severity() + " " + code(finding.rule().id()),
        finding.elements().stream().map(ref -> code(ref.path())).collect(Collectors.joining(", ")),
        escaped(Shown.of(finding.message() + change.accepted().map(why -> " " + why).orElse(""))));
  }

  private void files(List<ChangedFile> files) {
    for (ChangedFile file : files) {
      String fence = fence(file);
      line("");
      line("<details>");
      line(
          "<summary><code>%s</code> +%d −%d</summary>"
              .formatted(file.path(), file.added(), file.removed()));
      line("");
      line(fence + "diff");
      file.difference().forEach(line -> line(Shown.of(line.replace('\t', ' '))));
      line(fence);
      line("");
      line("</details>");
    }
  }

  /// In a table, a bar ends a cell even within a code span:
  /// https://github.github.com/gfm/#example-200
  private static String code(String theirs) {
    return Markdown.code(theirs).replace("|", "\\|");
  }

  private static String fence(ChangedFile file) {
    String fence = "```";
    while (String.join("\n", file.difference()).contains(fence)) {
      fence += "`";
    }
    return fence;
  }

  private void table(List<String> head, List<List<String>> rows) {
    line("");
    row(head);
    row(head.stream().map(_ -> "---").toList());
    rows.forEach(this::row);
  }

  private void row(List<String> cells) {
    line(cells.stream().collect(Collectors.joining(" | ", "| ", " |")));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
