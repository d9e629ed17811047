package apim.designer.ui.dialogs;

import apim.designer.desk.table.TableState.Cell;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A cell of the table; while it is typed into it is a field.
final class SheetCell extends TableCell<Integer, Cell> {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  /// Which cell is a field, and the text with which one begins.
  static final class Pen {
    private Optional<SheetCell> open = Optional.empty();
    private Optional<String> first = Optional.empty();

    /// Takes what is typed in the cell that is a field now.
    void take() {
      open.ifPresent(SheetCell::take);
    }

    /// What the next cell that becomes a field begins with.
    void begin(String text) {
      first = Optional.of(text);
    }
  }

  private final String title;
  private final Function<Cell, String> text;
  private final Function<Cell, Optional<String>> fault;
  private final BiConsumer<Cell, String> typed;
  private final TextField field = new TextField();
  private final Pen pen;
  private boolean leaving;

  SheetCell(
      Pen pen,
      String title,
      Function<Cell, String> text,
      Function<Cell, Optional<String>> fault,
      BiConsumer<Cell, String> typed) {
    this.pen = pen;
    this.title = title;
    this.text = text;
    this.fault = fault;
    this.typed = typed;
    getStyleClass().add("sheet-cell");
    field.setId("table-field");
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            cancelEdit();
            getTableView().requestFocus();
            event.consume();
          }
        });
    field
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused && isEditing()) {
                take();
              }
            });
  }

  private void take() {
    Cell cell = getItem();
    String now = field.getText();
    if (!leaving && cell != null && isEditing()) {
      leaving = true;
      super.cancelEdit();
      show();
      typed.accept(cell, now);
      leaving = false;
    }
  }

  @Override
  public void startEdit() {
    super.startEdit();
    if (isEditing()) {
      Optional<String> begun = pen.first;
      pen.first = Optional.empty();
      pen.open = Optional.of(this);
      field.setText(begun.orElseGet(() -> text.apply(getItem())));
      field.setAccessibleText(title);
      setText(null);
      setGraphic(field);
      // Its skin selects all when it is made, also behind what is typed by then.
      field.applyCss();
      field.requestFocus();
      // A field that gets the keyboard selects all of its text, which the next letter would
      // replace.
      begun.ifPresentOrElse(_ -> field.end(), field::selectAll);
    }
  }

  @Override
  public void cancelEdit() {
    if (!leaving) {
      leaving = true;
      super.cancelEdit();
      show();
      leaving = false;
    }
  }

  @Override
  protected void updateItem(Cell cell, boolean empty) {
    super.updateItem(cell, empty);
    if (empty || cell == null) {
      setText(null);
      setGraphic(null);
      setTooltip(null);
      pseudoClassStateChanged(INVALID, false);
    } else if (!isEditing()) {
      show();
    }
  }

  private void show() {
    pen.open = pen.open.filter(open -> !equals(open));
    setGraphic(null);
    Cell cell = getItem();
    if (cell == null) {
      setText(null);
      return;
    }
    Optional<String> why = fault.apply(cell);
    setText(text.apply(cell));
    setTooltip(why.map(Tooltip::new).orElse(null));
    setAccessibleText(title + ": " + text.apply(cell) + why.map(one -> ", " + one).orElse(""));
    pseudoClassStateChanged(INVALID, why.isPresent());
  }
}
