package apim.designer.ui.shell;

import apim.designer.design.Design;
import apim.designer.desk.Questions.Unsaved;
import apim.designer.settings.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Opens windows for tests, one after the other, and acts in them as an architect does. As an
/// extension of a test it closes the last one after it.
public final class WindowRobot implements AfterEachCallback {
  public final FxRobot robot = new FxRobot();
  private final AtomicInteger arrived = new AtomicInteger();
  private Optional<WindowUnderTest> open = Optional.empty();

  public WindowUnderTest open(Design design, Path state, Executor worker) throws Exception {
    return open(design, state, worker, true);
  }

  /// As it opens on a machine on which it may never have run.
  public WindowUnderTest openFirst(Design design, Path state) throws Exception {
    return open(design, state, Runnable::run, false);
  }

  private WindowUnderTest open(Design design, Path state, Executor worker, boolean tourSeen)
      throws Exception {
    FxToolkit.registerPrimaryStage();
    close();
    FxToolkit.setupFixture(
        () -> {
          Stage stage = new Stage();
          stage.setWidth(1000);
          stage.setHeight(800);
          List.of(KeyEvent.KEY_RELEASED, MouseEvent.MOUSE_RELEASED)
              .forEach(type -> stage.addEventFilter(type, _ -> arrived.incrementAndGet()));
          open =
              Optional.of(
                  new WindowUnderTest(
                      stage, design, Optional.<Theme>empty(), state, worker, tourSeen));
        });
    WaitForAsyncUtils.waitForFxEvents();
    Stage stage = open.orElseThrow().stage;
    if (!"Headless".equals(System.getProperty("glass.platform"))) {
      // Without a window manager keys can go to where the pointer is: to a corner with nothing in
      // it.
      robot.moveTo(stage.getX() + stage.getWidth() - 3, stage.getY() + 3);
    }
    hasTheKeyboard(stage);
    return open.orElseThrow();
  }

  /// Waits until keys go to the window: a real display gives it the keyboard a while after it is
  /// shown, and one without a window manager may never say so.
  private static void hasTheKeyboard(Stage stage) {
    try {
      WaitForAsyncUtils.waitFor(2, TimeUnit.SECONDS, stage::isFocused);
    } catch (TimeoutException never) {
      // Keys go to where the pointer is.
    }
  }

  public WindowUnderTest open(Design design, Path state) throws Exception {
    return open(design, state, Runnable::run);
  }

  @Override
  public void afterEach(ExtensionContext test) throws Exception {
    close();
  }

  /// Closes the window as its title bar does, unless the architect stays.
  public void close() throws Exception {
    if (open.isPresent()) {
      Stage stage = open.get().stage;
      open.get().unsaved = Unsaved.DISCARD;
      FxToolkit.setupFixture(
          () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
      FxToolkit.setupFixture(stage::close);
      open = Optional.empty();
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  public void run(Runnable action) throws Exception {
    WaitForAsyncUtils.asyncFx(action).get();
    WaitForAsyncUtils.waitForFxEvents();
  }

  public <T> T ask(Callable<T> question) throws Exception {
    return WaitForAsyncUtils.asyncFx(question).get();
  }

  /// Does a command, as its menu item does.
  public void command(String id) throws Exception {
    run(() -> open.orElseThrow().command(id).run());
  }

  /// Waits until what hands did has come to the window, which a real display takes its time for; not
  /// for long, because what closes the window or opens another never does.
  private void arrives(int events, Runnable hands) {
    int all = arrived.get() + events;
    hands.run();
    try {
      WaitForAsyncUtils.waitFor(1, TimeUnit.SECONDS, () -> arrived.get() >= all);
    } catch (TimeoutException late) {
      // It went to a menu or a window that is gone.
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  public void press(KeyCode... keys) {
    arrives(keys.length, () -> robot.push(keys));
  }

  public void type(String text) {
    arrives(text.length(), () -> robot.write(text));
  }

  public void click(String id) throws Exception {
    arrives(1, () -> robot.clickOn("#" + id));
  }

  public boolean has(String id) throws Exception {
    return ask(() -> find(id) != null);
  }

  public Node node(String id) throws Exception {
    return ask(() -> Objects.requireNonNull(find(id), id));
  }

  private @Nullable Node find(String id) {
    return open.orElseThrow().stage.getScene().getRoot().lookup("#" + id);
  }

  /// What the properties are about.
  public String subject() throws Exception {
    return ask(
        () ->
            ((Label) open.orElseThrow().stage.getScene().getRoot().lookup(".subject-title"))
                .getText());
  }

  /// The id of the node that has the keyboard; empty where it has none.
  public String focused() throws Exception {
    return ask(
        () -> {
          Node owner = open.orElseThrow().stage.getScene().getFocusOwner();
          return owner == null ? "" : Objects.requireNonNullElse(owner.getId(), "");
        });
  }
}
