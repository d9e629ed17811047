package apim.designer.session;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.IntStream;

/// Tells other designers on this machine which design file is open here, and sees whether it is
/// open in one of them too. It only tells: nothing is kept from being opened or saved, and where
/// its folder cannot be written nobody knows of anybody.
public final class OpenElsewhere implements AutoCloseable {
  /// More designers than so many on one file do not see each other.
  private static final int PLACES = 16;

  private static final int TRIES = 3;

  /// A byte of the file's mark that this process holds; the system lets go of it when the process
  /// ends, however it ends.
  private record Place(Path mark, FileChannel channel, int number) {}

  private final Path folder;
  private Optional<Path> file = Optional.empty();
  private Optional<Place> place = Optional.empty();

  /// @param folder of the marks, which is made where there is none
  public OpenElsewhere(Path folder) {
    this.folder = folder;
  }

  /// From now on `newFile` is what is open here.
  public synchronized void moveTo(Optional<Path> newFile) {
    if (newFile.equals(file)) {
      return;
    }
    leave();
    file = newFile;
    try {
      if (newFile.isPresent()) {
        place = take(newFile.get());
      }
    } catch (IOException | RuntimeException e) {
      place = Optional.empty();
    }
  }

  /// Whether the same file is open in another designer now.
  public synchronized boolean hasCompany() {
    return place.isPresent()
        && IntStream.range(0, PLACES)
            .filter(number -> number != place.get().number())
            .anyMatch(number -> isTaken(place.get().channel(), number));
  }

  @Override
  public synchronized void close() {
    leave();
    file = Optional.empty();
  }

  /// The last one takes the mark away.
  private void leave() {
    if (place.isEmpty()) {
      return;
    }
    try (FileChannel _ = place.get().channel()) {
      if (!hasCompany()) {
        Files.deleteIfExists(place.get().mark());
      }
    } catch (IOException e) {
      // A mark that nobody holds says nothing.
    }
    place = Optional.empty();
  }

  private Optional<Place> take(Path design) throws IOException {
    AutosaveEntry.createPrivate(folder);
    Path mark = folder.resolve(Stamp.of(real(design).toString()).sha256() + ".lock");
    for (int attempt = 0; attempt < TRIES; attempt++) {
      FileChannel channel =
          FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      Optional<Place> free =
          IntStream.range(0, PLACES)
              .filter(number -> holds(channel, number))
              .mapToObj(number -> new Place(mark, channel, number))
              .findFirst();
      // Whoever left in this moment may have taken away the very mark that was opened.
      if (free.isPresent() && Files.exists(mark)) {
        return free;
      }
      channel.close();
    }
    return Optional.empty();
  }

  private static boolean holds(FileChannel channel, int number) {
    try {
      return channel.tryLock(number, 1, false) != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  private static boolean isTaken(FileChannel channel, int number) {
    try (FileLock free = channel.tryLock(number, 1, false)) {
      return free == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Path real(Path design) {
    try {
      return design.toRealPath();
    } catch (IOException e) {
      return design.toAbsolutePath().normalize();
    }
  }
}
