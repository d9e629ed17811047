package apim.designer.ui.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/// What a scene looks like at this moment, and as a PNG file.
public final class Picture {
  private Picture() {}

  public static WritableImage of(Scene scene) throws Exception {
    return WaitForAsyncUtils.asyncFx(() -> scene.snapshot(null)).get();
  }

  public static void write(WritableImage image, Path file) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    copy.setRGB(0, 0, width, height, pixels, 0, width);
    Files.createDirectories(file.getParent());
    ImageIO.write(copy, "png", file.toFile());
  }
}
