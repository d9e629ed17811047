package apim.designer.ui.command;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows the keys and gestures, in columns.
public final class KeySheetView extends ScrollPane {
  private static final int COLUMN = 330;

  public KeySheetView(KeySheet sheet) {
    setId("keys");
    setFitToHeight(true);
    setVbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(true);
    setAccessibleText("Keys and gestures");
    FlowPane columns = new FlowPane(Orientation.VERTICAL, 32, 4);
    columns.setPrefWrapLength(480);
    for (KeySheet.Section section : sheet.sections()) {
      columns.getChildren().add(section(section));
    }
    setContent(columns);
  }

  private static VBox section(KeySheet.Section section) {
    Label title = new Label(section.title());
    title.getStyleClass().add("group-title");
    GridPane grid = new GridPane(12, 4);
    ColumnConstraints keys = new ColumnConstraints(130);
    ColumnConstraints words = new ColumnConstraints(COLUMN - 142.0);
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
      grid.addRow(row++, how, what);
    }
    return new VBox(2, title, grid);
  }
}
