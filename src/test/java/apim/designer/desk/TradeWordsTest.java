package apim.designer.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What users read is said in the words of the trade, one for each thing.
final class TradeWordsTest {
  private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");

  /// What is not said, and what is said instead.
  private static final Map<String, String> INSTEAD =
      new TreeMap<>(
          Map.of(
              "Go back", "Cancel",
              "Draw a picture", "Export diagram",
              "one way out", "Fix all problems",
              "Make a backup, or not", "Backup node",
              "Send plain HTTP on", "Redirect HTTP",
              "Sessions stay on a node", "Session affinity",
              "project file", "design file",
              "topology file", "design file"));

  private static List<Path> below(String folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(folder))) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static List<String> said(String text) {
    return INSTEAD.entrySet().stream()
        .filter(words -> text.contains(words.getKey()))
        .map(words -> "“" + words.getKey() + "”, for which one says " + words.getValue())
        .toList();
  }

  @Test
  void noWordOfOurOwnIsReadInTheWindow() throws IOException {
    List<String> troubles = new ArrayList<>();
    int read = 0;
    for (String room : List.of("ui", "desk", "validation", "session", "diagram", "cli", "bundle")) {
      for (Path file : below("src/main/java/apim/designer/" + room, ".java")) {
        Matcher literals = LITERAL.matcher(Files.readString(file));
        while (literals.find()) {
          read++;
          said(literals.group()).forEach(word -> troubles.add(file.getFileName() + ": " + word));
        }
      }
    }
    assertTrue(read > 3000, "literals are found: " + read);
    assertEquals(List.of(), troubles);
  }

  @Test
  void norInTheHelpOrTheReadme() throws IOException {
    List<String> troubles = new ArrayList<>();
    List<Path> pages = new ArrayList<>(below("src/main/resources/apim/designer/desk/help", ".md"));
    pages.add(Path.of("README.md"));
    for (Path page : pages) {
      said(Files.readString(page)).forEach(word -> troubles.add(page.getFileName() + ": " + word));
    }
    assertTrue(pages.size() > 20, pages.toString());
    assertEquals(List.of(), troubles);
  }
}
