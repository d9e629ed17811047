package apim.designer.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Objects;

/// Why the file system refused something, in words.
public final class DiskReason {
  /// As Linux and macOS say it, and as Windows does. It has no exception of its own.
  private static final List<String> FULL =
      List.of("No space left on device", "There is not enough space on the disk");

  private static final String CLOSED = "Broken pipe";

  private DiskReason() {}

  public static String of(IOException cause) {
    String message = Objects.requireNonNullElse(cause.getMessage(), "");
    if (FULL.stream().anyMatch(message::contains)) {
      return "the disk is full, make room there";
    }
    if (message.contains(CLOSED)) {
      return "whoever reads it has stopped reading";
    }
    return Shown.of(
        switch (cause) {
          case NoSuchFileException _ -> "it is not there; check the name and the folder";
          case AccessDeniedException _ -> "its permissions do not allow it; change them";
          case NotDirectoryException _ -> "a part of its path is not a folder; check the path";
          case FileSystemException e ->
              Objects.requireNonNullElse(e.getReason(), "the disk refused");
          default -> Objects.requireNonNullElse(cause.getMessage(), "the disk refused");
        });
  }
}
