package apim.designer.ui.shell;

import apim.designer.design.Design;
import apim.designer.settings.Theme;
import apim.designer.ui.dialogs.SheetLayer;
import apim.designer.ui.theme.Legibility;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelReader;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A window whose parts are looked at one after the other: each look leaves a picture, with
/// whatever floats above the window, and notes the texts that cannot be read well.
public final class Looking implements AutoCloseable {
  private static final Path PICTURES = Path.of("target/screenshots/dialogs");

  public final WindowUnderTest window;
  public final Stage stage;
  private final Theme theme;
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final List<String> troubles = new ArrayList<>();

  public Looking(Design design, Theme theme, Path state) throws Exception {
    this.theme = theme;
    FxToolkit.registerPrimaryStage();
    WindowUnderTest[] opened = new WindowUnderTest[1];
    FxToolkit.setupFixture(
        () -> {
          Stage first = new Stage();
          first.setX(0);
          first.setY(0);
          first.setWidth(1280);
          first.setHeight(800);
          opened[0] = new WindowUnderTest(first, design, Optional.of(theme), state, work::addLast);
        });
    this.window = opened[0];
    this.stage = window.stage;
    WaitForAsyncUtils.waitForFxEvents(20);
  }

  /// What cannot be read well in what was looked at.
  public List<String> troubles() {
    return List.copyOf(troubles);
  }

  public void run(Runnable action) throws Exception {
    WaitForAsyncUtils.asyncFx(action).get();
    WaitForAsyncUtils.waitForFxEvents();
  }

  public <T> T ask(Callable<T> question) throws Exception {
    return WaitForAsyncUtils.asyncFx(question).get();
  }

  public void command(String id) throws Exception {
    run(() -> window.command(id).run());
  }

  public Node node(String id) throws Exception {
    return ask(() -> search(stage.getScene().getRoot(), id).orElseThrow());
  }

  // An id may have a slash, which a selector may not.
  private static Optional<Node> search(Node node, String id) {
    if (id.equals(node.getId()) && node.isVisible()) {
      return Optional.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> search(child, id).stream())
            .findFirst()
        : Optional.empty();
  }

  /// Presses a key where the node with that id has the keyboard.
  public void key(String id, KeyCode code) throws Exception {
    Node node = node(id);
    run(node::requestFocus);
    run(
        () ->
            node.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
  }

  public void type(String id, String text) throws Exception {
    TextInputControl field = (TextInputControl) node(id);
    run(field::requestFocus);
    run(() -> field.setText(text));
  }

  /// Asks for the menu of what is selected in a panel, as the keyboard does.
  public void menu(String id) throws Exception {
    Node node = node(id);
    Point2D at = ask(() -> node.localToScreen(60, 60));
    run(
        () ->
            node.fireEvent(
                new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                    60,
                    60,
                    at.getX(),
                    at.getY(),
                    true,
                    null)));
  }

  public void press(String id) throws Exception {
    ButtonBase button = (ButtonBase) node(id);
    run(button::fire);
  }

  /// Lets what takes long go on.
  public void work() throws Exception {
    while (!work.isEmpty()) {
      work.removeFirst().run();
    }
    run(() -> {});
  }

  /// Looks at what the selector finds in the window.
  public void at(String name, String selector) throws Exception {
    WritableImage image = picture(name);
    Node part =
        ask(() -> Objects.requireNonNull(stage.getScene().getRoot().lookup(selector), selector));
    note(name, part, image);
  }

  /// Looks at the pane that the node with that id is in.
  public void around(String name, String id) throws Exception {
    Node inside = node(id);
    WritableImage image = picture(name);
    Node pane = inside;
    while (!pane.getStyleClass().contains("pane-frame")) {
      pane = Objects.requireNonNull(pane.getParent(), id);
    }
    note(name, pane, image);
  }

  /// Looks at what floats above the window.
  public void above(String name) throws Exception {
    picture(name);
    List<Window> floating = floating();
    if (floating.isEmpty()) {
      troubles.add(name + ": nothing is shown");
    }
    for (Window one : floating) {
      note(name, one.getScene().getRoot(), Picture.of(one.getScene()));
    }
  }

  /// Asks what waits for an answer, looks at it, and takes it away unanswered.
  public void question(String name, Runnable question) throws Exception {
    Platform.runLater(question);
    WaitForAsyncUtils.waitForFxEvents();
    at(name, "#questions");
    run(() -> ((SheetLayer) stage.getScene().getRoot().lookup("#questions")).close());
  }

  /// Closes what lies over the window.
  public void closeSheet() throws Exception {
    run(
        () ->
            stage.getScene().getRoot().lookupAll(".sheet-layer").stream()
                .map(SheetLayer.class::cast)
                .forEach(SheetLayer::close));
  }

  public void hide() throws Exception {
    run(() -> List.copyOf(floating()).forEach(Window::hide));
  }

  private List<Window> floating() {
    return Window.getWindows().stream().filter(one -> one.isShowing() && isAbove(one)).toList();
  }

  private boolean isAbove(Window one) {
    return switch (one) {
      case Stage other -> stage.equals(other.getOwner());
      case javafx.stage.PopupWindow _ -> true;
      default -> false;
    };
  }

  private void note(String name, Node part, WritableImage image) throws Exception {
    Legibility legibility = ask(() -> Legibility.of(part, image));
    legibility.clipped().forEach(text -> troubles.add(name + ", cut off: " + text));
    legibility.faint().forEach(text -> troubles.add(name + ", faint: " + text));
    if (legibility.texts() == 0) {
      troubles.add(name + ": no text is in view");
    }
  }

  private WritableImage picture(String name) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage image = Picture.of(stage.getScene());
    WritableImage whole =
        new WritableImage(image.getPixelReader(), (int) image.getWidth(), (int) image.getHeight());
    for (Window one : floating()) {
      Scene scene = one.getScene();
      lay(
          ask(() -> clear(scene)),
          (int) (one.getX() + scene.getX() - stage.getX() - stage.getScene().getX()),
          (int) (one.getY() + scene.getY() - stage.getY() - stage.getScene().getY()),
          whole);
    }
    Picture.write(
        whole, PICTURES.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
    return image;
  }

  /// A picture in which nothing is where the window has nothing.
  private static WritableImage clear(Scene scene) {
    SnapshotParameters bare = new SnapshotParameters();
    bare.setFill(Color.TRANSPARENT);
    WritableImage image = new WritableImage((int) scene.getWidth(), (int) scene.getHeight());
    bare.setViewport(new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight()));
    return scene.getRoot().snapshot(bare, image);
  }

  private static void lay(WritableImage above, int left, int top, WritableImage below) {
    PixelReader from = above.getPixelReader();
    PixelReader ground = below.getPixelReader();
    PixelWriter to = below.getPixelWriter();
    for (int y = Math.max(0, -top); y < above.getHeight() && y + top < below.getHeight(); y++) {
      for (int x = Math.max(0, -left); x < above.getWidth() && x + left < below.getWidth(); x++) {
        Color colour = from.getColor(x, y);
        Color solid = Color.color(colour.getRed(), colour.getGreen(), colour.getBlue());
        to.setColor(
            x + left,
            y + top,
            ground.getColor(x + left, y + top).interpolate(solid, colour.getOpacity()));
      }
    }
  }

  @Override
  public void close() throws TimeoutException {
    FxToolkit.setupFixture(stage::close);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
