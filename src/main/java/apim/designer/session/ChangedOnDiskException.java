package apim.designer.session;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// A save was refused, because it would overwrite what others wrote; nothing was written.
public final class ChangedOnDiskException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Path> files;

  ChangedOnDiskException(List<Path> files) {
    super(
        files.stream().map(Path::toString).collect(Collectors.joining(", "))
            + ": saving would overwrite what was written there from outside; overwrite it, open it"
            + " anew, or save under another name");
    this.files = List.copyOf(files);
  }

  /// What would have been overwritten, at least one file.
  public List<Path> files() {
    return files;
  }
}
