package apim.designer.disk;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Follows symbolic links, one after the other.
final class Links {
  /// As many as Linux follows.
  private static final int MOST = 40;

  /// Where Linux and macOS show the files that a process has open: man 5 proc, man 4 fd.
  private static final Pattern OPEN_FILE =
      Pattern.compile("/dev/fd/\\d+|/proc/(self|thread-self|\\d+)/fd/\\d+");

  private Links() {}

  /// What `file` leads to, which need not be there.
  static Path target(Path file) throws IOException {
    Path target = file.toAbsolutePath();
    for (int hops = 0; Files.isSymbolicLink(target); hops++) {
      if (hops == MOST) {
        throw new FileSystemException(file.toString(), null, "the links lead round in a circle");
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  /// Whether `file` is what a process has open already, such as `/dev/stdout`: whoever names it
  /// means the open file, not one of that name.
  static boolean leadToOpenFile(Path file) throws IOException {
    Path target = file.toAbsolutePath().normalize();
    for (int hops = 0; hops < MOST; hops++) {
      if (OPEN_FILE.matcher(target.toString()).matches()) {
        return true;
      }
      if (!Files.isSymbolicLink(target)) {
        return false;
      }
      target = target.resolveSibling(Files.readSymbolicLink(target)).normalize();
    }
    return false;
  }
}
