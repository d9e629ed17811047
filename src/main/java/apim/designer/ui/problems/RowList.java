package apim.designer.ui.problems;

import apim.designer.desk.Desk;
import apim.designer.desk.Selection;
import apim.designer.desk.list.Fixes;
import apim.designer.desk.list.ProblemRow;
import apim.designer.desk.list.ProblemRow.Part;
import apim.designer.validation.Finding;
import apim.designer.validation.QuickFix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.collections.ObservableList;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The list itself: it keeps its place and what is selected in it while its lines change.
final class RowList {
  private static final double USUAL_ROW = 56;
  private static final double NOTHING = 72;

  private final Desk desk;
  private final Fixes fixes;
  private final Consumer<Part> fold;
  private final Consumer<ProblemRow.Group> unfold;
  private final ListView<ProblemRow> view = new ListView<>();
  private final List<RowCell> cells = new ArrayList<>();
  private final ReadOnlyDoubleWrapper height = new ReadOnlyDoubleWrapper();
  private Selection selection = Selection.NONE;
  private boolean changing;

  /// @param fold lists or hides a part
  /// @param unfold lists the findings of a rule, or puts them away
  RowList(Desk desk, Fixes fixes, Consumer<Part> fold, Consumer<ProblemRow.Group> unfold) {
    this.desk = desk;
    this.fixes = fixes;
    this.fold = fold;
    this.unfold = unfold;
    view.setId("problems");
    view.setAccessibleText("Problems");
    view.setCellFactory(_ -> cell());
    view.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> walked(row));
    view.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  ListView<ProblemRow> view() {
    return view;
  }

  /// Of all rows, as far as it is known: rows out of view count as those in view.
  ReadOnlyDoubleProperty height() {
    return height.getReadOnlyProperty();
  }

  private void measure() {
    double seen = 0;
    int rows = 0;
    for (RowCell cell : cells) {
      if (cell.isVisible() && !cell.isEmpty() && cell.getHeight() > 0) {
        seen += cell.getHeight();
        rows++;
      }
    }
    int all = view.getItems().size();
    height.set(all == 0 ? NOTHING : rows == 0 ? all * USUAL_ROW : seen / rows * all);
  }

