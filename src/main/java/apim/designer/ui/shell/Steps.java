package apim.designer.ui.shell;

import apim.designer.session.Session;
import java.util.Optional;

/// Undo and redo, which bring into view what they changed.
record Steps(Session session, Workbench workbench) {
  void undo() {
    workbench.go(session.snapshot().history().undo(), session::undo);
  }

  void redo() {
    workbench.go(session.snapshot().history().redo(), session::redo);
  }

  String undoTitle() {
    return named("Undo", session.snapshot().history().undoName());
  }

  String redoTitle() {
    return named("Redo", session.snapshot().history().redoName());
  }

  private static String named(String verb, Optional<String> edit) {
    return edit.map(name -> verb + " “" + name + "”").orElse(verb);
  }

  boolean canUndo() {
    return session.snapshot().history().undoName().isPresent();
  }

  boolean canRedo() {
    return session.snapshot().history().redoName().isPresent();
  }
}
