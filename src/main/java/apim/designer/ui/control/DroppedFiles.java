package apim.designer.ui.control;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;

/// The files that a hand carries over the window.
public final class DroppedFiles {
  private DroppedFiles() {}

  /// None where text or a picture is carried.
  public static List<Path> of(Clipboard carried) {
    // A board without files has no list of them.
    return Stream.ofNullable(carried.getFiles())
        .flatMap(List::stream)
        .filter(Objects::nonNull)
        .flatMap(file -> path(file).stream())
        .toList();
  }

  private static Optional<Path> path(File file) {
    try {
      return Optional.of(file.toPath());
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }
}
