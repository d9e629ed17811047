package apim.designer.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// The two steps of a save that can fail half-way, so that tests can make them.
public interface Disk {
  /// Puts `bytes` in the place of what `file` holds, and returns once they are on the disk.
  void fill(Path file, byte[] bytes) throws IOException;

  /// Puts `from` in the place of `to` in one step, or fails and changes nothing.
  void replace(Path from, Path to) throws IOException;

  Disk REAL =
      new Disk() {
        @Override
        public void fill(Path file, byte[] bytes) throws IOException {
          try (FileChannel channel =
              FileChannel.open(
                  file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
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
