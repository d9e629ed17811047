package apim.designer.session;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An entry of the autosave that this process holds, and no other can while it lives: the system
/// lets go of the lock when a process ends, however it ends.
record LockedEntry(AutosaveEntry entry, FileChannel lock) {
  private static final String LOCK = ".lock";

  /// Empty when a process holds it. Lock files stay for good: one that is deleted while another
  /// process opens it would be held by two.
  static Optional<LockedEntry> take(Path autosave, int number) throws IOException {
    FileChannel channel =
        FileChannel.open(
            autosave.resolve(number + LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      FileLock lock = channel.tryLock();
      taken = lock != null;
      return taken
          ? Optional.of(
              new LockedEntry(new AutosaveEntry(autosave.resolve(String.valueOf(number))), channel))
          : Optional.empty();
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    } finally {
      if (!taken) {
        channel.close();
      }
    }
  }

  /// The numbers in use, now or once, in ascending order.
  static List<Integer> numbers(Path autosave) throws IOException {
    try (Stream<Path> files = Files.list(autosave)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .map(name -> name.endsWith(LOCK) ? name.substring(0, name.length() - 5) : name)
          .filter(name -> name.matches("[1-9]\\d{0,4}"))
          .map(Integer::valueOf)
          .distinct()
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }

  void leave() throws IOException {
    lock.close();
  }
}
