package apim.designer.ui.preview;

import apim.designer.desk.files.LineReason;
import apim.designer.desk.files.SourceLink;
import apim.designer.ui.control.SeverityMark;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What is to be said of the line that was clicked on, in no more room than its sentences need; it
/// goes away where there is nothing.
final class WhyStrip extends VBox {
  private final Consumer<String> browse;

  /// @param browse opens a page
  WhyStrip(Consumer<String> browse) {
    super(4);
    this.browse = browse;
    setId("preview-why");
    getStyleClass().add("why");
    show(List.of());
  }

  void show(List<LineReason> reasons) {
    getChildren().setAll(reasons.stream().map(this::row).toList());
    setVisible(!reasons.isEmpty());
    setManaged(!reasons.isEmpty());
  }

  private HBox row(LineReason reason) {
    Label lines = new Label("Line " + reason.first().lines());
    lines.getStyleClass().add("why-lines");
    lines.setMinWidth(USE_PREF_SIZE);
    Label sentence = new Label(reason.said());
    sentence.setWrapText(true);
    sentence.getStyleClass().add("why-sentence");
    HBox.setHgrow(sentence, Priority.ALWAYS);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox row = new HBox(8, lines, sentence);
    reason.severity().ifPresent(severity -> row.getChildren().add(1, new SeverityMark(severity)));
    reason.why().source().map(SourceLink::of).ifPresent(link -> row.getChildren().add(link(link)));
    return row;
  }

  private Hyperlink link(SourceLink link) {
    Hyperlink source = new Hyperlink("Source");
    source.setAccessibleText("Source: " + link.caption());
    source.setMinWidth(USE_PREF_SIZE);
    source.getStyleClass().add("reason-source");
    source.setOnAction(_ -> browse.accept(link.url()));
    return source;
  }
}
