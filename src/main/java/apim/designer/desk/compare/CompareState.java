package apim.designer.desk.compare;

import apim.designer.comparison.ComparedDesigns;
import apim.designer.comparison.ElementChange;
import apim.designer.comparison.ElementChange.How;
import apim.designer.comparison.FindingChange;
import apim.designer.comparison.PropertyChange;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the window tells of the difference between the open design and another.
///
/// @param heading what it is compared with
/// @param rows elements first, then findings, then files
/// @param marks what of the drawing came or changed
public record CompareState(String heading, List<Row> rows, Map<ElementId, Mark> marks) {
  /// How a card is shown.
  public enum Mark {
    ADDED,
    CHANGED
  }

  /// What a row tells of.
  public enum Tone {
    ADDED("Added"),
    REMOVED("Removed"),
    CHANGED("Changed"),
    FINDING("Finding"),
    FILE("File");

    private final String word;

    Tone(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    /// As a style names it.
    public String style() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A difference.
  ///
  /// @param ref what a click leads to; empty where it is not in the drawing
  public record Row(Tone tone, Optional<Ref> ref, String text, List<String> details) {
    public Row {
      details = List.copyOf(details);
    }
  }

  public CompareState {
    rows = List.copyOf(rows);
    marks = Map.copyOf(marks);
  }

  /// @param name what the other design is called
  static CompareState of(String name, Outcome other, Outcome open) {
    ComparedDesigns compared = ComparedDesigns.of(other, open);
    List<Row> rows = new ArrayList<>();
    compared
        .design()
        .forEach(
            change ->
                rows.add(
                    new Row(Tone.CHANGED, Optional.empty(), "Design", List.of(change.sentence()))));
    compared.elements().forEach(change -> rows.add(row(change)));
    compared.findings().forEach(change -> rows.add(row(change, open)));
    compared
        .files()
        .forEach(
            file ->
                rows.add(
                    new Row(
                        Tone.FILE,
                        Optional.empty(),
                        file.path(),
                        List.of("+" + file.added() + " −" + file.removed() + " lines"))));
    return new CompareState(
        rows.isEmpty() ? "Nothing differs from " + name : "Compared with " + name,
        rows,
        marks(compared, open));
  }

  private static Row row(ElementChange change) {
    return switch (change.how()) {
      case ADDED -> new Row(Tone.ADDED, Optional.of(change.ref()), change.name(), List.of());
      case REMOVED -> new Row(Tone.REMOVED, Optional.empty(), change.name(), List.of());
      case RENAMED, CHANGED ->
          new Row(
              Tone.CHANGED,
              Optional.of(change.ref()),
              change.name() + change.was().map(was -> ", before " + was.path()).orElse(""),
              change.properties().stream().map(PropertyChange::sentence).toList());
    };
  }

  private static Row row(FindingChange change, Outcome open) {
    return new Row(
        Tone.FINDING,
        change.finding().elements().stream()
            .filter(open.design().topology().refs()::contains)
            .findFirst(),
        (change.comes() ? "New: " : "Gone: ") + change.finding().message(),
        change.accepted().map(List::of).orElse(List.of()));
  }

  /// A card is new, or something on it is not as it was.
  private static Map<ElementId, Mark> marks(ComparedDesigns compared, Outcome open) {
    Map<ElementId, Mark> marks = new HashMap<>();
    for (ElementChange change : compared.elements()) {
      ElementId box = change.ref().element();
      if (open.design().topology().element(box).isPresent()
          && !(change.ref() instanceof Ref.OfLink)) {
        boolean whole = change.how() == How.ADDED && change.ref() instanceof Ref.OfElement;
        marks.merge(box, whole ? Mark.ADDED : Mark.CHANGED, CompareState::stronger);
      }
    }
    return marks;
  }

  private static Mark stronger(Mark one, Mark other) {
    return one == Mark.ADDED ? one : other;
  }
}
