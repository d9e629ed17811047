package apim.designer.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.TreeMap;

/// Notices cheaply that files may have changed: by their times and sizes. What they hold it does not
/// know.
public final class FileTimes {
  private TreeMap<Path, String> before = new TreeMap<>();

  /// Whether one of these files is another than when it was asked last; of a file that is asked for
  /// the first time nothing is known.
  public synchronized boolean haveMoved(List<Path> files) {
    TreeMap<Path, String> now = new TreeMap<>();
    files.forEach(file -> now.put(file, mark(file)));
    boolean moved =
        now.entrySet().stream()
            .anyMatch(
                one ->
                    before.containsKey(one.getKey())
                        && !one.getValue().equals(before.get(one.getKey())));
    before = now;
    return moved;
  }

  private static String mark(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.lastModifiedTime().toMillis() + " " + now.size() + " " + now.fileKey();
    } catch (IOException e) {
      return "gone";
    }
  }
}
