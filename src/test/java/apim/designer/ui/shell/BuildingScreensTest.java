package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import apim.designer.desk.Selection;
import apim.designer.desk.drawing.Drawn;
import apim.designer.settings.Theme;
import apim.designer.topology.Ref;
import apim.designer.ui.theme.Legibility;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What building quickly looks like, for eyes.
@Tag("window")
final class BuildingScreensTest {
  private final FxRobot robot = new FxRobot();

  @SuppressWarnings("NullAway.Init")
  private WindowUnderTest window;

  private void open(Theme theme) throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          Stage stage = new Stage();
          stage.setWidth(1280);
          stage.setHeight(800);
          window = new WindowUnderTest(stage, Drawn.design(), theme);
        });
    WaitForAsyncUtils.waitForFxEvents(20);
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.setupFixture(() -> window.stage.close());
  }

  private void take(String name) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage image = Picture.of(window.stage.getScene());
    Picture.write(image, Path.of("target/screenshots", name + ".png"));
    assertEquals(1280, (int) image.getWidth());
    Scene scene = window.stage.getScene();
    Node sheet = scene.getRoot().lookup(".dialog-sheet");
    if (sheet != null) {
      List<String> faint =
          WaitForAsyncUtils.asyncFx(() -> Legibility.of(sheet, image).faint()).get();
      assertEquals(List.of(), faint, name);
    }
  }

  private void command(String id) {
    robot.interact(() -> window.command(id).run());
  }

  private void select(String... refs) {
    robot.interact(
        () -> window.window.select(Selection.of(List.of(refs).stream().map(Ref::parse).toList())));
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void theCardTheFieldAndTheTableAreDrawn(Theme theme) throws Exception {
    open(theme);
    select("lb-1");
    take("building-plus-" + theme);
    command("design.add-site");
    select("note-1");
    command("design.rename");
    take("building-note-" + theme);
    robot.push(KeyCode.ESCAPE);
    select("lb-1");
    command("design.rename");
    take("building-rename-" + theme);
    robot.push(KeyCode.ESCAPE);
    command("view.next-problem");
    take("building-problem-" + theme);
    command("design.table");
    robot.interact(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString("gw-1\tGateway\t10.1.0.1\ngw-2\tRouter\t10.1.0.300\ngw-3\ngw-4");
          Clipboard.getSystemClipboard().setContent(content);
        });
    robot.push(KeyCode.CONTROL, KeyCode.V);
    take("building-table-" + theme);
    robot.push(KeyCode.TAB).write("Gate");
    take("building-typing-" + theme);
    robot.push(KeyCode.ESCAPE);
    robot.push(KeyCode.ESCAPE);
    assertNull(window.stage.getScene().getRoot().lookup("#table"));
    assertEquals(4, window.session.snapshot().design().topology().nodes().size());
  }
}
