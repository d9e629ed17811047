package apim.designer.ui.dialogs;

import apim.designer.desk.importing.ImportState;
import apim.designer.desk.importing.ImportState.Listed;
import apim.designer.desk.importing.ImportState.Row;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The dialog that takes over files of a running system: the picture of what was found in them, and
/// what became of every statement.
public final class ImportSheet {
  /// How large the picture may be, in pixels.
  public static final int PICTURE_WIDTH = 1120;

  public static final int PICTURE_HEIGHT = 840;

  private static final int FINE = 2;
  private static final int INSET = 10;
  private static final int REPORT = 540;

  private final SheetLayer layer;
  private final Runnable takeOver;
  private ImportState state;
  private final Map<Listed, ToggleButton> choices = new EnumMap<>(Listed.class);
  private final ListView<Row> rows = new ListView<>();
  private final Label nothing = new Label();

  /// @param takeOver opens what was found as a new design
  public ImportSheet(SheetLayer layer, ImportState first, Runnable takeOver) {
    this.layer = layer;
    this.state = first;
    this.takeOver = takeOver;
    rows.setId("import-rows");
    rows.getStyleClass().add("import-rows");
    rows.setAccessibleText("What became of the statements");
    rows.setCellFactory(_ -> new StatementCell());
    rows.setPlaceholder(nothing);
    nothing.getStyleClass().add("muted");
  }

  /// @param picture of the design as a PNG; empty where this machine draws none
  public void show(Optional<ByteBuffer> picture) {
    VBox report = new VBox(6, line(state.found(), "import-found"), muted(state.account()));
    report.getChildren().add(muted(state.problems()));
    if (!state.missing().isEmpty()) {
      report.getChildren().add(muted(state.missing()));
    }
    report.getChildren().addAll(choices(), rows);
    VBox.setVgrow(rows, Priority.ALWAYS);
    report.setPrefWidth(REPORT);
    report.setMinWidth(REPORT);
    report.setMaxHeight(frame(PICTURE_HEIGHT));
    Button cancel =
        Buttons.button("Cancel", "import-cancel", ButtonData.CANCEL_CLOSE, layer::close);
    Button over =
        Buttons.button("Take over", "import-take-over", ButtonData.OK_DONE, this::takeOver);
    become(state);
    layer.show(
        state.headline(),
        new HBox(16, preview(picture), report),
        Buttons.bar(cancel, over),
        over,
        () -> {});
  }

  private static int frame(int pixels) {
    return pixels / FINE + 2 * INSET;
  }

  private static StackPane preview(Optional<ByteBuffer> picture) {
    StackPane preview = new StackPane();
    preview.setId("import-picture");
    preview.getStyleClass().add("picture-preview");
    preview.setMinSize(frame(PICTURE_WIDTH), frame(PICTURE_HEIGHT));
    preview.setMaxSize(frame(PICTURE_WIDTH), frame(PICTURE_HEIGHT));
    picture.ifPresentOrElse(
        png -> preview.getChildren().add(image(png)),
        () -> preview.getChildren().add(muted("This machine draws no picture.")));
    return preview;
  }

  private static ImageView image(ByteBuffer png) {
    byte[] bytes = new byte[png.remaining()];
    png.duplicate().get(bytes);
    Image drawn = new Image(new ByteArrayInputStream(bytes));
    ImageView image = new ImageView(drawn);
    image.setPreserveRatio(true);
    image.setFitWidth(drawn.getWidth() / FINE);
    image.setFitHeight(drawn.getHeight() / FINE);
    return image;
  }

  private static Label line(String words, String id) {
    Label line = new Label(words);
    line.setId(id);
    line.setWrapText(true);
    line.setMinHeight(Label.USE_PREF_SIZE);
    return line;
  }

  private static Label muted(String words) {
    Label line = new Label(words);
    line.getStyleClass().add("muted");
    line.setWrapText(true);
    line.setMinHeight(Label.USE_PREF_SIZE);
    return line;
  }

  private HBox choices() {
    HBox box = new HBox(6);
    box.getStyleClass().add("import-choices");
    ToggleGroup group = new ToggleGroup();
    for (Listed listed : Listed.values()) {
      ToggleButton choice = new ToggleButton(state.label(listed));
      choice.setId("import-" + listed.name());
      choice.setToggleGroup(group);
      choice.setOnAction(_ -> become(state.with(listed)));
      choices.put(listed, choice);
      box.getChildren().add(choice);
    }
    return box;
  }

  private void become(ImportState next) {
    state = next;
    choices.forEach((listed, choice) -> choice.setSelected(listed == state.listed()));
    nothing.setText(state.nothing());
    rows.getItems().setAll(state.rows());
    rows.scrollTo(0);
  }

  private void takeOver() {
    layer.close();
    takeOver.run();
  }

  /// A statement with its place, and below it what became of it.
  private static final class StatementCell extends ListCell<Row> {
    private final Label statement = new Label();
    private final Label place = new Label();
    private final Label reason = new Label();
    private final VBox box;

    StatementCell() {
      statement.getStyleClass().add("import-statement");
      place.getStyleClass().add("muted");
      place.setMinWidth(USE_PREF_SIZE);
      HBox head = new HBox(8, statement, place);
      HBox.setHgrow(statement, Priority.ALWAYS);
      statement.setWrapText(true);
      statement.setMinHeight(USE_PREF_SIZE);
      statement.setMaxWidth(Double.MAX_VALUE);
      reason.getStyleClass().add("muted");
      reason.setWrapText(true);
      reason.setMinHeight(USE_PREF_SIZE);
      box = new VBox(2, head, reason);
      // As wide as the list, however long the words are.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
      super.updateItem(row, empty);
      setText("");
      if (empty || row == null) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      statement.setText(row.statement());
      place.setText(row.shortPlace());
      place.setTooltip(new Tooltip(row.place()));
      reason.setText(row.reason());
      setAccessibleText(row.spoken());
      setGraphic(box);
    }
  }
}
