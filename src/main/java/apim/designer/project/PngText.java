package apim.designer.project;

import apim.designer.project.CarriedDesign.Found;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// A design as an international text (iTXt) of a PNG file, compressed:
/// [PNG, 11.3.3.4](https://www.w3.org/TR/png-3/#11iTXt).
final class PngText {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final String TEXT = "iTXt";

  /// Length, type and checksum.
  private static final int AROUND = 12;

  /// The first chunk has 13 bytes.
  private static final int AFTER_HEADER = SIGNATURE.length + AROUND + 13;

  /// The keyword, its end, compressed, with zlib, no language, no translated keyword.
  private static final byte[] HEAD =
      (CarriedDesign.NAME + "\0\1\0\0\0").getBytes(StandardCharsets.ISO_8859_1);

  private PngText() {}

  static boolean isPng(byte[] file) {
    return startsWith(file, 0, SIGNATURE);
  }

  private static boolean startsWith(byte[] bytes, int from, byte[] start) {
    return bytes.length - from >= start.length
        && Arrays.equals(bytes, from, from + start.length, start, 0, start.length);
  }

  static byte[] with(byte[] png, byte[] design) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(HEAD);
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(content)) {
      deflated.write(design);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    byte[] data = content.toByteArray();
    byte[] type = TEXT.getBytes(StandardCharsets.US_ASCII);
    CRC32 checksum = new CRC32();
    checksum.update(type);
    checksum.update(data);
    return ByteBuffer.allocate(png.length + AROUND + data.length)
        .put(png, 0, AFTER_HEADER)
        .putInt(data.length)
        .put(type)
        .put(data)
        .putInt((int) checksum.getValue())
        .put(png, AFTER_HEADER, png.length - AFTER_HEADER)
        .array();
  }

  static Found read(byte[] png) {
    ByteBuffer chunks = ByteBuffer.wrap(png).position(SIGNATURE.length);
    while (chunks.remaining() >= AROUND) {
      int length = chunks.getInt();
      int type = chunks.getInt();
      if (length < 0 || length > chunks.remaining() - Integer.BYTES) {
        return new Found.Nothing(
            "this PNG picture ends before its end; get a whole copy of it, or open the design"
                + " file");
      }
      if (type == ByteBuffer.wrap(TEXT.getBytes(StandardCharsets.US_ASCII)).getInt()
          && startsWith(png, chunks.position(), HEAD)) {
        return inflated(png, chunks.position() + HEAD.length, length - HEAD.length);
      }
      chunks.position(chunks.position() + length + Integer.BYTES);
    }
    return new Found.Nothing(
        "this PNG picture carries no design; open the design file that it was drawn from");
  }

  /// One byte more than the largest design is enough for the refusal.
  private static Found inflated(byte[] png, int from, int length) {
    try (InflaterInputStream text =
        new InflaterInputStream(new ByteArrayInputStream(png, from, Math.max(0, length)))) {
      return new Found.Text(
          new String(text.readNBytes(DesignFile.LARGEST + 1), StandardCharsets.UTF_8), Map.of());
    } catch (IOException damaged) {
      return new Found.Nothing(
          "the design that this PNG picture carries is damaged; get a whole copy of the picture, or"
              + " open the design file");
    }
  }
}
