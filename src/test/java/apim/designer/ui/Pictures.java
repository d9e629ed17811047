package apim.designer.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of single panels in `target/screenshots`, for eyes.
public final class Pictures {
  private Pictures() {}

  public static void take(Node node, String name) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage image = WaitForAsyncUtils.asyncFx(() -> node.snapshot(null, null)).get();
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
