package apim.designer.ui.preview;

import apim.designer.desk.files.LineReason;
import apim.designer.ui.control.SeverityMark;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What is to be said of the line that was clicked on; it goes away where there is nothing.
final class WhyStrip extends VBox {
  WhyStrip() {
    super(4);
    setId("preview-why");
    getStyleClass().add("why");
    show(List.of());
  }

  void show(List<LineReason> reasons) {
    getChildren().setAll(reasons.stream().map(WhyStrip::row).toList());
    setVisible(!reasons.isEmpty());
    setManaged(!reasons.isEmpty());
  }

  private static HBox row(LineReason reason) {
    Label lines = new Label("Line " + reason.lines());
    lines.getStyleClass().add("why-lines");
    lines.setMinWidth(USE_PREF_SIZE);
    Label sentence = new Label(reason.said());
    sentence.setWrapText(true);
    sentence.getStyleClass().add("why-sentence");
    HBox.setHgrow(sentence, Priority.ALWAYS);
    HBox row = new HBox(8, lines, sentence);
    reason.severity().ifPresent(severity -> row.getChildren().add(1, new SeverityMark(severity)));
    return row;
  }
}
