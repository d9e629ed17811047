package apim.designer.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.settings.Theme;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of single panels in `target/screenshots`, for eyes; what they must show is asserted.
public final class Pictures {
  /// Fewer pixels of a colour than this may be chance.
  private static final int SEEN = 20;

  private Pictures() {}

  /// A picture of the whole scene under `root`.
  ///
  /// @param tokens colours of the theme that must be seen in it, such as `-error`
  public static void take(Node root, String name, Theme theme, String... tokens) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage image = WaitForAsyncUtils.asyncFx(() -> root.snapshot(null, null)).get();
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
    assertEquals((int) root.getScene().getWidth(), width, name);
    assertEquals((int) root.getScene().getHeight(), height, name);
    shows(copy, name, theme, tokens);
  }

  /// Asserts that a picture shows each of some colours of the theme.
  public static void shows(BufferedImage picture, String name, Theme theme, String... tokens)
      throws IOException {
    String css = css(theme);
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    for (String token : tokens) {
      int colour = colour(css, token);
      long seen = IntStream.of(pixels).filter(pixel -> (pixel & 0xffffff) == colour).count();
      assertTrue(seen >= SEEN, name + " shows " + seen + " pixels of " + token);
    }
  }

  private static String css(Theme theme) throws IOException {
    String file = "/apim/designer/ui/theme/" + theme.name().toLowerCase(Locale.ROOT) + ".css";
    try (InputStream in = Pictures.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static int colour(String css, String token) {
    Matcher matcher = Pattern.compile(" " + token + ": #([0-9a-f]{6});").matcher(css);
    assertTrue(matcher.find(), token);
    return Integer.parseInt(matcher.group(1), 16);
  }
}
