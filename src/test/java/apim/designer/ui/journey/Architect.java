package apim.designer.ui.journey;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.testfx.robot.MouseRobot;
import org.testfx.util.WaitForAsyncUtils;

/// An onlooker with a mouse and a keyboard.
final class Architect extends Onlooker {
  void clicks(Point2D at) {
    takes(at);
    letsGo();
  }

  void clicks(String id) throws Exception {
    clicks(middle(id));
  }

  /// Clicks on the first thing within something else that is seen to be so, where it is in view.
  void clicks(String within, Predicate<Node> wanted) throws Exception {
    until("it should be in " + within, () -> within(within, wanted).isPresent());
    Bounds frame = bounds(within);
    Bounds bounds =
        ask(
            () -> {
              Node node = within(within, wanted).orElseThrow();
              return node.localToScreen(node.getLayoutBounds());
            });
    double left = Math.max(frame.getMinX(), bounds.getMinX());
    double right = Math.min(frame.getMaxX(), bounds.getMaxX());
    double top = Math.max(frame.getMinY(), bounds.getMinY());
    double bottom = Math.min(frame.getMaxY(), bounds.getMaxY());
    assertTrue(left < right && top < bottom, "it is in view: " + bounds + " of " + frame);
    clicks(new Point2D((left + right) / 2, (top + bottom) / 2));
  }

  private Optional<Node> within(String id, Predicate<Node> wanted) {
    return seen(id).stream().flatMap(Onlooker::within).filter(wanted).findFirst();
  }

  /// Presses somewhere, carries what is there in small steps as hands do, and lets go.
  void drags(Point2D from, Point2D to) {
    takes(from);
    carries(to);
    letsGo();
  }

  void takes(Point2D from) {
    points(from);
    arrives(1, () -> mouse().press(MouseButton.PRIMARY));
  }

  void carries(Point2D to) {
    mouse().move(to.subtract(8, 8));
    mouse().move(to.subtract(2, 2));
    mouse().move(to);
  }

  void letsGo() {
    arrives(1, () -> mouse().release(MouseButton.PRIMARY));
  }

  /// Waits until what hands did has come to the window, which a real display takes its time for; not
  /// for long, because what ends up in a menu never does.
  private void arrives(int events, Runnable hands) {
    Stage stage = window().stage;
    int all = arrived.get() + events;
    hands.run();
    try {
      WaitForAsyncUtils.waitFor(
          1, TimeUnit.SECONDS, () -> arrived.get() >= all || !stage.isShowing());
    } catch (TimeoutException elsewhere) {
      assertTrue(arrived.get() < all);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Goes there with the mouse in one leap: the way there matters to nobody.
  void points(Point2D at) {
    mouse().move(at);
  }

  MouseRobot mouse() {
    return robot.robot.robotContext().getMouseRobot();
  }

  /// Clicks on a word, in a menu too.
  void clicksOn(String word) {
    robot.robot.clickOn(word);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Turns the wheel over something, towards the hand.
  void turnsWheel(String id, int notches) throws Exception {
    points(middle(id));
    robot.robot.robotContext().getMouseRobot().scroll(notches);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Turns the wheel over the properties until one of them is in view.
  void scrollsTo(String property) throws Exception {
    until("there should be room", () -> frame(property).getHeight() > 60);
    for (int i = 0; i < 40 && !isInView(property); i++) {
      Bounds frame = ask(() -> frame(property));
      boolean above = bounds(property).getMinY() < frame.getMinY();
      points(new Point2D(frame.getMinX() + 4, frame.getCenterY()));
      mouse().scroll(above ? -1 : 1);
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertTrue(isInView(property), property + " in view of " + ask(() -> frame(property)));
  }

  private boolean isInView(String property) throws Exception {
    Bounds bounds = bounds(property);
    Bounds frame = ask(() -> frame(property));
    return bounds.getMinY() >= frame.getMinY() && bounds.getMaxY() <= frame.getMaxY();
  }

  /// The part of the window in which something is scrolled.
  private Bounds frame(String id) {
    Node around = seen(id).orElseThrow();
    while (!(around instanceof ScrollPane)) {
      around = Objects.requireNonNull(around.getParent(), id);
    }
    return around.localToScreen(around.getLayoutBounds());
  }

  /// Turns the wheel away from the hand while Ctrl is held. The robot of the headless platform tells
  /// the wheel of no key, so there the event is made as the platform would.
  void turnsWheelWithControl(String id, int notches) throws Exception {
    Point2D at = middle(id);
    points(at);
    if (!"Headless".equals(System.getProperty("glass.platform"))) {
      robot.robot.press(KeyCode.CONTROL);
      mouse().scroll(-notches);
      robot.robot.release(KeyCode.CONTROL);
    } else {
      Node node = node(id);
      ask(
          () -> {
            Point2D here = node.localToScene(node.screenToLocal(at));
            Event.fireEvent(node, Wheel.withControl(here, at, 40.0 * notches));
            return true;
          });
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  void presses(KeyCode... keys) {
    arrives(keys.length, () -> robot.press(keys));
  }

  void types(String text) {
    robot.type(text);
  }

  // What an architect does again and again.

  boolean canUndo() throws Exception {
    return ask(() -> window().command("edit.undo").isEnabled());
  }

  boolean canRedo() throws Exception {
    return ask(() -> window().command("edit.redo").isEnabled());
  }

  /// The steps that can be undone.
  private int steps() {
    return window().session.snapshot().history().past().size();
  }

  /// Undoes until nothing is left to undo; says how many steps there were. A key that is held for
  /// long, as on a busy machine, may undo several.
  int undoesEverything() throws Exception {
    int steps = steps();
    for (int i = 0; i < steps && canUndo(); i++) {
      presses(KeyCode.SHORTCUT, KeyCode.Z);
    }
    assertFalse(canUndo(), "undo comes to an end");
    return steps;
  }

  /// Redoes until nothing is left to redo; says how many steps there are.
  int redoesEverything(int steps) throws Exception {
    for (int i = 0; i < steps && canRedo(); i++) {
      presses(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
    }
    assertFalse(canRedo(), "redo comes to an end");
    return steps();
  }

  /// Chooses this file when the window asks for one next.
  void willChoose(Path file) throws Exception {
    ask(
        () -> {
          window().file = Optional.of(file);
          return true;
        });
  }
}
