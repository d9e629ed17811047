package apim.designer.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.desk.help.Topic;
import apim.designer.desk.help.TourStep;
import apim.designer.project.Templates;
import apim.designer.settings.Theme;
import apim.designer.ui.shell.Picture;
import apim.designer.ui.shell.WindowUnderTest;
import apim.designer.ui.theme.Legibility;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What explains the window, in both themes and in a wide and a narrow window: pictures in
/// `target/screenshots/help`, and that every text of them can be read.
@Tag("window")
final class HelpScreensTest {
  /// The widest window that the screen of the headless platform has room for.
  private static final int FITS = 1000;

  record Screen(int width, Theme theme) {
    @Override
    public String toString() {
      return width + "-" + theme.name();
    }
  }

  static Stream<Screen> screens() {
    return Stream.of(1280, FITS)
        .flatMap(
            width -> Stream.of(Theme.LIGHT, Theme.DARK).map(theme -> new Screen(width, theme)));
  }

  @ParameterizedTest
  @MethodSource("screens")
  void everyTextIsWholeAndLegible(Screen screen) throws Exception {
    FxToolkit.registerPrimaryStage();
    Stage[] stage = new Stage[1];
    WindowUnderTest[] window = new WindowUnderTest[1];
    FxToolkit.setupFixture(
        () -> {
          stage[0] = new Stage();
          stage[0].setWidth(screen.width());
          stage[0].setHeight(800);
          window[0] =
              new WindowUnderTest(stage[0], Templates.design("active-active"), screen.theme());
        });
    WaitForAsyncUtils.waitForFxEvents(20);
    try {
      boolean fits = screen.width() == FITS;
      Scene scene =
          fits
              ? stage[0].getScene()
              : WaitForAsyncUtils.asyncFx(() -> ofSize(stage[0], screen)).get();
      WaitForAsyncUtils.waitForFxEvents();
      new Look(screen, window[0], scene).around(fits ? List.of(Topic.values()) : List.of());
    } finally {
      FxToolkit.setupFixture(stage[0]::close);
    }
  }

  /// The window's content in a scene of the wanted size, which may be larger than the screen.
  private static Scene ofSize(Stage stage, Screen screen) {
    Parent content = stage.getScene().getRoot();
    List<String> sheets = stage.getScene().getStylesheets();
    stage.getScene().setRoot(new Group());
    Scene scene = new Scene(content, screen.width(), 800);
    scene.getStylesheets().setAll(sheets);
    return scene;
  }

  private record Look(Screen screen, WindowUnderTest window, Scene scene) {
    /// @param topics to turn to; a scene without a window keeps the picture of the first page
    void around(List<Topic> topics) throws Exception {
      List<String> troubles = new ArrayList<>();
      command("help.about");
      troubles.addAll(trouble("about", "about"));
      press("about-close");
      command("help.topic");
      troubles.addAll(trouble("design", "help"));
      for (Topic topic : topics) {
        run(() -> turn(topic.id()));
        troubles.addAll(trouble(topic.id(), "help"));
      }
      press("help-close");
      command("help.tour");
      for (TourStep step : TourStep.values()) {
        troubles.addAll(trouble("tour-" + step.name(), "tour-card"));
        press("tour-next");
      }
      assertEquals(List.of(), troubles, "texts that are cut off or faint");
    }

    private void command(String id) throws Exception {
      run(() -> window.command(id).run());
    }

    private void press(String button) throws Exception {
      run(() -> ((ButtonBase) node(button)).fire());
    }

    private void turn(String topic) {
      ((MenuButton) node("help-topics"))
          .getItems().stream()
              .filter(item -> ("help-topic-" + topic).equals(item.getId()))
              .forEach(item -> item.fire());
    }

    private Node node(String id) {
      return Objects.requireNonNull(scene.getRoot().lookup("#" + id), id);
    }

    private List<String> trouble(String name, String part) throws Exception {
      WritableImage image = Picture.of(scene);
      Picture.write(image, Path.of("target/screenshots/help", name + "-" + screen + ".png"));
      Legibility legibility =
          WaitForAsyncUtils.asyncFx(() -> Legibility.of(node(part), image)).get();
      return Stream.concat(legibility.clipped().stream(), legibility.faint().stream())
          .map(text -> name + ": " + text)
          .toList();
    }

    private static void run(Runnable action) throws Exception {
      WaitForAsyncUtils.asyncFx(action).get();
      WaitForAsyncUtils.waitForFxEvents();
    }
  }
}
