package apim.designer.desk;

import apim.designer.session.Session;
import java.util.Optional;

/// Undo and redo, which bring into view what they changed.
public record Steps(Session session, Workbench workbench) {
  public void undo() {
    workbench.go(session.snapshot().history().undo(), session::undo);
  }

  public void redo() {
    workbench.go(session.snapshot().history().redo(), session::redo);
  }

  public String undoTitle() {
    return named("Undo", session.snapshot().history().undoName());
  }

  public String redoTitle() {
    return named("Redo", session.snapshot().history().redoName());
  }

  private static String named(String verb, Optional<String> edit) {
    return edit.map(name -> verb + " “" + name + "”").orElse(verb);
  }

  public boolean canUndo() {
    return session.snapshot().history().undoName().isPresent();
  }

  public boolean canRedo() {
    return session.snapshot().history().redoName().isPresent();
  }
}
