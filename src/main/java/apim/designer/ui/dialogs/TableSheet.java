package apim.designer.ui.dialogs;

import apim.designer.desk.TextClipboard;
import apim.designer.desk.Workbench;
import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.command.CommandSource;
import apim.designer.desk.table.TableState;
import apim.designer.desk.table.TableState.Subject;
import apim.designer.desk.table.TableState.Typed;
import apim.designer.session.Session;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Nodes and sites as a table that is typed into like a spreadsheet. Each cell that is left, and each
/// paste, is one step; nothing waits for a button.
public final class TableSheet implements CommandSource {
  private static final String HINT =
      "Type into a cell; Tab and Enter go on. Ctrl+C and Ctrl+V copy and paste, also with a"
          + " spreadsheet. What is typed or pasted below the last node is a new one.";

  private final SheetLayer layer;
  private final Session session;
  private final Workbench desk;
  private final TextClipboard clipboard;
  private final Label remark = new Label(HINT);
  private final SheetGrid grid = new SheetGrid(new Hands());
  private TableState state;

  /// @param desk makes the steps
  public TableSheet(SheetLayer layer, Session session, Workbench desk, TextClipboard clipboard) {
    this.layer = layer;
    this.session = session;
    this.desk = desk;
    this.clipboard = clipboard;
    this.state = TableState.of(session.snapshot().design(), Subject.NODES);
    remark.setId("table-remark");
    remark.setWrapText(true);
    remark.setMinHeight(Region.USE_PREF_SIZE);
    remark.getStyleClass().add("muted");
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of("design.table", "Table of nodes and sites…", Group.DESIGN, 2, this::show)
            .keys("Shortcut+T")
            .when(desk::canEdit));
  }

  private void show() {
    ToggleGroup group = new ToggleGroup();
    HBox subjects = new HBox();
    subjects.getStyleClass().add("segments");
    for (Subject subject : Subject.values()) {
      ToggleButton button = new ToggleButton(subject.label());
      button.setId("table-" + subject.label().toLowerCase(java.util.Locale.ROOT));
      button.setToggleGroup(group);
      button.setSelected(subject == state.subject());
      button.setOnAction(
          _ -> {
            button.setSelected(true);
            become(TableState.of(session.snapshot().design(), subject));
          });
      subjects.getChildren().add(button);
    }
    become(TableState.of(session.snapshot().design(), state.subject()));
    remark.setText(HINT);
    VBox content = new VBox(8, subjects, grid.table(), remark);
    content.getStyleClass().add("table-sheet");
    Button copy =
        Buttons.button("Copy all", "table-copy", ButtonData.LEFT, () -> clipboard.put(copied()));
    Button close = Buttons.button("Close", "table-close", ButtonData.CANCEL_CLOSE, layer::close);
    layer.show("Nodes and sites", content, Buttons.bar(copy, close), grid.table(), desk::settle);
    grid.enter();
  }

  private String copied() {
    say("The whole table is on the clipboard.");
    return state.copied();
  }

  private void become(TableState next) {
    boolean another = next.subject() != state.subject();
    state = next;
    grid.show(state, another);
  }

  private void take(Typed typed) {
    state = typed.next();
    typed.edit().ifPresent(desk::apply);
    become(state.showing(session.snapshot().design()));
    say(typed.told().orElse(HINT));
  }

  private void say(String words) {
    remark.setText(words);
  }

  /// What the hands on the grid do.
  private final class Hands implements SheetGrid.Hands {
    @Override
    public void type(TableState.Cell cell, String text) {
      if (!state.text(cell).equals(text)) {
        take(state.typed(cell, text));
      }
    }

    @Override
    public void paste(TableState.Cell at) {
      take(state.pasted(at, clipboard.text()));
    }

    @Override
    public void copy(TableState.Cell from, TableState.Cell to) {
      clipboard.put(state.copied(from, to));
    }

    @Override
    public void undo() {
      session.undo();
      become(TableState.of(session.snapshot().design(), state.subject()));
    }

    @Override
    public void redo() {
      session.redo();
      become(TableState.of(session.snapshot().design(), state.subject()));
    }

    @Override
    public void close() {
      layer.close();
    }

    @Override
    public void stand(TableState.Cell cell) {
      Optional<String> fault = state.fault(cell);
      fault.ifPresent(TableSheet.this::say);
    }
  }
}
