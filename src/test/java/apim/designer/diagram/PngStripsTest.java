package apim.designer.diagram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// A picture drawn in strips is the picture.
final class PngStripsTest {
  private static final int WIDTH = 200;
  private static final int HEIGHT = 150;

  private static void draw(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.BLUE);
    graphics.fill(new Ellipse2D.Double(3.3, 2.7, 180.2, 140.9));
    graphics.setColor(new Color(255, 128, 0, 90));
    graphics.drawLine(0, 149, 199, 3);
    graphics.setColor(Color.WHITE);
    graphics.drawString("where strips meet", 20, 70);
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
  }

  private static int[] whole() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    draw(graphics);
    graphics.dispose();
    return pixels(image);
  }

  private static int[] read(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertEquals(WIDTH, image.getWidth());
    assertEquals(HEIGHT, image.getHeight());
    return pixels(image);
  }

  @Test
  void aPictureOfOneStripIsThePicture() throws Exception {
    assertArrayEquals(whole(), read(PngStrips.png(WIDTH, HEIGHT, PngStripsTest::draw)));
  }

  /// Java works out the soft edge of a curve a little differently where it is cut off.
  @Test
  void whereStripsMeetNothingIsSeen() throws Exception {
    int[] whole = whole();
    for (int rows : List.of(7, 40, 64)) {
      int[] pixels = read(PngStrips.png(WIDTH, HEIGHT, rows, PngStripsTest::draw));
      for (int i = 0; i < whole.length; i++) {
        int apart = Math.abs((whole[i] >>> 24) - (pixels[i] >>> 24));
        assertTrue(apart < 40, rows + " rows at a time: " + i + " is " + apart + " apart");
      }
    }
  }

  @Test
  void eachStripIsDrawnOnce() {
    List<Integer> drawn = new ArrayList<>();
    PngStrips.png(
        WIDTH, HEIGHT, 40, graphics -> drawn.add((int) -graphics.getTransform().getTranslateY()));
    assertEquals(List.of(0, 40, 80, 120), drawn);
  }
}
