package apim.designer.ui.preview;

import apim.designer.bundle.Part;
import apim.designer.desk.files.FoundLine;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// The lines of all files in which words are found, a few files in each frame, so that nothing waits
/// for files that nobody looks at.
final class FoundList extends ListView<FoundLine> {
  private static final int AT_A_TIME = 4;
  private static final int MOST = 2_000;

  private final Label nothing = new Label();
  private final Consumer<FoundLine> chosen;
  private List<Part> parts = List.of();
  private String words = "";
  private int next;
  private final AnimationTimer frames =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          goOn();
        }
      };

  /// @param chosen hears of the line that is to be shown
  FoundList(Consumer<FoundLine> chosen) {
    this.chosen = chosen;
    setId("preview-found");
    setAccessibleText("Lines of all files in which the words are found");
    getStyleClass().add("found-lines");
    nothing.getStyleClass().add("placeholder-text");
    setPlaceholder(nothing);
    setCellFactory(_ -> new Cell());
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          FoundLine line = getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && line != null) {
            chosen.accept(line);
            event.consume();
          }
        });
  }

  /// Looks anew, unless it is what was looked for in these files.
  void look(List<Part> all, String wanted) {
    if (all.equals(parts) && wanted.equals(words)) {
      return;
    }
    parts = all;
    words = wanted;
    next = 0;
    getItems().clear();
    nothing.setText(wanted.isBlank() ? "Type what to look for in all files." : "");
    frames.start();
  }

  /// Looks no further; the next search begins anew.
  void stop() {
    frames.stop();
    parts = List.of();
    words = "";
  }

  private void goOn() {
    for (int i = 0; i < AT_A_TIME && next < parts.size() && getItems().size() < MOST; i++) {
      getItems().addAll(FoundLine.in(parts.get(next++), words));
    }
    if (next >= parts.size() || getItems().size() >= MOST) {
      frames.stop();
      nothing.setText(
          words.isBlank() ? "Type what to look for in all files." : "Not found in any file.");
    }
  }

  /// A line with its file.
  private final class Cell extends ListCell<FoundLine> {
    private final Label file = new Label();
    private final Label text = new Label();
    private final HBox box = new HBox(12, file, text);

    Cell() {
      file.getStyleClass().add("found-file");
      file.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
      text.getStyleClass().add("found-text");
      // As wide as the list, and no wider for a long line.
      setPrefWidth(0);
      setOnMouseClicked(
          _ -> {
            if (getItem() != null) {
              chosen.accept(getItem());
            }
          });
    }

    @Override
    protected void updateItem(FoundLine line, boolean empty) {
      super.updateItem(line, empty);
      setGraphic(empty || line == null ? null : box);
      if (line != null) {
        file.setText(line.path() + ":" + (line.line() + 1));
        text.setText(line.text());
        setAccessibleText(line.spoken());
      }
    }
  }
}
