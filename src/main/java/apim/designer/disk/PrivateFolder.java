package apim.designer.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A folder for the making of files, into which only its owner may look; closing it removes it.
final class PrivateFolder implements AutoCloseable {
  private static final int MOST_LEFTOVERS = 1_000;

  /// A name of a file can have 255 bytes, and a character up to three.
  private static final int LONGEST = 70;

  private final Path folder;
  private int made;

  private PrivateFolder(Path folder) {
    this.folder = folder;
  }

  /// On the disk of `target`, so that what is made there can take its place in one step. What an
  /// earlier, interrupted save left behind keeps its name and is not touched.
  static PrivateFolder beside(Path target) throws IOException {
    String name = String.valueOf(target.getFileName());
    String start = "." + name.substring(0, Math.min(name.length(), LONGEST)) + ".";
    for (int number = 1; ; number++) {
      Path folder = target.resolveSibling(start + number + ".tmp");
      try {
        return new PrivateFolder(Files.createDirectory(folder, OwnerOnly.folder(target)));
      } catch (FileAlreadyExistsException e) {
        if (number == MOST_LEFTOVERS) {
          throw e;
        }
      }
    }
  }

  /// The same for copies of files, which then have the access lists of their originals: in a folder
  /// whose list is handed on to what is made in it, others might read a copy who may not read the
  /// original, or the other way round.
  static PrivateFolder forCopies(Path target) throws IOException {
    PrivateFolder made = beside(target);
    try {
      AccessLists.inheritNone(made.folder);
      return made;
    } catch (IOException e) {
      made.close();
      throw e;
    }
  }

  /// A path in the folder at which there is nothing yet.
  Path free() {
    return folder.resolve(String.valueOf(++made));
  }

  @Override
  public void close() {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    } catch (IOException e) {
      // Whatever was to be said of the save itself is said; this says nothing of it.
    }
  }
}
