package apim.designer.session;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.project.Templates;
import apim.designer.topology.Label;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;

/// What the tests of this room work with: a design, edits, and time that passes when it is told to.
final class Desk implements Delay {
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private final Deque<Runnable> tasks = new ArrayDeque<>();

  static Design design() {
    return Templates.design("single-node");
  }

  static Session session() {
    return new Session(design(), () -> TODAY);
  }

  static Edit name(String name) {
    return new Edit.SetName(new Label(name));
  }

  static String nameIn(Session session) {
    return nameOf(session.snapshot().design());
  }

  static String nameOf(Design design) {
    return design.topology().name().value();
  }

  @Override
  public void run(Runnable task, Duration after) {
    tasks.add(task);
  }

  int waiting() {
    return tasks.size();
  }

  void passTime() {
    while (!tasks.isEmpty()) {
      tasks.remove().run();
    }
  }
}
