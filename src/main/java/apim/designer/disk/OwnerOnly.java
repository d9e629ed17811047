package apim.designer.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// What a file or a folder is made with that only its owner may look into, on systems that know
/// owners.
public final class OwnerOnly {
  private static final String FILE = "rw-------";

  private OwnerOnly() {}

  /// @param place where it is to be, or anything else of the same file system
  /// @param secret whether anything is asked for at all
  static FileAttribute<?>[] file(Path place, boolean secret) {
    return secret ? permissions(place, FILE) : new FileAttribute<?>[0];
  }

  /// @param place where it is to be, or anything else of the same file system
  public static FileAttribute<?>[] folder(Path place) {
    return permissions(place, "rwx------");
  }

  static void restrict(Path file) throws IOException {
    if (isKnown(file)) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(FILE));
    }
  }

  // Not asked of the file's store: in a container Java may find no mount that the file lies on.
  private static boolean isKnown(Path place) {
    return place.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static FileAttribute<?>[] permissions(Path place, String permissions) {
    return isKnown(place)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
