package apim.designer.ui.dialogs;

import apim.designer.bundle.FirewallMatrix.Row;
import apim.designer.desk.TextClipboard;
import apim.designer.desk.Workbench;
import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.command.CommandSource;
import apim.designer.desk.table.FirewallState;
import apim.designer.desk.table.FirewallState.Column;
import apim.designer.session.Session;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What firewalls must let through, as a table to read, to sort and to copy into a spreadsheet.
public final class FirewallSheet implements CommandSource {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 420;

  private final SheetLayer layer;
  private final Session session;
  private final Workbench desk;
  private final TextClipboard clipboard;

  public FirewallSheet(SheetLayer layer, Session session, Workbench desk, TextClipboard clipboard) {
    this.layer = layer;
    this.session = session;
    this.desk = desk;
    this.clipboard = clipboard;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of("view.firewall", "Firewall table…", Group.VIEW, 6, this::show)
            .keys("Shortcut+Alt+W"));
  }

  private void show() {
    FirewallState first = FirewallState.of(session.snapshot().outcome(), desk.selection());
    TableView<Row> table = table();
    Label summary = new Label();
    summary.setId("firewall-summary");
    summary.getStyleClass().add("muted");
    CheckBox part = new CheckBox("Only what is selected");
    part.setId("firewall-part");
    part.setSelected(first.part());
    part.setDisable(first.selected().isEmpty());
    part.selectedProperty().addListener((_, _, on) -> become(first.withPart(on), table, summary));
    become(first, table, summary);
    table.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, table, summary));
    VBox content = new VBox(8, part, table, summary);
    content.getStyleClass().add("table-sheet");
    Button copy =
        Buttons.button(
            "Copy all", "firewall-copy", ButtonData.LEFT, () -> copy(table.getItems(), summary));
    Button close = Buttons.button("Close", "firewall-close", ButtonData.CANCEL_CLOSE, layer::close);
    layer.show("Firewall table", content, Buttons.bar(copy, close), table, () -> {});
    table.requestFocus();
  }

  private static TableView<Row> table() {
    TableView<Row> table = new TableView<>();
    table.setId("firewall");
    table.setAccessibleText("Firewall table");
    table.setPrefSize(WIDTH, HEIGHT);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    for (Column of : Column.values()) {
      TableColumn<Row, String> column = new TableColumn<>(of.title());
      column.setCellValueFactory(row -> new ReadOnlyStringWrapper(of.of(row.getValue())));
      column.setReorderable(false);
      column.setPrefWidth(width(of));
      if (of == Column.WHY) {
        column.setCellFactory(_ -> new Words());
      }
      if (of == Column.PORT) {
        column.setComparator(
            (one, other) ->
                one.length() == other.length()
                    ? one.compareTo(other)
                    : one.length() - other.length());
      }
      table.getColumns().add(column);
    }
    return table;
  }

  private static int width(Column column) {
    return switch (column) {
      case FROM, TO -> 130;
      case FROM_ADDRESS, TO_ADDRESS -> 120;
      case PORT -> 60;
      case PROTOCOL -> 90;
      case WHY -> 330;
    };
  }

  private static void become(FirewallState state, TableView<Row> table, Label summary) {
    table.getItems().setAll(state.rows());
    table.sort();
    summary.setText(state.summary());
  }

  private void pressed(KeyEvent event, TableView<Row> table, Label summary) {
    boolean held = event.isShortcutDown() || event.isControlDown();
    if (held && event.getCode() == KeyCode.C) {
      List<Row> chosen =
          table.getSelectionModel().getSelectedIndices().stream()
              .sorted()
              .map(table.getItems()::get)
              .toList();
      copy(chosen.isEmpty() ? table.getItems() : chosen, summary);
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      layer.close();
      event.consume();
    }
  }

  private void copy(List<Row> rows, Label summary) {
    clipboard.put(FirewallState.copied(rows));
    summary.setText(
        (rows.size() == 1 ? "1 row is" : rows.size() + " rows are") + " on the clipboard.");
  }

  /// A cell that is as high as its words need.
  private static final class Words extends TableCell<Row, String> {
    private static final int BESIDE = 16;
    private final Label words = new Label();

    Words() {
      words.setWrapText(true);
      words.setMinHeight(Region.USE_PREF_SIZE);
      setGraphic(words);
    }

    @Override
    protected void updateItem(String item, boolean empty) {
      super.updateItem(item, empty);
      words.setText(empty ? "" : item);
    }

    @Override
    protected double computePrefHeight(double width) {
      double room = getTableColumn() == null ? width : getTableColumn().getWidth() - BESIDE;
      return Math.max(super.computePrefHeight(width), words.prefHeight(room) + BESIDE / 2.0);
    }
  }
}
