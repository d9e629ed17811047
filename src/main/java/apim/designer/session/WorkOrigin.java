package apim.designer.session;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where unsaved work came from: the file of its design, and what its files held when they were
/// last read or saved. Kept as lines of text beside the work.
record WorkOrigin(Optional<Path> file, Stamps stamps) {
  static final WorkOrigin NONE = new WorkOrigin(Optional.empty(), Stamps.NONE);

  private static final String NO_FILE = "-";

  String print() {
    StringBuilder text = new StringBuilder(file.map(WorkOrigin::uri).orElse(NO_FILE)).append('\n');
    stamps
        .known()
        .forEach(
            (path, stamp) ->
                text.append(stamp.sha256())
                    .append(' ')
                    .append(stamp.size())
                    .append(' ')
                    .append(uri(path))
                    .append('\n'));
    return text.toString();
  }

  /// Total: of a text that is damaged, or names files that this system cannot have, nothing is known.
  static WorkOrigin parse(String text) {
    try {
      List<String> lines = text.lines().toList();
      String first = lines.getFirst();
      Map<Path, Stamp> known = new TreeMap<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] words = line.split(" ");
        known.put(Path.of(URI.create(words[2])), new Stamp(Long.parseLong(words[1]), words[0]));
      }
      return new WorkOrigin(
          first.equals(NO_FILE) ? Optional.empty() : Optional.of(Path.of(URI.create(first))),
          new Stamps(known));
    } catch (RuntimeException e) {
      return NONE;
    }
  }

  /// A line break in a file name is escaped in it.
  private static String uri(Path path) {
    return path.toAbsolutePath().toUri().toASCIIString();
  }
}
