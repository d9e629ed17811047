package apim.designer.diagram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pictures in `icons` that are derived from the SVG sources.
class DerivedIconsTest {
  private static final Path ICONS = Path.of("icons");
  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);
  private static final List<String> SUBJECTS = List.of("application", "document");

  @Test
  void everySizeIsThereAndShowsSomething() throws IOException {
    for (String subject : SUBJECTS) {
      for (int size : SIZES) {
        BufferedImage picture = picture(ICONS, subject, size);
        assertEquals(size, picture.getWidth(), subject);
        assertEquals(size, picture.getHeight(), subject);
        long colours = IntStream.of(pixels(picture)).distinct().count();
        assertTrue(colours >= 4, () -> subject + " in " + size + " has " + colours + " colours");
        assertEquals(0, picture.getRGB(0, 0) >>> 24 & 0x80, "the corner is see-through");
      }
    }
  }

  @Test
  void theWindowFindsItsIconAsAResource() {
    for (int size : List.of(16, 24, 32, 48, 64, 128, 256)) {
      assertNotNull(getClass().getResource("/icons/png/application-" + size + ".png"));
    }
  }

  @Test
  void anIcoHoldsThePicturesUpTo256() throws IOException {
    for (String subject : SUBJECTS) {
      ByteBuffer file =
          ByteBuffer.wrap(Files.readAllBytes(ICONS.resolve(subject + ".ico")))
              .order(ByteOrder.LITTLE_ENDIAN);
      assertEquals(1, file.getShort(2), "an icon, not a cursor");
      List<Integer> sizes = SIZES.stream().filter(size -> size <= 256).toList();
      assertEquals(sizes.size(), file.getShort(4));
      for (int i = 0; i < sizes.size(); i++) {
        int entry = 6 + 16 * i;
        assertEquals(sizes.get(i) % 256, file.get(entry) & 0xff);
        byte[] inside = new byte[file.getInt(entry + 8)];
        file.get(file.getInt(entry + 12), inside);
        assertSame(subject, sizes.get(i), inside);
      }
    }
  }

  @Test
  void anIcnsHoldsThePicturesByTheirKind() throws IOException {
    Map<String, Integer> kinds =
        Map.of(
            "icp4", 16, "icp5", 32, "ic07", 128, "ic08", 256, "ic09", 512, "ic11", 32, "ic12", 64,
            "ic13", 256, "ic14", 512);
    for (String subject : SUBJECTS) {
      byte[] bytes = Files.readAllBytes(ICONS.resolve(subject + ".icns"));
      ByteBuffer file = ByteBuffer.wrap(bytes);
      assertEquals("icns", kind(file));
      assertEquals(bytes.length, file.getInt());
      Map<String, Integer> found = new TreeMap<>();
      while (file.hasRemaining()) {
        String kind = kind(file);
        byte[] inside = new byte[file.getInt() - 8];
        file.get(inside);
        int size = ImageIO.read(new ByteArrayInputStream(inside)).getWidth();
        found.put(kind, size);
        assertSame(subject, size, inside);
      }
      assertEquals(new TreeMap<>(kinds), found);
    }
  }

  @Test
  void derivedAnewTheyAreTheSame(@TempDir Path folder) throws Exception {
    Process derive =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ICONS.resolve("Derive.java").toString(),
                folder.toString())
            .inheritIO()
            .start();
    assertEquals(0, derive.waitFor());
    for (String subject : SUBJECTS) {
      for (int size : SIZES) {
        assertArrayEquals(
            pixels(picture(folder, subject, size)),
            pixels(picture(ICONS, subject, size)),
            subject + "-" + size + ".png is not what its source gives: run icons/Derive.java");
      }
    }
  }

  private static void assertSame(String subject, int size, byte[] inside) throws IOException {
    assertArrayEquals(
        pixels(picture(ICONS, subject, size)),
        pixels(ImageIO.read(new ByteArrayInputStream(inside))),
        subject + " in " + size);
  }

  private static BufferedImage picture(Path folder, String subject, int size) throws IOException {
    return ImageIO.read(folder.resolve("png").resolve(subject + "-" + size + ".png").toFile());
  }

  private static int[] pixels(BufferedImage picture) {
    return picture.getRGB(
        0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
  }

  private static String kind(ByteBuffer file) {
    byte[] four = new byte[4];
    file.get(four);
    return new String(four, StandardCharsets.US_ASCII);
  }
}
