package apim.designer.ui.preview;

import apim.designer.desk.files.PreviewRow;
import apim.designer.diagram.Scene;
import apim.designer.ui.control.SeverityMark;
import apim.designer.validation.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A line of a list: its number, a mark where there is a reason, and its text. It changes only what
/// another row changes.
final class LineCell extends ListCell<Integer> {
  private static final String WITH_REASON = "•";

  private final IntFunction<Optional<PreviewRow>> rows;
  private final Label number = new Label();
  private final Label mark = new Label();
  private final CodeText text = new CodeText();
  private final HBox box = new HBox(4, number, mark, text);
  private Optional<PreviewRow> shown = Optional.empty();
  private Optional<PreviewRow.Span> marked = Optional.empty();

  /// @param rows the row of a line; empty when there is no such line any more
  LineCell(IntFunction<Optional<PreviewRow>> rows) {
    this.rows = rows;
    getStyleClass().add("code-line");
    number.getStyleClass().add("line-number");
    number.setMinWidth(USE_PREF_SIZE);
    mark.getStyleClass().add("line-mark");
    mark.setMinWidth(USE_PREF_SIZE);
    mark.setTextOverrun(OverrunStyle.CLIP);
    box.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(text, Priority.ALWAYS);
  }

  /// Whether a long line goes on below itself.
  void wrap(boolean wanted) {
    text.wrap(wanted);
    // As wide as the list, and no wider for a long line.
    setPrefWidth(wanted ? 0 : USE_COMPUTED_SIZE);
    box.setAlignment(wanted ? Pos.TOP_LEFT : Pos.CENTER_LEFT);
  }

  /// Marks a piece of the text.
  void mark(Optional<PreviewRow.Span> span) {
    if (!span.equals(marked)) {
      marked = span;
      text.mark(span);
    }
  }

  /// The place in the text that is next to a point of the scene.
  int column(double sceneX, double sceneY) {
    return text.column(sceneX, sceneY);
  }

  @Override
  protected void updateItem(Integer line, boolean empty) {
    super.updateItem(line, empty);
    refresh();
  }

  /// Shows the line as it is now.
  void refresh() {
    Integer line = getItem();
    Optional<PreviewRow> row = isEmpty() || line == null ? Optional.empty() : rows.apply(line);
    if (row.equals(shown)) {
      return;
    }
    setGraphic(row.isEmpty() ? null : box);
    row.ifPresent(this::show);
    for (PreviewRow.Tone tone : PreviewRow.Tone.values()) {
      pseudoClassStateChanged(
          PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT)),
          row.filter(now -> now.tone() == tone).isPresent());
    }
    shown = row;
  }

  private void show(PreviewRow row) {
    number.setText(row.numbers());
    if (shown.isEmpty() || !sameMark(shown.get(), row)) {
      mark(row);
    }
    boolean sameText =
        shown
            .filter(was -> was.text().equals(row.text()) && was.language() == row.language())
            .isPresent();
    if (!sameText || !shown.get().hits().equals(row.hits())) {
      text.show(row.language().tokens(row.text()), row.hits());
    }
    setAccessibleText(row.spoken());
  }

  private static boolean sameMark(PreviewRow a, PreviewRow b) {
    return a.severity().equals(b.severity())
        && a.sign().equals(b.sign())
        && a.reason().isEmpty() == b.reason().isEmpty();
  }

  private void mark(PreviewRow row) {
    mark.setAccessibleText(null);
    mark.getStyleClass().removeIf(style -> style.startsWith("severity") || style.startsWith("why"));
    if (row.severity().isPresent()) {
      Severity severity = row.severity().get();
      mark.setText(Scene.letter(severity));
      mark.getStyleClass()
          .addAll(List.of("severity", "severity-" + severity.name().toLowerCase(Locale.ROOT)));
      mark.setAccessibleText(SeverityMark.words(severity, 1));
    } else if (!row.sign().isEmpty()) {
      mark.setText(row.sign());
    } else {
      mark.setText(row.reason().isEmpty() ? "" : WITH_REASON);
      mark.getStyleClass().add("why-mark");
    }
  }
}
