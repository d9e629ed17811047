package apim.designer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Keeps every source file as google-java-format writes it. It runs as a test because it needs the
/// JDK 25 that tests are forked on; `mvn -B -ntp test -Dtest=FormatTest -Dformat=write` formats.
@Tag("slow")
final class FormatTest {
  private final Formatter formatter =
      new Formatter(
          JavaFormatterOptions.builder().style(Style.GOOGLE).formatJavadoc(false).build());

  @Test
  void everySourceFileIsFormatted() throws Exception {
    boolean write = "write".equals(System.getProperty("format"));
    List<Path> unformatted = new ArrayList<>();
    for (Path file : sources()) {
      String source = Files.readString(file);
      String formatted = formatter.formatSourceAndFixImports(source);
      if (!source.equals(formatted)) {
        unformatted.add(file);
        if (write) {
          Files.writeString(file, formatted);
        }
      }
    }
    if (!write) {
      assertEquals(
          List.of(), unformatted, "run: mvn -B -ntp test -Dtest=FormatTest -Dformat=write");
    }
  }

  private static List<Path> sources() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
