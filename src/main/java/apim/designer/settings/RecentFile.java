package apim.designer.settings;

import java.nio.file.Files;
import java.nio.file.Path;

/// A design that was open lately, as a menu lists it.
public record RecentFile(Path path) {
  public String name() {
    return String.valueOf(path.getFileName());
  }

  /// Where it lies.
  public String folder() {
    return path.getParent() == null ? "" : path.getParent().toString();
  }

  /// Whether it is no longer where it was.
  public boolean isMissing() {
    return Files.notExists(path);
  }
}
