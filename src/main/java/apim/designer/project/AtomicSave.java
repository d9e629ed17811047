package apim.designer.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/// Replaces a file by a new one so that at every moment the old or the new one is there, complete.
final class AtomicSave {
  /// A virus scanner holds a fresh file for a moment; later tries then go through.
  /// https://github.com/JabRef/jabref/issues/11916
  private static final int TRIES = 5;

  private static final long FIRST_PAUSE_MILLIS = 20;
  private static final int MOST_LEFTOVERS = 1_000;

  private final Disk disk;

  AtomicSave(Disk disk) {
    this.disk = disk;
  }

  /// Writes `bytes` to `file`; a symbolic link stays one and its target is replaced.
  ///
  /// @param secret whether only the owner may read the file
  void write(Path file, byte[] bytes, boolean secret) throws IOException {
    Path target = target(file);
    if (Files.isDirectory(target)) {
      throw new FileSystemException(target.toString(), null, "a folder of that name is there");
    }
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new FileSystemException(target.toString(), null, "the file is write-protected");
    }
    Path fresh = create(target, bytes, secret);
    try {
      keepPermissions(target, fresh, secret);
      replace(fresh, target);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(fresh);
      throw e;
    }
    flushFolder(target);
  }

  private static Path target(Path file) throws IOException {
    Path target = file.toAbsolutePath();
    for (int hops = 0; Files.isSymbolicLink(target); hops++) {
      if (hops == 40) {
        throw new FileSystemException(file.toString(), null, "the links lead round in a circle");
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  /// What an earlier, interrupted save left behind keeps its name and is not touched.
  private Path create(Path target, byte[] bytes, boolean secret) throws IOException {
    for (int number = 1; ; number++) {
      Path fresh = target.resolveSibling("." + target.getFileName() + "." + number + ".tmp");
      try {
        disk.create(fresh, bytes, attributes(target, secret));
        return fresh;
      } catch (FileAlreadyExistsException e) {
        if (number == MOST_LEFTOVERS) {
          throw e;
        }
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(fresh);
        throw e;
      }
    }
  }

  private static FileAttribute<?>[] attributes(Path target, boolean secret) {
    return secret ? OwnerOnly.file(target) : new FileAttribute<?>[0];
  }

  private static void keepPermissions(Path target, Path fresh, boolean secret) throws IOException {
    if (secret || !Files.exists(target)) {
      return;
    }
    if (OwnerOnly.isKnown(target)) {
      Set<PosixFilePermission> permissions =
          Files.getPosixFilePermissions(target, LinkOption.NOFOLLOW_LINKS);
      Files.setPosixFilePermissions(fresh, permissions);
    }
  }

  private void replace(Path fresh, Path target) throws IOException {
    long pause = FIRST_PAUSE_MILLIS;
    for (int attempt = 1; ; attempt++) {
      try {
        disk.replace(fresh, target);
        return;
      } catch (AccessDeniedException e) {
        if (attempt == TRIES || !pause(pause)) {
          throw e;
        }
        pause *= 2;
      }
    }
  }

  private static boolean pause(long millis) {
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Makes the new name itself durable where the system can; Windows does not open folders.
  private static void flushFolder(Path target) {
    try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      // The file is saved; only a power failure in this moment could still bring back the old one.
    }
  }
}
