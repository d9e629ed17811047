package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Position;
import apim.designer.desk.command.Command;
import apim.designer.project.DesignFile;
import apim.designer.project.Templates;
import apim.designer.settings.Theme;
import apim.designer.topology.ElementId;
import apim.designer.topology.Node;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The open design beside an earlier one, on the canvas.
@Tag("window")
final class CompareTest {
  private static final ElementId FIRST = new ElementId("apim-1");
  private static final ElementId NEW = new ElementId("gateway-9");

  @TempDir private Path folder = Path.of("");
  private Optional<WindowUnderTest> under = Optional.empty();

  @BeforeEach
  void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void closed() throws Exception {
    if (under.isPresent()) {
      FxToolkit.setupFixture(under.get().stage::close);
    }
  }

  private WindowUnderTest window() {
    return under.orElseThrow();
  }

  private void open(Theme theme) throws Exception {
    Design design = Templates.design("active-active");
    Path earlier = folder.resolve("earlier.apimtopology");
    DesignFile.write(earlier, design, Optional.empty());
    FxToolkit.setupFixture(
        () -> {
          Stage stage = new Stage();
          under = Optional.of(new WindowUnderTest(stage, design, theme));
        });
    run(
        () -> {
          window().file = Optional.of(earlier);
          Node first = design.topology().node(FIRST).orElseThrow();
          window().session.apply(new Edit.Change(first.withPortOffset(new PortOffset(1))));
          window()
              .session
              .apply(new Edit.Add(Node.of(NEW, Profile.GATEWAY), new Position(560, 420)));
          window()
              .session
              .apply(Edit.Remove.of(Ref.of(new ElementId("lb-1"), new ElementId("gateway"))));
          command("view.compare").run();
        });
  }

  private void run(Runnable task) throws Exception {
    WaitForAsyncUtils.asyncFx(task).get();
    WaitForAsyncUtils.waitForFxEvents(10);
  }

  private Command command(String id) {
    return window().window.commands().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Scene scene() {
    return window().stage.getScene();
  }

  private boolean isMarked(String box, String mark) {
    return scene()
        .lookup("#box-" + box)
        .getPseudoClassStates()
        .contains(PseudoClass.getPseudoClass(mark));
  }

  @Test
  void theBoxesWearWhatBecameOfThem() throws Exception {
    open(Theme.LIGHT);
    run(
        () -> {
          assertTrue(isMarked("gateway-9", "added"));
          assertTrue(isMarked("apim-1", "changed"));
          assertTrue(isMarked("lb-1", "changed"));
          assertFalse(isMarked("apim-2", "changed") || isMarked("apim-2", "added"));
        });
  }

  @Test
  void aRowLeadsToItsBox() throws Exception {
    open(Theme.LIGHT);
    run(
        () -> {
          javafx.scene.Node row = scene().lookup("#compare-apim-1");
          row.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
          assertTrue(isMarked("apim-1", "selected"));
        });
  }

  @Test
  void theComparisonFollowsTheWorkAndEscapeEndsIt() throws Exception {
    open(Theme.LIGHT);
    run(
        () -> {
          window().session.apply(Edit.Remove.of(NEW));
          assertTrue(scene().lookup("#compare").isVisible());
          assertEquals(null, scene().lookup("#compare-gateway-9"));
          scene()
              .lookup("#canvas")
              .fireEvent(
                  new KeyEvent(
                      KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
          assertFalse(scene().lookup("#compare").isVisible());
          assertFalse(isMarked("apim-1", "changed"));
          assertFalse(command("view.compare-end").isEnabled());
        });
  }

  @Test
  void whatIsNoDesignIsSaid() throws Exception {
    open(Theme.LIGHT);
    run(
        () -> {
          window().file = Optional.of(folder.resolve("none.apimtopology"));
          command("view.compare-end").run();
          command("view.compare").run();
          assertFalse(scene().lookup("#compare").isVisible());
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"LIGHT", "DARK"})
  void itIsSeen(Theme theme) throws Exception {
    open(theme);
    run(() -> command("view.fit").run());
    Picture.write(Picture.of(scene()), Path.of("target/screenshots", "compare-" + theme + ".png"));
    assertEquals(List.of(true), List.of(scene().lookup("#compare").isVisible()));
  }
}
