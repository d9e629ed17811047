package apim.designer.ui.dialogs;

import apim.designer.desk.table.TableColumn;
import apim.designer.desk.table.TableState;
import apim.designer.desk.table.TableState.Cell;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;

/// The cells themselves, with the keys of a spreadsheet.
// JavaFX names the places of a table without what is in them.
@SuppressWarnings("rawtypes")
final class SheetGrid {
  private static final int WIDTH = 840;
  private static final int HEIGHT = 420;

  /// What is done with the cells.
  interface Hands {
    void type(Cell cell, String text);

    void paste(Cell at);

    void copy(Cell from, Cell to);

    void undo();

    void redo();

    void close();

    /// The keyboard comes to a cell.
    void stand(Cell cell);
  }

  private final Hands hands;
  private final SheetCell.Pen pen = new SheetCell.Pen();
  private final ObservableList<Integer> rows = FXCollections.observableArrayList();
  private final TableView<Integer> table = new TableView<>(rows);
  private Optional<TableState> state = Optional.empty();

  SheetGrid(Hands hands) {
    this.hands = hands;
    table.setId("table");
    table.setAccessibleText("Table");
    table.setEditable(true);
    table.setPrefSize(WIDTH, HEIGHT);
    table.getSelectionModel().setCellSelectionEnabled(true);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    table.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    table
        .getFocusModel()
        .focusedCellProperty()
        .addListener((_, _, _) -> focused().ifPresent(hands::stand));
  }

  TableView<Integer> table() {
    return table;
  }

  /// @param another whether the columns are others than before
  void show(TableState next, boolean another) {
    state = Optional.of(next);
    if (another || table.getColumns().isEmpty()) {
      table.getColumns().setAll(columns(next.columns()));
    }
    int wanted = next.rows();
    if (rows.size() > wanted) {
      rows.remove(wanted, rows.size());
    }
    rows.addAll(IntStream.range(rows.size(), wanted).boxed().toList());
    table.refresh();
  }

  void enter() {
    if (!rows.isEmpty()) {
      state.map(TableState::begin).ifPresent(cell -> go(cell.row(), cell.column()));
    }
    table.requestFocus();
  }

  private List<javafx.scene.control.TableColumn<Integer, Cell>> columns(List<TableColumn> all) {
    return IntStream.range(0, all.size()).mapToObj(i -> column(all.get(i), i)).toList();
  }

  private javafx.scene.control.TableColumn<Integer, Cell> column(TableColumn of, int place) {
    var column = new javafx.scene.control.TableColumn<Integer, Cell>(of.title());
    column.setSortable(false);
    column.setReorderable(false);
    column.setEditable(of.isOpen());
    column.setPrefWidth((WIDTH - 20) / (double) state.orElseThrow().columns().size());
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(new Cell(row.getValue(), place)));
    column.setCellFactory(
        _ ->
            new SheetCell(
                pen,
                of.title(),
                cell -> state.map(now -> now.text(cell)).orElse(""),
                cell -> state.flatMap(now -> now.fault(cell)),
                hands::type));
    return column;
  }

  private Optional<Cell> focused() {
    TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
    return at == null || at.getRow() < 0 || at.getColumn() < 0
        ? Optional.empty()
        : Optional.of(new Cell(at.getRow(), at.getColumn()));
  }

  private boolean isTyping() {
    return table.getEditingCell() != null;
  }

  private void pressed(KeyEvent event) {
    Optional<Cell> cell = focused();
    if (cell.isEmpty()) {
      return;
    }
    boolean held = event.isShortcutDown() || event.isControlDown();
    boolean done =
        switch (event.getCode()) {
          case TAB -> leave(cell.get(), event.isShiftDown() ? -1 : 1);
          case ENTER -> isTyping() ? down(cell.get()) : start(cell.get());
          case ESCAPE -> !isTyping() && did(hands::close);
          case F2 -> !isTyping() && start(cell.get());
          case C -> held && !isTyping() && copy();
          case V -> held && !isTyping() && did(() -> hands.paste(first().orElse(cell.get())));
          case Z -> held && !isTyping() && did(event.isShiftDown() ? hands::redo : hands::undo);
          case Y -> held && !isTyping() && did(hands::redo);
          case DELETE, BACK_SPACE -> !isTyping() && did(() -> hands.type(cell.get(), ""));
          default -> false;
        };
    if (done) {
      event.consume();
    }
  }

  private static boolean did(Runnable action) {
    action.run();
    return true;
  }

  /// Along the row and on to the next one; past the last cell the keyboard goes on to the buttons.
  private boolean leave(Cell cell, int by) {
    pen.take();
    int columns = table.getColumns().size();
    int next = cell.row() * columns + cell.column() + by;
    if (next < 0 || next >= rows.size() * columns) {
      return false;
    }
    go(next / columns, next % columns);
    return true;
  }

  private boolean down(Cell cell) {
    pen.take();
    go(Math.min(cell.row() + 1, rows.size() - 1), cell.column());
    return true;
  }

  private boolean start(Cell cell) {
    table.edit(cell.row(), table.getColumns().get(cell.column()));
    return true;
  }

  private void go(int row, int column) {
    var there = table.getColumns().get(column);
    table.getSelectionModel().clearAndSelect(row, there);
    table.getFocusModel().focus(row, there);
    table.scrollTo(row);
    table.scrollToColumn(there);
    table.requestFocus();
  }

  /// A letter begins a new text in the cell.
  private void typed(KeyEvent event) {
    String letter = event.getCharacter();
    boolean isLetter =
        !letter.isEmpty()
            && !Character.isISOControl(letter.codePointAt(0))
            && !event.isShortcutDown()
            && !event.isControlDown()
            && !event.isAltDown();
    if (isLetter && !isTyping()) {
      focused()
          .filter(cell -> table.getColumns().get(cell.column()).isEditable())
          .ifPresent(
              cell -> {
                pen.begin(letter);
                start(cell);
              });
      event.consume();
    }
  }

  private Optional<Cell> first() {
    return corner(true);
  }

  private boolean copy() {
    corner(true).ifPresent(from -> corner(false).ifPresent(to -> hands.copy(from, to)));
    return true;
  }

  /// The upper left of what is selected, or the lower right.
  private Optional<Cell> corner(boolean upper) {
    var cells = table.getSelectionModel().getSelectedCells();
    IntStream rowsOf = cells.stream().mapToInt(TablePosition::getRow);
    IntStream columnsOf = cells.stream().mapToInt(TablePosition::getColumn);
    return cells.isEmpty()
        ? focused()
        : Optional.of(
            upper
                ? new Cell(rowsOf.min().orElseThrow(), columnsOf.min().orElseThrow())
                : new Cell(rowsOf.max().orElseThrow(), columnsOf.max().orElseThrow()));
  }
}
