import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// Derives the pictures of the application and of its files from their SVG sources.
///
/// After `mvn -q -DskipTests package`, with a JDK 25, at the top of the project:
///
///     java -cp 'target/dist/lib/*' icons/Derive.java [FOLDER]
///
/// FOLDER is `icons` when left out. The same sources give the same pixels everywhere.
public final class Derive {
  private static final Path SOURCES = Path.of("icons");
  private static final List<String> SUBJECTS = List.of("application", "document");
  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

  // Up to this size, a source with fewer and thicker shapes is drawn.
  private static final int SMALL = 24;
  private static final int LARGEST_IN_ICO = 256;

  // The kinds of an .icns that hold PNG, each with its size; 11 to 14 are for screens of twice the density.
  private static final Map<String, Integer> ICNS = new LinkedHashMap<>();

  static {
    ICNS.put("icp4", 16);
    ICNS.put("icp5", 32);
    ICNS.put("ic07", 128);
    ICNS.put("ic08", 256);
    ICNS.put("ic09", 512);
    ICNS.put("ic11", 32);
    ICNS.put("ic12", 64);
    ICNS.put("ic13", 256);
    ICNS.put("ic14", 512);
  }

  private Derive() {}

  public static void main(String[] arguments) throws IOException {
    System.setProperty("java.awt.headless", "true");
    ImageIO.setUseCache(false);
    Path folder = arguments.length == 0 ? SOURCES : Path.of(arguments[0]);
    Files.createDirectories(folder.resolve("png"));
    for (String subject : SUBJECTS) {
      Map<Integer, byte[]> pictures = new LinkedHashMap<>();
      for (int size : SIZES) {
        byte[] picture = png(draw(source(subject, size), size));
        pictures.put(size, picture);
        Files.write(folder.resolve("png").resolve(subject + "-" + size + ".png"), picture);
      }
      Files.write(folder.resolve(subject + ".ico"), ico(pictures));
      Files.write(folder.resolve(subject + ".icns"), icns(pictures));
    }
  }

  private static Path source(String subject, int size) {
    return SOURCES.resolve(subject + (size <= SMALL ? "-small" : "") + ".svg");
  }

  private static BufferedImage draw(Path source, int size) throws IOException {
    SVGDocument drawing =
        new SVGLoader().load(source.toUri().toURL(), LoaderContext.createDefault());
    if (drawing == null) {
      throw new IOException(source + " is not an SVG that can be drawn");
    }
    BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    drawing.render((java.awt.Component) null, pen, new ViewBox(0, 0, size, size));
    pen.dispose();
    return picture;
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(picture, "png", bytes)) {
      throw new IOException("this Java writes no PNG");
    }
    return bytes.toByteArray();
  }

  private static byte[] ico(Map<Integer, byte[]> pictures) {
    List<Integer> sizes = SIZES.stream().filter(size -> size <= LARGEST_IN_ICO).toList();
    int offset = 6 + 16 * sizes.size();
    int total = offset + sizes.stream().mapToInt(size -> pictures.get(size).length).sum();
    ByteBuffer file = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
    for (int size : sizes) {
      // 256 is written as 0; then: no palette, reserved, one plane, 32 bits.
      file.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
      file.putShort((short) 1).putShort((short) 32);
      file.putInt(pictures.get(size).length).putInt(offset);
      offset += pictures.get(size).length;
    }
    sizes.forEach(size -> file.put(pictures.get(size)));
    return file.array();
  }

  private static byte[] icns(Map<Integer, byte[]> pictures) throws IOException {
    ByteArrayOutputStream entries = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(entries);
    for (Map.Entry<String, Integer> kind : ICNS.entrySet()) {
      byte[] picture = pictures.get(kind.getValue());
      out.write(kind.getKey().getBytes(StandardCharsets.US_ASCII));
      out.writeInt(8 + picture.length);
      out.write(picture);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream whole = new DataOutputStream(file);
    whole.write("icns".getBytes(StandardCharsets.US_ASCII));
    whole.writeInt(8 + entries.size());
    entries.writeTo(whole);
    return file.toByteArray();
  }
}
