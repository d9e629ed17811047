package apim.designer.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Whose a file is and who may do what with it, on systems that have such numbers.
///
/// @param bits kind and permissions
/// @param links how many names the file has
record UnixMode(int bits, int user, int group, int links) {
  // Not asked of the file's store: in a container Java may find no mount that the file lies on.
  static boolean isKnown(Path place) {
    return place.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  static UnixMode of(Path file) throws IOException {
    Map<String, Object> found = Files.readAttributes(file, "unix:mode,uid,gid,nlink");
    return new UnixMode(
        number(found, "mode"), number(found, "uid"), number(found, "gid"), number(found, "nlink"));
  }

  private static int number(Map<String, Object> found, String name) {
    return found.get(name) instanceof Number number ? number.intValue() : 0;
  }

  boolean hasSameOwnersAs(UnixMode other) {
    return user == other.user && group == other.group;
  }
}
