package apim.designer.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.settings.Look;
import apim.designer.settings.Theme;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Scenes wear the theme that was chosen.
@Tag("window")
final class AppearanceTest {
  @BeforeAll
  static void start() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  private static <T> T ask(Callable<T> question) throws Exception {
    return WaitForAsyncUtils.asyncFx(question).get();
  }

  private static String first(Scene scene) {
    return name(scene.getStylesheets().getFirst());
  }

  private static String name(String sheet) {
    return sheet.substring(sheet.lastIndexOf('/') + 1);
  }

  @Test
  void theTokensOfTheThemeComeFirstAndThenTheBase() throws Exception {
    List<String> light = ask(() -> new Appearance(Look.USUAL.with(Theme.LIGHT)).sheets());
    assertEquals(
        List.of("light.css", "designer.css", "shell.css"),
        light.stream().limit(3).map(AppearanceTest::name).toList());
    assertEquals(
        "dark.css",
        name(ask(() -> new Appearance(Look.USUAL.with(Theme.DARK)).sheets()).getFirst()));
  }

  @Test
  void aChoiceDressesEverySceneAnewButThoseThatAreClosed() throws Exception {
    ask(
        () -> {
          Appearance appearance = new Appearance(Look.USUAL.with(Theme.LIGHT));
          Scene window = new Scene(new Group());
          Scene closed = new Scene(new Group());
          appearance.dress(window);
          appearance.dress(closed);
          assertEquals("light.css", first(window));
          appearance.release(closed);
          appearance.choose(Theme.DARK);
          assertEquals(Theme.DARK, appearance.theme());
          assertTrue(appearance.isDark());
          assertEquals("dark.css", first(window));
          assertEquals("light.css", first(closed));
          boolean flat = !Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW);
          assertEquals(
              flat ? 13 : 12, window.getStylesheets().size(), "the sheets of before are gone");
          appearance.choose(Theme.LIGHT);
          assertFalse(appearance.isDark());
          assertEquals("light.css", first(window));
          return true;
        });
  }

  @Test
  void largerTextHasASheetOfItsOwnAndTheDrawingKeepsIts() throws Exception {
    List<String> usual = ask(() -> new Appearance(Look.USUAL).sheets());
    List<String> large = ask(() -> new Appearance(Look.USUAL.withText(150)).sheets());
    assertEquals(usual.size() + 1, large.size());
    assertEquals(
        1,
        large.stream().filter(usual::contains).filter(one -> one.endsWith("canvas.css")).count());
    assertTrue(large.getFirst().startsWith("data:text/css"), large.getFirst());
  }

  @Test
  void whereNoWindowIsSeenThroughAnotherMenusHaveNoShadow() throws Exception {
    List<String> sheets = ask(() -> new Appearance(Look.USUAL).sheets());
    assertEquals(
        ask(() -> !Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)),
        sheets.getLast().endsWith("flat.css"));
  }
}