  private RowCell cell() {
    RowCell cell = new RowCell(desk, fixes);
    cells.add(cell);
    cell.heightProperty().addListener((_, _, _) -> measure());
    cell.itemProperty().addListener((_, _, _) -> cell.emphasise(selection));
    cell.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> clicked(cell, event));
    cell.setOnContextMenuRequested(
        event -> {
          menu(cell.getItem()).show(cell, event.getScreenX(), event.getScreenY());
          event.consume();
        });
    return cell;
  }

  void emphasise(Selection next) {
    selection = next;
    cells.forEach(cell -> cell.emphasise(next));
  }

  /// Only the lines that differ are put in, so that the list does not jump.
  void show(List<ProblemRow> next) {
    ObservableList<ProblemRow> now = view.getItems();
    if (now.equals(next)) {
      return;
    }
    ProblemRow selected = view.getSelectionModel().getSelectedItem();
    int at = view.getSelectionModel().getSelectedIndex();
    int shorter = Math.min(now.size(), next.size());
    int head = 0;
    while (head < shorter && now.get(head).equals(next.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && now.get(now.size() - 1 - tail).equals(next.get(next.size() - 1 - tail))) {
      tail++;
    }
    changing = true;
    now.remove(head, now.size() - tail);
    now.addAll(head, next.subList(head, next.size() - tail));
    reselect(selected, at);
    changing = false;
    measure();
  }

  private void reselect(@Nullable ProblemRow selected, int at) {
    if (selected == null) {
      view.getSelectionModel().clearSelection();
      return;
    }
    int again = selected.placeIn(view.getItems(), at);
    view.getSelectionModel().clearAndSelect(Math.min(again, view.getItems().size() - 1));
  }

  /// Puts the keyboard on the first line.
  void enter() {
    view.requestFocus();
    view.getSelectionModel().clearAndSelect(0);
    view.scrollTo(0);
  }

  /// Puts the keyboard on the line above a part.
  void enterFold(Part part) {
    view.requestFocus();
    for (int i = 0; i < view.getItems().size(); i++) {
      if (view.getItems().get(i) instanceof ProblemRow.Fold fold && fold.part() == part) {
        view.getSelectionModel().clearAndSelect(i);
        view.scrollTo(i);
      }
    }
  }

  /// The finding of the line that is selected.
  Optional<Finding> selected() {
    return view.getSelectionModel().getSelectedItem() instanceof ProblemRow.Found found
        ? Optional.of(found.finding())
        : Optional.empty();
  }

  /// Selects the line of a finding, and leads to what it is about.
  void go(Finding finding) {
    for (int i = 0; i < view.getItems().size(); i++) {
      if (view.getItems().get(i) instanceof ProblemRow.Found found
          && found.finding().equals(finding)) {
        view.getSelectionModel().clearAndSelect(i);
        view.scrollTo(Math.max(0, i - 1));
        enter(found);
      }
    }
  }

  private void walked(@Nullable ProblemRow row) {
    if (!changing && row != null && !row.elements().isEmpty()) {
      desk.select(Selection.of(row.elements()));
    }
  }

  private void clicked(RowCell cell, MouseEvent event) {
    boolean onButton = event.getTarget() instanceof Node node && isInButton(node);
    if (event.getButton() == MouseButton.PRIMARY && !onButton) {
      enter(cell.getItem());
      if (event.getClickCount() == 2) {
        mend(cell.getItem());
      }
    }
  }

  private static boolean isInButton(@Nullable Node node) {
    return node != null && (node instanceof ButtonBase || isInButton(node.getParent()));
  }

  private void enter(@Nullable ProblemRow row) {
    if (row instanceof ProblemRow.Fold below) {
      fold.accept(below.part());
    } else if (row instanceof ProblemRow.Group group) {
      desk.reveal(Selection.of(group.elements()));
      unfold.accept(group);
    } else if (row != null && !row.elements().isEmpty()) {
      desk.reveal(Selection.of(row.elements()));
    }
  }

  private void mend(@Nullable ProblemRow row) {
    if (row instanceof ProblemRow.Found found) {
      fixes.mend(found.finding());
    }
  }

  // A button or link on a line keeps its own keys.
  private void key(KeyEvent event) {
    ProblemRow row = view.getSelectionModel().getSelectedItem();
    if (!view.equals(event.getTarget()) || row == null) {
      return;
    }
    boolean enter = event.getCode() == KeyCode.ENTER;
    if ((enter && event.isShortcutDown()) || event.getCode() == KeyCode.PERIOD) {
      fix(row);
      event.consume();
    } else if (event.getCode() == KeyCode.A && !event.isShortcutDown() && !event.isAltDown()) {
      letBe(row);
      event.consume();
    } else if (enter) {
      enter(row);
      mend(row);
      event.consume();
    }
  }

  /// The one way out at once, or the choice.
  private void fix(ProblemRow row) {
    if (row instanceof ProblemRow.Group group && !group.repeated().isEmpty()) {
      choose(row);
    }
    if (fixes.readOnly() || !(row instanceof ProblemRow.Found found)) {
      return;
    }
    Optional<QuickFix> only = found.finding().onlyFix();
    if (only.isPresent() && found.repeated().isEmpty()) {
      fixes.one(only.get());
    } else if (!found.finding().fixes().isEmpty()) {
      choose(row);
    }
  }

  private void choose(ProblemRow row) {
    cells.stream()
        .filter(cell -> row.equals(cell.getItem()))
        .findFirst()
        .ifPresent(cell -> waysOut(row).show(cell, Side.BOTTOM, 0, 0));
  }

  /// Asks why what is selected is let be, or makes it stand again.
  void letBe() {
    letBe(view.getSelectionModel().getSelectedItem());
  }

  private void letBe(@Nullable ProblemRow row) {
    switch (row) {
      case ProblemRow.Found found when mayAccept(found) -> fixes.accept(found.finding());
      case ProblemRow.LetBe letBe when !fixes.readOnly() -> fixes.standAgain(letBe.accepted());
      case null, default ->
          desk.say("Choose a finding that can be accepted in the list of problems.");
    }
  }

  private boolean mayAccept(ProblemRow.Found found) {
    return !fixes.readOnly() && found.finding().rule().canBeAccepted();
  }

  private ContextMenu menu(@Nullable ProblemRow row) {
    ContextMenu menu = waysOut(row);
    if (row instanceof ProblemRow.Found found && mayAccept(found)) {
      menu.getItems().add(item("Accept…", () -> fixes.accept(found.finding())));
    } else if (row instanceof ProblemRow.LetBe letBe && !fixes.readOnly()) {
      menu.getItems().add(item("Stand again", () -> fixes.standAgain(letBe.accepted())));
    }
    if (row != null && !row.elements().isEmpty()) {
      menu.getItems().addFirst(item("Show on the canvas", () -> enter(row)));
    }
    return menu;
  }

  private ContextMenu waysOut(@Nullable ProblemRow row) {
    ContextMenu menu = new ContextMenu();
    if (row instanceof ProblemRow.Found found && !fixes.readOnly()) {
      for (QuickFix fix : found.finding().fixes()) {
        menu.getItems().add(item(fix.label(), () -> fixes.one(fix)));
      }
      found.repeated().forEach(repeated -> menu.getItems().add(all(repeated)));
    } else if (row instanceof ProblemRow.Group group && !fixes.readOnly()) {
      group.repeated().forEach(repeated -> menu.getItems().add(all(repeated)));
    }
    return menu;
  }

  private MenuItem all(ProblemRow.Repeated repeated) {
    return item(
        repeated.label() + ": " + repeated.kind().way().words(), () -> fixes.all(repeated.kind()));
  }

  private static MenuItem item(String label, Runnable action) {
    MenuItem item = new MenuItem(label);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
