package apim.designer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The table of the rooms that are there, from the plan that the walls hold and the plates of the
/// rooms: the highest floor first.
final class RoomsPage {
  private static final Path SOURCES = Path.of("src/main/java/apim/designer");

  private RoomsPage() {}

  static String markdown() {
    return "| floor | room | what it is | may use |\n|---|---|---|---|\n"
        + rooms().stream()
            .sorted(Comparator.comparingInt((String room) -> -floor(room)))
            .map(RoomsPage::row)
            .collect(Collectors.joining());
  }

  static Set<String> rooms() {
    return Rooms.MAY_USE.keySet().stream()
        .filter(room -> Files.isDirectory(SOURCES.resolve(room)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// One above the highest that it may use.
  private static int floor(String room) {
    return used(room).stream().mapToInt(below -> floor(below) + 1).max().orElse(0);
  }

  private static Set<String> used(String room) {
    Set<String> used = new TreeSet<>(Rooms.MAY_USE.getOrDefault(room, Set.of()));
    used.retainAll(rooms());
    return used;
  }

  private static String row(String room) {
    Set<String> closed = rooms();
    closed.removeAll(used(room));
    closed.remove(room);
    String use =
        closed.size() < 4
            ? "all but " + String.join(", ", closed)
            : used(room).isEmpty() ? "nothing" : String.join(", ", used(room));
    return "| %d | [%s](../main/java/apim/designer/%s) | %s | %s |\n"
        .formatted(floor(room), room, room, plate(room), use);
  }

  private static String plate(String room) {
    try {
      List<String> lines = Files.readAllLines(SOURCES.resolve(room).resolve("package-info.java"));
      return lines.stream()
          .takeWhile(line -> line.startsWith("///"))
          .map(line -> line.substring("///".length()).strip())
          .collect(Collectors.joining(" "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
