package apim.designer.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
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

  /// Linux's words; Java has an exception for it and throws it nowhere but for listings.
  private static final String NO_FOLDER = "Not a directory";

  private static final String NO_FOLDER_SAID = "a part of its path is not a folder; check the path";

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
          case NotDirectoryException _ -> NO_FOLDER_SAID;
          case FileAlreadyExistsException _ ->
              "something else of that name is there; remove it, or choose another name";
          case FileSystemException e when NO_FOLDER.equals(e.getReason()) -> NO_FOLDER_SAID;
          case FileSystemException e ->
              Objects.requireNonNullElse(e.getReason(), "the disk refused");
          default -> Objects.requireNonNullElse(cause.getMessage(), "the disk refused");
        });
  }
}
