package apim.designer.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// What stands at a path, links followed.
enum FileKind {
  NOTHING("nothing"),
  FILE("a file"),
  FOLDER("a folder"),
  PIPE("a pipe"),
  DEVICE("a device"),
  DISK("a disk"),
  OTHER("neither a file nor a folder");

  // The bits of st_mode, as POSIX systems have them: man 7 inode
  private static final int FORMAT = 0170000;
  private static final int FIFO = 0010000;
  private static final int CHARACTER_DEVICE = 0020000;
  private static final int BLOCK_DEVICE = 0060000;

  private final String words;

  FileKind(String words) {
    this.words = words;
  }

  static FileKind of(Path path) throws IOException {
    if (!Files.exists(path)) {
      return NOTHING;
    }
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    if (attributes.isRegularFile()) {
      return FILE;
    }
    if (attributes.isDirectory()) {
      return FOLDER;
    }
    if (!UnixMode.isKnown(path)) {
      return OTHER;
    }
    return switch (UnixMode.of(path).bits() & FORMAT) {
      case FIFO -> PIPE;
      case CHARACTER_DEVICE -> DEVICE;
      case BLOCK_DEVICE -> DISK;
      default -> OTHER;
    };
  }

  /// As a sentence says it: "a pipe".
  @Override
  public String toString() {
    return words;
  }
}
