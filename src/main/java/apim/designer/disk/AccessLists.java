package apim.designer.disk;

import java.io.IOException;
import java.nio.file.Path;

/// The access lists of Linux (man 5 acl), of which Java knows nothing.
final class AccessLists {
  private static final int OTHERS = 0077;

  private AccessLists() {}

  /// Keeps `folder` from handing a list on to what is made in it. Where the command for that is
  /// missing, none is expected; and in a folder of its owner alone none lets anybody in.
  static void inheritNone(Path folder) throws IOException {
    if (!UnixMode.isKnown(folder)
        || (UnixMode.of(folder.resolveSibling("")).bits() & OTHERS) == 0) {
      return;
    }
    try {
      Process process =
          new ProcessBuilder("setfacl", "-k", "--", folder.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      // Unlike waitFor, it lets no interruption go ahead of the command.
      var _ = process.onExit().join();
    } catch (IOException e) {
      // There is no such command.
    }
  }
}
