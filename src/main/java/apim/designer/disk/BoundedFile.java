package apim.designer.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads a file that a design, a command or a hand names: a pipe or a device would keep the reader
/// waiting, and a file without end would fill the memory. What the shell has opened for a command,
/// such as `/dev/stdin`, is read whatever it is.
public final class BoundedFile {
  public static final int MEGABYTE = 1_048_576;

  private BoundedFile() {}

  /// All of `file`.
  ///
  /// @param most so many bytes; a larger file is refused
  public static byte[] bytes(Path file, int most) throws IOException {
    byte[] bytes = head(file, most + 1);
    if (bytes.length > most) {
      throw new FileSystemException(
          file.toString(),
          null,
          "it is larger than "
              + (most < MEGABYTE ? most / 1024 + " kB" : most / MEGABYTE + " MB")
              + "; put the right file in its place");
    }
    return bytes;
  }

  /// The same as text, decoded strictly, so that writing it back gives the same bytes.
  ///
  /// @throws java.nio.charset.CharacterCodingException where it is not UTF-8
  public static String text(Path file, int most) throws IOException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes(file, most)))
        .toString();
  }

  /// Its first bytes, `count` at most.
  public static byte[] head(Path file, int count) throws IOException {
    FileKind kind = FileKind.of(file);
    boolean readable =
        kind == FileKind.NOTHING
            || kind == FileKind.FILE
            || (kind != FileKind.FOLDER && Links.leadToOpenFile(file));
    if (!readable) {
      throw new FileSystemException(
          file.toString(), null, "it is " + kind + ", not a file; name a file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(count);
    }
  }
}
