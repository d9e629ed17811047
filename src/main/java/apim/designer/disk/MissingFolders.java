package apim.designer.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The folders that a file lies in and that are not there yet, outermost first.
record MissingFolders(List<Path> missing) {
  static MissingFolders of(Path file) {
    List<Path> missing = new ArrayList<>();
    @Nullable Path folder = file.toAbsolutePath().getParent();
    while (folder != null && !Files.exists(folder)) {
      missing.addFirst(folder);
      folder = folder.getParent();
    }
    return new MissingFolders(missing);
  }

  void make() throws IOException {
    if (!missing.isEmpty()) {
      Files.createDirectories(missing.getLast());
    }
  }

  /// Removes those of them that are empty.
  void unmake() {
    try {
      for (Path folder : missing.reversed()) {
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      // Something else lies in it by now.
    }
  }
}
