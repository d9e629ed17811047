package apim.designer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.generator.Correction;
import apim.designer.generator.TomlTable;
import apim.designer.validation.RuleBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Keeps README true where it can be held against the program;
/// `mvn -B -ntp test -Dtest=ReadmeTest -Dreadme=write` writes the generated parts.
final class ReadmeTest {
  private static final Path README = Path.of("README.md");

  @Test
  void theTablesAreThoseOfTheProgram() throws Exception {
    String text = Files.readString(README);
    String generated = text;
    generated = with(generated, "rules", RuleBook.markdown());
    generated = with(generated, "corrections", Correction.markdown());
    generated = with(generated, "toml", TomlTable.markdown());
    if ("write".equals(System.getProperty("readme"))) {
      Files.writeString(README, generated);
    } else {
      assertEquals(generated, text, "run: mvn -B -ntp test -Dtest=ReadmeTest -Dreadme=write");
    }
  }

  @Test
  void everyRoomIsOnTheMap() throws Exception {
    String text = Files.readString(README);
    Set<String> missing =
        Rooms.MAY_USE.keySet().stream()
            .filter(room -> Files.isDirectory(Path.of("src/main/java/apim/designer", room)))
            .filter(room -> !text.contains("(src/main/java/apim/designer/" + room + ")"))
            .collect(Collectors.toSet());
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyFileThatItLinksToIsThere() throws Exception {
    Matcher links = Pattern.compile("\\]\\((src/[^)#]+)\\)").matcher(Files.readString(README));
    int found = 0;
    while (links.find()) {
      assertTrue(Files.exists(Path.of(links.group(1))), links.group(1));
      found++;
    }
    assertTrue(found > 10, "the links of README are checked");
  }

  private static String with(String text, String name, String content) {
    String start = "<!-- " + name + " -->\n";
    int from = text.indexOf(start) + start.length();
    int to = text.indexOf("<!-- end -->", from);
    assertTrue(from >= start.length() && to >= from, "README has a place for " + name);
    return text.substring(0, from) + content + text.substring(to);
  }
}
