package apim.designer.session;

import java.nio.file.Path;

/// A designer in a process of its own, for a test to kill: it journals an edit, says so, and edits
/// on and on.
final class CrashingDesigner {
  private CrashingDesigner() {}

  public static void main(String[] arguments) throws Exception {
    Session session = Desk.session();
    Desk desk = new Desk();
    new Autosave(Path.of(arguments[0]), desk).follow(session);
    if (arguments.length > 1) {
      session.open(Path.of(arguments[1]));
    }
    for (int count = 1; ; count++) {
      session.apply(Desk.name("edit " + count));
      desk.passTime();
      if (count == 2) {
        System.out.println("ready");
        System.out.flush();
      }
    }
  }
}
