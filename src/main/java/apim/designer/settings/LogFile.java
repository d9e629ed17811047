package apim.designer.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The log of a window, on disk: five files that follow one another, so that it never grows large.
/// Each running window has its own.
public final class LogFile implements AutoCloseable {
  static final int FILES = 5;
  static final int LARGEST = 1_000_000;

  private final Logger root = Logger.getLogger("");
  private final List<Handler> before = List.of(root.getHandlers());
  private final Optional<Handler> handler;
  private final Optional<String> trouble;

  private LogFile(Path folder, Level level) {
    before.forEach(root::removeHandler);
    root.setLevel(level);
    Optional<Handler> opened = Optional.empty();
    Optional<String> failure = Optional.empty();
    try {
      opened = Optional.of(open(folder));
    } catch (IOException | RuntimeException e) {
      failure =
          Optional.of(folder + ": no log can be written there; check the rights of the folder");
    }
    handler = opened;
    trouble = failure;
    handler.ifPresent(root::addHandler);
  }

  /// From now on, what is logged in this process from `level` on goes to files in `folder`, and
  /// nothing of it to the terminal. Where the folder cannot be written it goes nowhere.
  public static LogFile open(Path folder, Level level) {
    return new LogFile(folder, level);
  }

  /// Why there is no log, as a sentence; empty when there is one.
  public Optional<String> trouble() {
    return trouble;
  }

  private static Handler open(Path folder) throws IOException {
    Files.createDirectories(folder, ownerOnly(folder));
    String place = folder.toAbsolutePath().toString().replace("%", "%%");
    FileHandler files = new FileHandler(place + "/designer-%u.%g.log", LARGEST, FILES, true);
    files.setEncoding("UTF-8");
    files.setFormatter(new LogLine());
    files.setLevel(Level.ALL);
    files.setErrorManager(new Silent());
    return files;
  }

  /// A log names files and people.
  private static FileAttribute<?>[] ownerOnly(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  /// Ends the log; what is logged from now on goes where it went before.
  @Override
  public void close() {
    handler.ifPresent(
        open -> {
          root.removeHandler(open);
          open.close();
        });
    root.setLevel(Level.INFO);
    before.forEach(root::addHandler);
  }

  /// A full disk must not fill the terminal instead.
  private static final class Silent extends ErrorManager {
    @Override
    public synchronized void error(String message, Exception cause, int code) {
      // The log is a help, and nothing depends on it.
    }
  }
}
