package apim.designer.ui.preview;

import apim.designer.desk.files.LineReason;
import apim.designer.ui.control.SeverityMark;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Every reason of a file with the lines that it is about; a click goes to them.
final class WhyList extends ListView<LineReason> {
  WhyList(Consumer<LineReason> chosen) {
    setId("preview-reasons");
    setAccessibleText("Why the lines of this file are as they are");
    getStyleClass().add("reasons");
    Label nothing = new Label("No line of this file needs a reason.");
    nothing.getStyleClass().add("placeholder-text");
    setPlaceholder(nothing);
    setCellFactory(_ -> new Cell(chosen));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          LineReason reason = getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && reason != null) {
            chosen.accept(reason);
            event.consume();
          }
        });
  }

  void show(List<LineReason> reasons) {
    if (!getItems().equals(reasons)) {
      getItems().setAll(reasons);
    }
  }

  /// A reason: lines, sentence, and the first of the lines.
  private static final class Cell extends ListCell<LineReason> {
    private final Label lines = new Label();
    private final Label sentence = new Label();
    private final Label text = new Label();
    private final HBox first = new HBox(6);
    private final HBox box;

    Cell(Consumer<LineReason> chosen) {
      getStyleClass().add("reason");
      lines.getStyleClass().add("reason-lines");
      lines.setMinWidth(USE_PREF_SIZE);
      sentence.setWrapText(true);
      text.getStyleClass().add("reason-text");
      HBox.setHgrow(sentence, Priority.ALWAYS);
      VBox words = new VBox(2, first, text);
      HBox.setHgrow(words, Priority.ALWAYS);
      box = new HBox(lines, words);
      setOnMouseClicked(
          _ -> {
            if (getItem() != null) {
              chosen.accept(getItem());
            }
          });
      // Without it a long sentence makes the list wider instead of taking a second line.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(LineReason reason, boolean empty) {
      super.updateItem(reason, empty);
      setGraphic(empty || reason == null ? null : box);
      if (reason != null) {
        lines.setText(reason.lines());
        sentence.setText(reason.said());
        text.setText(reason.text());
        first.getChildren().setAll(sentence);
        reason.severity().ifPresent(is -> first.getChildren().addFirst(new SeverityMark(is)));
        setAccessibleText("Lines " + reason.lines() + ": " + reason.said());
      }
    }
  }
}
