package apim.designer.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Writes a file whole or not at all; whatever was there stays until the new one is complete.
public final class WholeFile {
  private WholeFile() {}

  /// Writes `bytes` to `file`.
  ///
  /// @param secret whether only the owner may read the file
  /// @throws IOException whose message is a sentence with the file and what to do
  public static void write(Path file, byte[] bytes, boolean secret) throws IOException {
    try {
      new AtomicSave(Disk.REAL).write(file, bytes, secret);
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  /// The same, making the folders that `file` lies in.
  public static void writeWithFolders(Path file, byte[] bytes, boolean secret) throws IOException {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw failure(file, e);
    }
    write(file, bytes, secret);
  }

  // What is not there when something is to be written is where it is to go.
  private static String reason(IOException cause) {
    return cause instanceof NoSuchFileException
        ? "its folder is not there; choose another one, or make it first"
        : Reason.of(cause);
  }

  private static IOException failure(Path file, IOException cause) {
    return new IOException(
        file + ": it cannot be written, and nothing was changed: " + reason(cause), cause);
  }
}
