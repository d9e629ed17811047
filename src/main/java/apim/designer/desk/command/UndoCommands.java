package apim.designer.desk.command;

import apim.designer.desk.Workbench;
import apim.designer.desk.command.Command.Group;
import apim.designer.session.Session;
import java.util.List;
import java.util.Optional;

/// Undo and redo, which bring into view what they changed.
public record UndoCommands(Session session, Workbench workbench) implements CommandSource {
  @Override
  public List<Command> commands() {
    return List.of(
        Command.of("edit.undo", "Undo", Group.EDIT, 0, this::undo)
            .keys("Shortcut+Z")
            .titled(this::undoTitle)
            .when(this::canUndo),
        Command.of("edit.redo", "Redo", Group.EDIT, 0, this::redo)
            .keys("Shortcut+Shift+Z", "Shortcut+Y")
            .titled(this::redoTitle)
            .when(this::canRedo));
  }

  private void undo() {
    workbench.go(session.snapshot().history().undo(), session::undo);
  }

  private void redo() {
    workbench.go(session.snapshot().history().redo(), session::redo);
  }

  private String undoTitle() {
    return named("Undo", session.snapshot().history().undoName());
  }

  private String redoTitle() {
    return named("Redo", session.snapshot().history().redoName());
  }

  private static String named(String verb, Optional<String> edit) {
    return edit.map(name -> verb + " “" + name + "”").orElse(verb);
  }

  private boolean canUndo() {
    return session.snapshot().history().undoName().isPresent();
  }

  private boolean canRedo() {
    return session.snapshot().history().redoName().isPresent();
  }
}
