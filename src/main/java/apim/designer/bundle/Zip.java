package apim.designer.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/// Makes a zip in which the same files always give the same bytes: entries sorted, times fixed,
/// Unix modes kept.
public final class Zip {
  private static final int REGULAR_FILE = 0100000;

  /// Zips tell local time; noon exists on this day in every time zone.
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 12, 0);

  private Zip() {}

  public static byte[] of(List<Artifact> artifacts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (Artifact artifact :
          artifacts.stream().sorted(Comparator.comparing(Artifact::path)).toList()) {
        put(zip, artifact);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipArchiveOutputStream zip, Artifact artifact) throws IOException {
    byte[] content = artifact.bytes();
    ZipArchiveEntry entry = new ZipArchiveEntry(artifact.path());
    entry.setUnixMode(REGULAR_FILE | artifact.mode().bits());
    entry.setTimeLocal(ALWAYS);
    entry.setSize(content.length);
    zip.putArchiveEntry(entry);
    zip.write(content);
    zip.closeArchiveEntry();
  }
}
