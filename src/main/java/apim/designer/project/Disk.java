package apim.designer.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/// The two steps of a save that can fail half-way, so that tests can make them.
interface Disk {
  /// Makes `file`, which must not be there yet, and returns once its bytes are on the disk.
  void create(Path file, byte[] bytes, FileAttribute<?>... attributes) throws IOException;

  /// Puts `from` in the place of `to` in one step, or fails and changes nothing.
  void replace(Path from, Path to) throws IOException;

  Disk REAL =
      new Disk() {
        @Override
        public void create(Path file, byte[] bytes, FileAttribute<?>... attributes)
            throws IOException {
          try (FileChannel channel =
              FileChannel.open(
                  file,
                  Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                  attributes)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
              channel.write(left);
            }
            channel.force(true);
          }
        }

        @Override
        public void replace(Path from, Path to) throws IOException {
          Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
      };
}
