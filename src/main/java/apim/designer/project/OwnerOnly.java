package apim.designer.project;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// What a file or a folder is made with that only its owner may look into, on systems that know
/// owners.
public final class OwnerOnly {
  private OwnerOnly() {}

  /// @param place where it is to be, or anything else of the same file system
  public static FileAttribute<?>[] file(Path place) {
    return permissions(place, "rw-------");
  }

  /// @param place where it is to be, or anything else of the same file system
  public static FileAttribute<?>[] folder(Path place) {
    return permissions(place, "rwx------");
  }

  // Not asked of the file's store: in a container Java may find no mount that the file lies on.
  static boolean isKnown(Path place) {
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
