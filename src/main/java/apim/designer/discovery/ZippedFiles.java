package apim.designer.discovery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// The texts in a zip, such as a bundle of ours; nothing of it is written to a disk.
final class ZippedFiles {
  private static final int MOST_FILES = 5_000;
  private static final long MOST_BYTES = 4L * FilesOnDisk.LARGEST;

  private ZippedFiles() {}

  static GivenFiles read(String name, byte[] zip) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    long total = 0;
    int entries = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries++;
        if (!entry.isDirectory()) {
          byte[] content = content(in);
          total += content.length;
          if (total > MOST_BYTES || entries > MOST_FILES) {
            throw new ZipException("it holds more than any configuration; unpack what is meant");
          }
          files.add(SourceFile.of(name + "/" + entry.getName(), FilesOnDisk.decoded(content)));
        }
      }
    }
    if (entries == 0) {
      throw new ZipException("it is no zip, or an empty one; name the bundle");
    }
    return new GivenFiles(name, Optional.empty(), Optional.empty(), files, List.of());
  }

  private static byte[] content(InputStream in) throws IOException {
    byte[] content = in.readNBytes(FilesOnDisk.LARGEST + 1);
    if (content.length > FilesOnDisk.LARGEST) {
      throw new ZipException("a file in it is too large for a configuration; unpack what is meant");
    }
    return content;
  }
}
