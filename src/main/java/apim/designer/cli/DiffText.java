package apim.designer.cli;

import apim.designer.comparison.ChangedFile;
import apim.designer.comparison.ComparedDesigns;
import apim.designer.comparison.ElementChange;
import apim.designer.comparison.ElementChange.How;
import apim.designer.comparison.FindingChange;
import apim.designer.comparison.PropertyChange;
import apim.designer.disk.Shown;
import apim.designer.topology.Ref;
import apim.designer.validation.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Differences between designs for people at a terminal.
final class DiffText {
  private final StringBuilder text = new StringBuilder();

  private DiffText() {}

  static String of(Path before, Path after, ComparedDesigns compared) {
    DiffText text = new DiffText();
    text.line("--- " + before);
    text.line("+++ " + after);
    if (compared.isEmpty()) {
      text.line("nothing differs");
    }
    text.drawing(compared);
    text.findings(compared.findings());
    compared.files().forEach(text::file);
    return text.text.toString();
  }

  private void drawing(ComparedDesigns compared) {
    compared.design().forEach(change -> line("~ design: " + change.sentence()));
    for (ElementChange change : compared.elements()) {
      line(mark(change.how()) + " " + headline(change));
      if (change.how() != How.ADDED && change.how() != How.REMOVED) {
        change.properties().forEach(property -> line("    " + property.sentence()));
      }
    }
  }

  /// An element that came or went, with what it says on the same line.
  static String headline(ElementChange change) {
    String name = change.name();
    return switch (change.how()) {
      case ADDED, REMOVED -> name + (change.properties().isEmpty() ? "" : ": " + said(change));
      case RENAMED -> change.kind() + " " + was(change) + " is now " + change.ref().path();
      case CHANGED -> name;
    };
  }

  private static String was(ElementChange change) {
    return change.was().map(Ref::path).orElse("");
  }

  private static String said(ElementChange change) {
    return change.properties().stream().map(DiffText::said).collect(Collectors.joining(", "));
  }

  private static String said(PropertyChange property) {
    return property.words()
        + " "
        + property.after().or(property::before).orElse("").replace('\n', ' ');
  }

  static String mark(How how) {
    return switch (how) {
      case ADDED -> "+";
      case REMOVED -> "-";
      case RENAMED, CHANGED -> "~";
    };
  }

  private void findings(List<FindingChange> changes) {
    for (FindingChange change : changes) {
      line((change.comes() ? "+ " : "- ") + words(change));
    }
  }

  private static String words(FindingChange change) {
    Finding finding = change.finding();
    return finding.severity()
        + " "
        + finding.rule().id()
        + " ("
        + finding.elements().stream().map(Ref::path).collect(Collectors.joining(", "))
        + "): "
        + finding.message()
        + change.accepted().map(why -> " [" + why + "]").orElse("");
  }

  private void file(ChangedFile file) {
    line(mark(file.how()) + " " + file.path() + " (+" + file.added() + " -" + file.removed() + ")");
    file.difference().forEach(line -> line("    " + line));
  }

  private void line(String line) {
    text.append(Shown.of(line.replace('\t', ' '))).append('\n');
  }
}
