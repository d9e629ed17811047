package apim.designer.session;

import apim.designer.disk.BoundedFile;
import apim.designer.disk.OwnerOnly;
import apim.designer.disk.WholeFile;
import apim.designer.project.DesignFile;
import apim.designer.project.DesignFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The folder that holds the unsaved work of one designer: the design, the files beside it, and
/// where it came from. It holds work exactly when the design is there.
record AutosaveEntry(Path folder) {
  private static final String DESIGN = "unsaved.apimtopology";
  private static final String ORIGIN = "origin";

  Path design() {
    return folder.resolve(DESIGN);
  }

  boolean holdsWork() {
    return Files.isRegularFile(design());
  }

  WorkOrigin origin() {
    try {
      return WorkOrigin.parse(BoundedFile.text(folder.resolve(ORIGIN), BoundedFile.MEGABYTE));
    } catch (IOException e) {
      return WorkOrigin.NONE;
    }
  }

  /// The origin comes first: work of which nobody knows where it belongs could be saved over
  /// another design.
  void write(Unsaved work) throws IOException, DesignFileException {
    createPrivate(folder);
    Path origin = folder.resolve(ORIGIN);
    if (!Files.exists(origin) || !work.origin().equals(origin())) {
      Files.deleteIfExists(design());
      WholeFile.write(origin, work.origin().print().getBytes(StandardCharsets.UTF_8), true);
    }
    DesignFile.write(design(), work.design(), work.opened());
  }

  /// The design goes first: from then on there is no work.
  void clear() throws IOException {
    Files.deleteIfExists(design());
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> below = Files.walk(folder)) {
      all = below.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : all) {
      Files.deleteIfExists(one);
    }
  }

  /// Only the owner may look inside: attached files can hold passwords.
  static void createPrivate(Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    if (Files.isDirectory(folder)) {
      return;
    }
    try {
      Files.createDirectory(folder, OwnerOnly.folder(folder));
    } catch (FileAlreadyExistsException e) {
      // Another designer starts in this very moment, unless a file is in the way.
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }
}
