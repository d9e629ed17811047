package apim.designer.diagram;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// A PNG file that is drawn and written strip by strip: the pixels of a large drawing would take
/// hundreds of megabytes at once.
/// https://www.w3.org/TR/png-3/
final class PngStrips {
  private static final int PIXELS = 4_000_000;
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int HEADER = 13;
  private static final byte DEPTH = 8;
  private static final byte COLOUR_AND_ALPHA = 6;
  private static final byte AS_ABOVE = 2;
  private static final int SAMPLES = 4;
  private static final int BUFFER = 64 * 1024;

  private final int width;
  private final int height;
  private final Consumer<Graphics2D> drawing;
  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final byte[] compressed = new byte[BUFFER];

  private PngStrips(int width, int height, Consumer<Graphics2D> drawing) {
    this.width = width;
    this.height = height;
    this.drawing = drawing;
  }

  /// @param drawing draws all of it; what lies outside of a strip is cut off
  static byte[] png(int width, int height, Consumer<Graphics2D> drawing) {
    return png(width, height, Math.clamp(PIXELS / width, 1, height), drawing);
  }

  static byte[] png(int width, int height, int rows, Consumer<Graphics2D> drawing) {
    return new PngStrips(width, height, drawing).written(rows);
  }

  private byte[] written(int rows) {
    file.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(SIGNATURE).array());
    ByteBuffer header = ByteBuffer.allocate(HEADER).putInt(width).putInt(height);
    chunk("IHDR", header.put(DEPTH).put(COLOUR_AND_ALPHA).array(), HEADER);
    try (Deflater deflater = new Deflater()) {
      BufferedImage strip = new BufferedImage(width, rows, BufferedImage.TYPE_INT_ARGB);
      byte[] above = new byte[SAMPLES * width];
      for (int top = 0; top < height; top += rows) {
        draw(strip, top);
        int[] pixels = ((DataBufferInt) strip.getRaster().getDataBuffer()).getData();
        for (int row = 0; row < Math.min(rows, height - top); row++) {
          compress(deflater, line(pixels, row, above));
        }
      }
      deflater.finish();
      drain(deflater);
    }
    chunk("IEND", new byte[0], 0);
    return file.toByteArray();
  }

  private void draw(BufferedImage strip, int top) {
    Graphics2D graphics = strip.createGraphics();
    try {
      graphics.setComposite(AlphaComposite.Clear);
      graphics.fillRect(0, 0, width, strip.getHeight());
      graphics.setComposite(AlphaComposite.SrcOver);
      graphics.translate(0, -top);
      drawing.accept(graphics);
    } finally {
      graphics.dispose();
    }
  }

  /// What a row has that the one above has not, as the filter `Up` has it.
  private byte[] line(int[] pixels, int row, byte[] above) {
    byte[] line = new byte[1 + SAMPLES * width];
    line[0] = AS_ABOVE;
    for (int x = 0; x < width; x++) {
      // From alpha before the colours to alpha behind them.
      int samples = Integer.rotateLeft(pixels[row * width + x], Byte.SIZE);
      for (int i = 0; i < SAMPLES; i++) {
        int at = SAMPLES * x + i;
        byte sample = (byte) (samples >>> (Byte.SIZE * (SAMPLES - 1 - i)));
        line[1 + at] = (byte) (sample - above[at]);
        above[at] = sample;
      }
    }
    return line;
  }

  private void compress(Deflater deflater, byte[] line) {
    deflater.setInput(line);
    while (!deflater.needsInput()) {
      data(deflater);
    }
  }

  private void drain(Deflater deflater) {
    while (!deflater.finished()) {
      data(deflater);
    }
  }

  private void data(Deflater deflater) {
    int length = deflater.deflate(compressed);
    if (length > 0) {
      chunk("IDAT", compressed, length);
    }
  }

  private void chunk(String type, byte[] data, int length) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(data, 0, length);
    file.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    file.writeBytes(name);
    file.write(data, 0, length);
    file.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt((int) check.getValue()).array());
  }
}
