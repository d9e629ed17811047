package apim.designer.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes a file whole or not at all; whatever was there stays until the new one is complete.
public final class WholeFile {
  private WholeFile() {}

  /// Writes `bytes` to `file`, making its folder where there is none.
  ///
  /// @param secret whether only the owner may read the file
  public static void write(Path file, byte[] bytes, boolean secret) throws DesignFileException {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      new AtomicSave(Disk.REAL).write(file, bytes, secret);
    } catch (IOException e) {
      throw new DesignFileException(
          List.of(
              Problem.ofFile(
                  file.toString(),
                  "it cannot be written, and nothing was changed: " + Reason.of(e))));
    }
  }
}
