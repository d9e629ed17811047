package apim.designer.ui.command;

import apim.designer.desk.command.KeySheet;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows the keys and gestures, in columns.
public final class KeySheetView extends ScrollPane {
  private static final int COLUMNS = 3;
  private static final int COLUMN = 368;
  private static final int LEAST = 280;
  private static final int GAP = 24;
  private static final int GRID_GAP = 12;
  private static final int KEYS = 112;
  private static final int GESTURES = 152;

  public KeySheetView(KeySheet sheet) {
    setId("keys");
    setFitToWidth(true);
    setFocusTraversable(true);
    setAccessibleText("Keys and gestures");
    HBox columns = new HBox(GAP);
    for (List<KeySheet.Section> sections : sheet.columns(COLUMNS)) {
      VBox column = new VBox(4);
      sections.forEach(section -> column.getChildren().add(section(section)));
      column.setMinWidth(LEAST);
      column.setPrefWidth(COLUMN);
      HBox.setHgrow(column, Priority.ALWAYS);
      columns.getChildren().add(column);
    }
    setContent(columns);
    // The height of wrapped words is known only once they are laid out.
    prefViewportHeightProperty().bind(columns.heightProperty());
  }

  private static VBox section(KeySheet.Section section) {
    Label title = new Label(section.title());
    title.getStyleClass().add("group-title");
    GridPane grid = new GridPane(GRID_GAP, 4);
    ColumnConstraints keys = new ColumnConstraints(section.isOfKeys() ? KEYS : GESTURES);
    ColumnConstraints words = new ColumnConstraints();
    words.setPrefWidth(COLUMN - keys.getPrefWidth() - GRID_GAP);
    words.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(keys, words);
    int row = 0;
    for (KeySheet.Line line : section.lines()) {
      Label how = new Label(line.how());
      how.getStyleClass().add("key-text");
      how.setWrapText(true);
      how.setMinHeight(Region.USE_PREF_SIZE);
      Label what = new Label(line.what());
      what.setWrapText(true);
      what.setMinHeight(Region.USE_PREF_SIZE);
      GridPane.setValignment(how, VPos.TOP);
      GridPane.setValignment(what, VPos.TOP);
      grid.addRow(row++, how, what);
    }
    return new VBox(2, title, grid);
  }
}
