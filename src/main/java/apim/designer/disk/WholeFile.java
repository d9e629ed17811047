package apim.designer.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes a file whole or not at all; whatever was there stays until the new one is complete.
public final class WholeFile {
  private WholeFile() {}

  /// Writes `bytes` to `file`. What is there and is no file, such as a device, is refused.
  ///
  /// @param secret whether only the owner may read the file
  /// @throws IOException whose message is a sentence with the file and what to do
  public static void write(Path file, byte[] bytes, boolean secret) throws IOException {
    try {
      new AtomicSave(Disk.REAL).write(file, bytes, secret);
    } catch (IOException e) {
      throw unchanged(file, e);
    }
  }

  /// The same for a target that a command names: a pipe or a device there, such as `/dev/null`, and
  /// a file that is open already, such as `/dev/stdout`, take the bytes and stay what they are.
  public static void writeOrSend(Path file, byte[] bytes, boolean secret) throws IOException {
    boolean takesBytes;
    try {
      takesBytes = takesBytes(file);
    } catch (IOException e) {
      throw unchanged(file, e);
    }
    if (takesBytes) {
      send(file, bytes);
    } else {
      write(file, bytes, secret);
    }
  }

  private static boolean takesBytes(Path file) throws IOException {
    FileKind kind = FileKind.of(file);
    return kind == FileKind.PIPE
        || kind == FileKind.DEVICE
        || (kind == FileKind.FILE && Links.leadToOpenFile(file));
  }

  private static void send(Path file, byte[] bytes) throws IOException {
    // What a shell has redirected may hold something already.
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new IOException(Shown.of(file) + ": it cannot be written: " + reason(e), e);
    }
  }

  /// Writes the file, making the folders that it lies in; they go again when it cannot be written.
  public static void writeWithFolders(Path file, byte[] bytes, boolean secret) throws IOException {
    MissingFolders folders = MissingFolders.of(file);
    try {
      folders.make();
    } catch (IOException e) {
      folders.unmake();
      throw unchanged(file, e);
    }
    try {
      write(file, bytes, secret);
    } catch (IOException e) {
      folders.unmake();
      throw e;
    }
  }

  /// Throws what [#write] would throw by what is at `file` now, and writes nothing.
  public static void requireReplaceable(Path file) throws IOException {
    try {
      AtomicSave.requireReplaceable(file);
    } catch (IOException e) {
      throw unchanged(file, e);
    }
  }

  // What is not there when something is to be written is where it is to go.
  private static String reason(IOException cause) {
    return cause instanceof NoSuchFileException
        ? "its folder is not there; choose another one, or make it first"
        : DiskReason.of(cause);
  }

  private static IOException unchanged(Path file, IOException cause) {
    return new IOException(
        Shown.of(file) + ": it cannot be written, and nothing was changed: " + reason(cause),
        cause);
  }
}
