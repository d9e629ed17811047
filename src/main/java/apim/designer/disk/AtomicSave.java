package apim.designer.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;

/// Replaces a file by a new one so that at every moment the old or the new one is there, complete,
/// and nobody may read the new one who might not read the old one.
public final class AtomicSave {
  /// A virus scanner holds a fresh file for a moment; later tries then go through.
  /// https://github.com/JabRef/jabref/issues/11916
  private static final int TRIES = 5;

  private static final long FIRST_PAUSE_MILLIS = 20;

  private final Disk disk;

  public AtomicSave(Disk disk) {
    this.disk = disk;
  }

  /// Writes `bytes` to `file`. A symbolic link stays one and its target is replaced; owner, group,
  /// permissions and access list of the target stay, or nothing is written.
  ///
  /// @param secret whether only the owner may read the file
  public void write(Path file, byte[] bytes, boolean secret) throws IOException {
    Path target = Links.target(file);
    requireReplaceable(target);
    try (PrivateFolder folder =
        Files.exists(target) ? PrivateFolder.forCopies(target) : PrivateFolder.beside(target)) {
      replace(made(target, folder, bytes, secret ? Access.SECRET : Access.DEFAULT), target);
    }
    flushFolder(target);
  }

  /// Whether [#write] would replace what is at `file`; throws what it would throw.
  public static void requireReplaceable(Path file) throws IOException {
    Path target = Links.target(file);
    switch (FileKind.of(target)) {
      case NOTHING -> {}
      case FILE -> requireWritable(target);
      case FOLDER ->
          throw new FileSystemException(target.toString(), null, "a folder of that name is there");
      case FileKind kind ->
          throw new FileSystemException(
              target.toString(), null, "it is " + kind + " and stays one; name a file");
    }
  }

  private static void requireWritable(Path target) throws IOException {
    if (!Files.isWritable(target)) {
      throw new FileSystemException(target.toString(), null, "the file is write-protected");
    }
    if (UnixMode.isKnown(target) && UnixMode.of(target).links() > 1) {
      throw new FileSystemException(
          target.toString(),
          null,
          "it has further names (hard links), which would keep the old contents; name another"
              + " file");
    }
  }

  /// The new file, in a folder into which nobody else may look.
  Path made(Path target, PrivateFolder folder, byte[] bytes, Access access) throws IOException {
    Path fresh = folder.free();
    if (Files.exists(target)) {
      // The system's own copy is the only way for Java to take an access list along.
      Files.copy(target, fresh, StandardCopyOption.COPY_ATTRIBUTES);
      requireSameOwners(target, fresh);
      if (access == Access.SECRET) {
        OwnerOnly.restrict(fresh);
      }
    } else {
      Files.createFile(fresh, OwnerOnly.file(target, access == Access.SECRET));
    }
    disk.fill(fresh, bytes);
    if (access == Access.SCRIPT && !fresh.toFile().setExecutable(true, false)) {
      throw new FileSystemException(target.toString(), null, "it cannot be made executable");
    }
    return fresh;
  }

  private static void requireSameOwners(Path target, Path fresh) throws IOException {
    if (!UnixMode.isKnown(target)) {
      return;
    }
    UnixMode old = UnixMode.of(target);
    UnixMode now = UnixMode.of(fresh);
    if (!old.hasSameOwnersAs(now) || old.bits() != now.bits()) {
      PosixFileAttributes theirs = Files.readAttributes(target, PosixFileAttributes.class);
      throw new FileSystemException(
          target.toString(),
          null,
          "it belongs to the user "
              + theirs.owner()
              + " and the group "
              + theirs.group()
              + ", and would not any more; do this as that user, or name another file");
    }
  }

  void replace(Path fresh, Path target) throws IOException {
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
  static void flushFolder(Path target) {
    try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      // The file is saved; only a power failure in this moment could still bring back the old one.
    }
  }
}
