package apim.designer.ui.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Label;
import apim.designer.topology.Topology;
import apim.designer.ui.shell.WindowRobot;
import apim.designer.ui.shell.WindowUnderTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.testfx.util.WaitForAsyncUtils;

/// Someone in front of a window who sees what it shows, and waits for it.
class Onlooker {
  static final int PATIENCE = 20;

  final WindowRobot robot = new WindowRobot();
  final AtomicInteger arrived = new AtomicInteger();
  private Optional<WindowUnderTest> window = Optional.empty();

  /// A design on which nothing is drawn yet.
  static Design blank() {
    return Design.of(Topology.empty(new Label("Untitled"), ApimVersion.of("3.1.0")));
  }

  void opens(Design design, Path state) throws Exception {
    window = Optional.of(robot.open(design, state));
    ask(
        () -> {
          List.of(KeyEvent.KEY_RELEASED, MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)
              .forEach(type -> window().stage.addEventFilter(type, _ -> arrived.incrementAndGet()));
          return true;
        });
  }

  void leaves() throws Exception {
    robot.close();
  }

  WindowUnderTest window() {
    return window.orElseThrow();
  }

  Design design() {
    return window().session.snapshot().design();
  }

  <T> T ask(Callable<T> question) throws Exception {
    return robot.ask(question);
  }

  /// Waits for what the window does in its own time, such as laying out a list.
  void until(String what, Callable<Boolean> condition) throws Exception {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> ask(condition));
    } catch (TimeoutException never) {
      throw new AssertionError(what + ", but never did\n" + view(), never);
    }
  }

  /// What the window shows, for a test that fails.
  String view() throws Exception {
    return ask(
        () ->
            String.join(
                "\n",
                "Title: " + window().stage.getTitle(),
                "Keyboard: " + window().stage.getScene().getFocusOwner(),
                "Boxes: " + ids("box-"),
                "Lines: " + ids("line-"),
                "Problems: " + problems(),
                "Preview: " + seen("preview-files").map(Node::toString).orElse(""),
                String.join("\n", preview())));
  }

  private List<String> ids(String start) {
    return all()
        .filter(node -> node.getId() != null && node.getId().startsWith(start))
        .map(node -> node.getId() + " " + node.localToScreen(node.getLayoutBounds()))
        .toList();
  }

  // What is seen. These are asked on the thread of the window.

  /// Everything in the window that is not hidden.
  Stream<Node> all() {
    return within(window().stage.getScene().getRoot());
  }

  static Stream<Node> within(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(Onlooker::within))
        : Stream.of(node);
  }

  Optional<Node> seen(Predicate<Node> wanted) {
    return all().filter(wanted).findFirst();
  }

  Optional<Node> seen(String id) {
    return seen(node -> id.equals(node.getId()));
  }

  boolean has(String id) throws Exception {
    return ask(() -> seen(id).isPresent());
  }

  Node node(String id) throws Exception {
    until(id + " should be there", () -> seen(id).isPresent());
    return ask(() -> seen(id).orElseThrow());
  }

  boolean is(String id, String state) throws Exception {
    Node node = node(id);
    return ask(() -> is(node, state));
  }

  static boolean is(Node node, String state) {
    return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
  }

  String words(String id) throws Exception {
    Node node = node(id);
    return ask(
        () ->
            node instanceof Labeled labeled && labeled.getText() != null
                ? labeled.getText()
                : Objects.requireNonNullElse(node.getAccessibleText(), ""));
  }

  /// The lines of the file in the preview that are in view, as they are read out.
  List<String> preview() {
    return cells("preview-lines");
  }

  /// The problems that are in view, as they are read out.
  List<String> problems() {
    return cells("problems");
  }

  private List<String> cells(String list) {
    return seen(list).stream()
        .flatMap(Onlooker::within)
        .filter(node -> node instanceof IndexedCell<?> cell && !cell.isEmpty())
        .sorted(Comparator.comparingInt(node -> ((IndexedCell<?>) node).getIndex()))
        .map(node -> Objects.requireNonNullElse(node.getAccessibleText(), ""))
        .toList();
  }

  /// Whether something on the drawing says so.
  boolean draws(String id, String part) {
    return seen(id).map(Node::getAccessibleText).filter(words -> words.contains(part)).isPresent();
  }

  boolean hasKeyboard(String id) {
    Node owner = window().stage.getScene().getFocusOwner();
    return owner != null && id.equals(owner.getId());
  }

  /// Whether words begin so.
  boolean says(String id, String start) {
    return seen(id)
        .filter(node -> node instanceof Labeled labeled && labeled.getText().startsWith(start))
        .isPresent();
  }

  boolean previews(String part) {
    return preview().stream().anyMatch(line -> line.contains(part));
  }

  String focused() throws Exception {
    return robot.focused();
  }

  Node focus() throws Exception {
    return ask(() -> Objects.requireNonNull(window().stage.getScene().getFocusOwner()));
  }

  // Where things are on the screen.

  /// Waits until what changed has been laid out, so that things are where they will stay.
  void looks() throws Exception {
    CountDownLatch seen = new CountDownLatch(1);
    Scene scene = window().stage.getScene();
    ask(
        () -> {
          scene.addPostLayoutPulseListener(
              new Runnable() {
                @Override
                public void run() {
                  scene.removePostLayoutPulseListener(this);
                  seen.countDown();
                }
              });
          Platform.requestNextPulse();
          return true;
        });
    assertTrue(seen.await(PATIENCE, TimeUnit.SECONDS), "the window is drawn");
  }

  Bounds bounds(String id) throws Exception {
    Node node = node(id);
    looks();
    return ask(() -> node.localToScreen(node.getLayoutBounds()));
  }

  Point2D middle(String id) throws Exception {
    Bounds bounds = bounds(id);
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  /// A place on the canvas on which nothing is drawn: its lower left corner.
  Point2D nowhere() throws Exception {
    Bounds canvas = bounds("canvas");
    return new Point2D(canvas.getMinX() + 16, canvas.getMaxY() - 16);
  }

  /// The refs of what is selected, by the marks on the drawing.
  List<String> selected() throws Exception {
    return ask(
        () -> {
          List<String> ids = new ArrayList<>();
          all()
              .filter(node -> node.getId() != null && is(node, "selected"))
              .filter(
                  node -> Stream.of("box-", "site-", "zone-").anyMatch(node.getId()::startsWith))
              .forEach(node -> ids.add(node.getId()));
          return ids;
        });
  }
}
