package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.project.Templates;
import apim.designer.settings.Theme;
import java.awt.image.BufferedImage;
import java.io.File;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of the window in `target/screenshots`, for eyes and for README.
final class ScreenshotTest {
  @ParameterizedTest
  @CsvSource({
    "empty, LIGHT, ''",
    "empty, DARK, ''",
    "sample, LIGHT, ''",
    "sample, LIGHT, site-lb-1/portals",
    "sample, DARK, site-lb-1/portals",
    "gateway-multiple-managers, LIGHT, box-lb-1",
    "gateway-multiple-managers, DARK, ''"
  })
  void theWindowFillsItsPicture(String name, Theme theme, String clicked) throws Exception {
    FxToolkit.registerPrimaryStage();
    Design design =
        switch (name) {
          case "empty" -> Launch.blank();
          case "sample" -> Templates.design("active-active");
          default -> Templates.design(name);
        };
    Stage[] stage = new Stage[1];
    FxToolkit.setupFixture(
        () -> {
          stage[0] = new Stage();
          new WindowUnderTest(stage[0], design, theme);
        });
    WaitForAsyncUtils.waitForFxEvents();
    if (!clicked.isEmpty()) {
      new FxRobot().clickOn(node -> clicked.equals(node.getId()));
    }
    WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
    WritableImage image = WaitForAsyncUtils.asyncFx(() -> stage[0].getScene().snapshot(null)).get();
    FxToolkit.setupFixture(() -> stage[0].close());
    assertEquals(1280, (int) image.getWidth());
    assertTrue(colours(image) > 20, "the picture shows something");
    write(image, name + "-" + theme + (clicked.isEmpty() ? "" : "-clicked"));
  }

  private static long colours(WritableImage image) {
    PixelReader pixels = image.getPixelReader();
    return java.util.stream.IntStream.range(0, 1280 * 200)
        .map(i -> pixels.getArgb(i % 1280, i / 1280 * 4))
        .distinct()
        .count();
  }

  private static void write(WritableImage image, String name) throws Exception {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    File folder = new File("target/screenshots");
    assertTrue(folder.isDirectory() || folder.mkdirs());
    assertTrue(ImageIO.write(copy, "png", new File(folder, name + ".png")));
  }
}
