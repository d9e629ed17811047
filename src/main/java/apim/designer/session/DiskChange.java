package apim.designer.session;

import java.nio.file.Path;
import java.util.List;

/// What became of an open design's files since they were last read or saved here.
public sealed interface DiskChange {
  record Unchanged() implements DiskChange {}

  /// Others wrote `files`: the design file, or files beside it that belong to the design.
  record Changed(List<Path> files) implements DiskChange {
    public Changed {
      files = List.copyOf(files);
    }
  }

  /// The design file is no longer where it was.
  record Deleted(Path file) implements DiskChange {}
}
