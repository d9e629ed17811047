package apim.designer.ui.inspector;

import apim.designer.desk.form.Form;
import apim.designer.desk.form.InspectorState;
import apim.designer.ui.control.Glyph;
import apim.designer.ui.control.Hint;
import apim.designer.validation.Finding;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The head of the form: what is selected, and what is wrong with it beyond a single property.
final class Subject extends VBox {
  private static final int ICON = 24;

  private final HBox line = new HBox();
  private final Label title = new Label();
  private final Label kind = new Label();
  private final VBox words = new VBox(title, kind);
  private final Label count = new Label();
  private final VBox findings = new VBox();
  private List<Finding> shown = List.of();
  private Optional<InspectorState.Head> shownHead = Optional.empty();

  Subject() {
    getStyleClass().add("subject");
    line.getStyleClass().add("subject-line");
    line.setAlignment(Pos.CENTER_LEFT);
    title.getStyleClass().add("subject-title");
    title.setMaxWidth(Double.MAX_VALUE);
    kind.getStyleClass().add("subject-kind");
    kind.setWrapText(true);
    count.getStyleClass().add("subject-count");
    findings.getStyleClass().add("findings");
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().setAll(line, count, findings);
  }

  void show(InspectorState state, Form form) {
    if (!shownHead.equals(Optional.of(state.head()))) {
      shownHead = Optional.of(state.head());
      head(state.head());
    }
    boolean any = !state.findings().findings().isEmpty();
    count.setText(state.findings().caption());
    count.setVisible(any);
    count.setManaged(any);
    List<Finding> above = state.findings().above();
    if (!above.equals(shown)) {
      shown = above;
      findings.getChildren().setAll(above.stream().map(one -> new FindingNote(one, form)).toList());
    }
    findings.setVisible(!above.isEmpty());
    findings.setManaged(!above.isEmpty());
  }

  private void head(InspectorState.Head head) {
    title.setText(head.title());
    Hint.set(title, head.title());
    kind.setText(head.kind());
    line.getChildren().setAll(words);
    if (!head.icon().isEmpty()) {
      line.getChildren().addFirst(new Glyph(head.icon(), head.hue(), ICON));
    }
    setAccessibleText(head.title() + ", " + head.kind());
  }
}
