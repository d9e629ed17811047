package apim.designer.ui.preview;

import apim.designer.desk.files.Find;
import apim.designer.desk.files.Listing;
import apim.designer.desk.files.PreviewRow;
import apim.designer.desk.files.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.collections.ObservableListBase;
import javafx.css.PseudoClass;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// A list of lines of code. It holds no more than how many there are; cells in view ask for their
/// rows, so that a change takes as long as the pane is high, and the list stays where it is.
final class LineList extends ListView<Integer> {
  private static final KeyCombination COPY = KeyCombination.keyCombination("Shortcut+C");

  private final Numbers numbers = new Numbers();
  private static final PseudoClass WRAPS = PseudoClass.getPseudoClass("wraps");

  private final List<LineCell> cells = new ArrayList<>();
  private Listing listing = Listing.NOTHING;
  private Find find = Find.CLOSED;
  private Optional<TextRange.Caret> begun = Optional.empty();
  private Optional<TextRange> marked = Optional.empty();
  private boolean wraps;

  /// @param clicked hears of lines that were clicked on, counted from 0
  LineList(String id, String spoken, IntConsumer clicked) {
    setId(id);
    setAccessibleText(spoken);
    getStyleClass().add("code-lines");
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setCellFactory(_ -> cell(clicked));
    // Over other lines than the one that was pressed, too.
    addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> begun = Optional.empty());
    setItems(numbers);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          int line = getSelectionModel().getSelectedIndex();
          if (COPY.match(event)) {
            copy();
            event.consume();
          } else if (event.getCode() == KeyCode.ENTER && line >= 0) {
            // It does what a click does, for the line that the arrow keys went to.
            clicked.accept(line);
          }
        });
  }

  private LineCell cell(IntConsumer clicked) {
    LineCell cell = new LineCell(this::row);
    cells.add(cell);
    cell.wrap(wraps);
    cell.indexProperty().addListener((_, _, _) -> cell.mark(span(cell)));
    cell.setOnMousePressed(event -> press(cell, event));
    cell.setOnMouseClicked(
        event -> {
          boolean plain =
              event.getButton() == MouseButton.PRIMARY
                  && !event.isShiftDown()
                  && !event.isShortcutDown();
          if (plain && !cell.isEmpty() && marked.isEmpty()) {
            clicked.accept(cell.getIndex());
          }
        });
    return cell;
  }

  private void press(LineCell cell, MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && !cell.isEmpty()) {
      begun = Optional.of(caret(cell, event));
      mark(Optional.empty());
    }
  }

  private static TextRange.Caret caret(LineCell cell, MouseEvent event) {
    return new TextRange.Caret(cell.getIndex(), cell.column(event.getSceneX(), event.getSceneY()));
  }

  /// Marks the text up to the line under the pointer; past an end of the list it goes on.
  private void drag(MouseEvent event) {
    if (begun.isEmpty()) {
      return;
    }
    double y = sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
    if (y < 0) {
      scrollTo(Math.max(0, top() - 1));
    } else if (y > getHeight()) {
      scrollTo(top() + 1);
    }
    cells.stream()
        .filter(cell -> cell.isVisible() && !cell.isEmpty())
        .filter(cell -> isBeside(cell, event))
        .findFirst()
        .ifPresent(
            cell ->
                mark(
                    Optional.of(new TextRange(begun.get(), caret(cell, event)))
                        .filter(range -> !range.isEmpty())));
  }

  private static boolean isBeside(LineCell cell, MouseEvent event) {
    double y = cell.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
    return y >= 0 && y < cell.getHeight();
  }

  private void mark(Optional<TextRange> range) {
    marked = range;
    cells.forEach(cell -> cell.mark(span(cell)));
  }

  private Optional<PreviewRow.Span> span(LineCell cell) {
    int line = cell.getIndex();
    return line < 0 || line >= listing.size()
        ? Optional.empty()
        : marked.flatMap(range -> range.span(line, listing.text(line).length()));
  }

  void show(Listing next, Find hits) {
    if (marked.isPresent() && !next.equals(listing)) {
      mark(Optional.empty());
    }
    listing = next;
    find = hits;
    if (wraps != next.wraps()) {
      wraps = next.wraps();
      cells.forEach(cell -> cell.wrap(wraps));
      pseudoClassStateChanged(WRAPS, wraps);
    }
    numbers.become(next.size());
    cells.forEach(LineCell::refresh);
  }

  Listing listing() {
    return listing;
  }

  private Optional<PreviewRow> row(int line) {
    return line < listing.size()
        ? Optional.of(listing.row(line, find.spans(line)))
        : Optional.empty();
  }

  /// Copies the text that is marked, or the lines that are selected; nothing when none is.
  void copy() {
    if (marked.isPresent()) {
      put(marked.get().text(listing));
      return;
    }
    List<Integer> chosen =
        getSelectionModel().getSelectedIndices().stream()
            .filter(line -> line >= 0 && line < listing.size())
            .sorted()
            .toList();
    if (!chosen.isEmpty()) {
      put(chosen.stream().map(line -> listing.text(line) + "\n").collect(Collectors.joining()));
    }
  }

  private static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /// The first line in view, counted from 0.
  int top() {
    return lookup(".virtual-flow") instanceof VirtualFlow<?> flow
            && flow.getFirstVisibleCell() != null
        ? flow.getFirstVisibleCell().getIndex()
        : 0;
  }

  /// Brings a line into view, with a few above it; one that is in view already stays where it is.
  void reveal(int line) {
    if (!isInView(line)) {
      scrollTo(Math.max(0, line - 3));
    }
  }

  private boolean isInView(int line) {
    return lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getFirstVisibleCell() != null
        && flow.getLastVisibleCell() != null
        && flow.getFirstVisibleCell().getIndex() <= line
        && flow.getLastVisibleCell().getIndex() > line;
  }

  /// The numbers from 0, as many as there are lines.
  private static final class Numbers extends ObservableListBase<Integer> {
    private int count;

    void become(int next) {
      if (next == count) {
        return;
      }
      int before = count;
      beginChange();
      count = next;
      if (next > before) {
        nextAdd(before, next);
      } else {
        List<Integer> gone = new ArrayList<>();
        for (int i = next; i < before; i++) {
          gone.add(i);
        }
        nextRemove(next, gone);
      }
      endChange();
    }

    @Override
    public Integer get(int index) {
      if (index < 0 || index >= count) {
        throw new IndexOutOfBoundsException(index);
      }
      return index;
    }

    @Override
    public int size() {
      return count;
    }
  }
}
