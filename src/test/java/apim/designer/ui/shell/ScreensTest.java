package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.project.TemplateFamily;
import apim.designer.project.Templates;
import apim.designer.settings.Theme;
import apim.designer.ui.theme.Legibility;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The window at work, in both sizes and both themes: pictures in `target/screenshots` for eyes and
/// for README, and what can be said of them without eyes.
@Tag("window")
final class ScreensTest {
  private record Size(int width, int height) {}

  private static final List<Size> SIZES = List.of(new Size(1280, 800), new Size(1920, 1080));

  /// @param name of a design to look at, or the id of a template
  record Screen(String name, int width, int height, Theme theme) {
    Design design() throws IOException {
      for (ShownDesign shown : ShownDesign.values()) {
        if (shown.fileName().equals(name)) {
          return shown.design();
        }
      }
      return Templates.design(name);
    }

    @Override
    public String toString() {
      return name + "-" + width + "x" + height + "-" + theme.name();
    }
  }

  static Stream<Screen> screens() {
    return Stream.concat(
        Arrays.stream(ShownDesign.values())
            .flatMap(design -> SIZES.stream().flatMap(size -> inBoth(design.fileName(), size))),
        Templates.all().stream()
            .filter(template -> template.family() != TemplateFamily.LOAD_BALANCER_PAGE)
            .flatMap(template -> inBoth(template.id(), SIZES.getFirst())));
  }

  private static Stream<Screen> inBoth(String name, Size size) {
    return Stream.of(Theme.LIGHT, Theme.DARK)
        .map(theme -> new Screen(name, size.width(), size.height(), theme));
  }

  @ParameterizedTest
  @MethodSource("screens")
  void everyTextOfTheWindowIsWholeAndLegible(Screen screen) throws Exception {
    Stage stage = shown(screen.design(), screen.theme());
    try {
      Scene scene = WaitForAsyncUtils.asyncFx(() -> ofSize(stage, screen)).get();
      WritableImage image = Picture.of(scene);
      Picture.write(image, Path.of("target/screenshots", screen + ".png"));
      assertEquals(screen.width(), (int) image.getWidth());
      assertEquals(screen.height(), (int) image.getHeight());
      Legibility legibility = WaitForAsyncUtils.asyncFx(() -> Legibility.of(scene, image)).get();
      String name = screen.design().topology().name().value();
      List<String> clipped =
          legibility.clipped().stream().filter(one -> !isInField(one, name)).toList();
      assertTrue(legibility.texts() > 20, "the window shows texts: " + legibility.texts());
      assertAll(
          () -> assertEquals(List.of(), clipped, "texts that are cut off"),
          () -> assertEquals(List.of(), legibility.faint(), "texts of too little contrast"));
    } finally {
      FxToolkit.setupFixture(stage::close);
    }
  }

  /// The title of the window has the name of the design whole; the field for it scrolls.
  private static boolean isInField(String clipped, String name) {
    return name.length() > 20
        && clipped.startsWith("“" + name.substring(0, 20))
        && clipped.endsWith("text in properties");
  }

  private static Stage shown(Design drawn, Theme theme) throws Exception {
    FxToolkit.registerPrimaryStage();
    Stage[] stage = new Stage[1];
    FxToolkit.setupFixture(
        () -> {
          stage[0] = new Stage();
          var _ = new WindowUnderTest(stage[0], drawn, theme);
        });
    WaitForAsyncUtils.waitForFxEvents(20);
    return stage[0];
  }

  /// The window's content in a scene of the wanted size. No window can be larger than the screen of
  /// the headless platform, but a scene can.
  private static Scene ofSize(Stage stage, Screen screen) {
    Parent content = stage.getScene().getRoot();
    List<String> sheets = stage.getScene().getStylesheets();
    stage.getScene().setRoot(new Group());
    Scene scene = new Scene(content, screen.width(), screen.height());
    scene.getStylesheets().setAll(sheets);
    return scene;
  }
}
