package apim.designer.discovery.lint;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.discovery.GivenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Configurations of which parts were exchanged: each gives findings, or a sentence with its place.
/// `-Dlint.mutations=20000` makes so many.
@Tag("slow")
final class MutatedConfigurationsTest {
  private static final int MUTATIONS = Integer.getInteger("lint.mutations", 2_000);
  private static final List<Path> FOLDERS =
      List.of(Path.of("src/test/resources/lint"), Path.of("src/test/resources/lint/wild"));

  private static final List<String> ODD =
      List.of(
          "{",
          "}",
          ";",
          "\"",
          "'",
          "\\",
          "$",
          "${",
          "\n",
          "#",
          "include *;",
          "include x;",
          "[",
          "]",
          "server {",
          "location / {",
          "upstream x {",
          "listen",
          "proxy_pass",
          "http://",
          "https://$",
          "99999999999999999999",
          "-1",
          "0",
          ":",
          "[::1]",
          "unix:/x",
          "\u0000",
          "\u202e",
          "\ud83d\ude00",
          "# apim-lint: off",
          "# apim-lint:",
          "# configuration file x:\n",
          "map $a $b {",
          "zone=",
          "sticky learn;",
          "sticky;",
          "server;",
          "listen;",
          "proxy_set_header;",
          "add_header;",
          "resolver;",
          "hash;",
          "root;",
          "alias;",
          "allow;",
          "ssl_ciphers;",
          "rewrite;",
          "return;");

  private final Random random = new Random(20_261_201);
  private int refused;
  private int found;

  @Test
  void everyMutatedConfigurationIsASentenceOrHasFindings() throws IOException {
    List<String> names = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Path folder : FOLDERS) {
      try (Stream<Path> files = Files.list(folder).sorted()) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          names.add(String.valueOf(file.getFileName()));
          texts.add(Files.readString(file));
        }
      }
    }
    for (int i = 0; i < MUTATIONS; i++) {
      int which = i % texts.size();
      String text = texts.get(which);
      for (int more = 1 + random.nextInt(3); more > 0; more--) {
        text = mutated(text);
      }
      try {
        check(names.get(which), text);
      } catch (RuntimeException | Error e) {
        throw new AssertionError("mutation " + i + ": " + e + "\n" + text, e);
      }
    }
    System.out.println(
        "%d mutated configurations: %d refused, %d with findings"
            .formatted(MUTATIONS, refused, found));
    assertTrue(refused > MUTATIONS / 20 && found > MUTATIONS / 4, refused + " were refused");
  }

  private void check(String name, String text) {
    LintReport report = Linter.lint(GivenFiles.text(name, text), Optional.empty());
    refused += report.unread().isEmpty() ? 0 : 1;
    found += report.findings().isEmpty() ? 0 : 1;
    for (String sentence : report.unread()) {
      assertTrue(sentence.matches("(?s).+:\\d+: .+"), sentence);
      assertFalse(sentence.contains("Exception"), sentence);
    }
    long lines = text.lines().count();
    for (LintFinding finding : report.findings()) {
      assertTrue(finding.line() > 0 && finding.given().line() <= lines + 1, finding::toString);
    }
  }

  private String mutated(String text) {
    if (text.isEmpty()) {
      return ODD.get(random.nextInt(ODD.size()));
    }
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + random.nextInt(40));
    String odd = ODD.get(random.nextInt(ODD.size()));
    return switch (random.nextInt(5)) {
      case 0 -> text.substring(0, at) + text.substring(end);
      case 1 -> text.substring(0, at) + odd + text.substring(at);
      case 2 -> text.substring(0, at) + odd + text.substring(end);
      case 3 -> text.substring(0, at) + text.substring(at, end).repeat(3) + text.substring(end);
      default -> {
        int line = text.indexOf('\n', at);
        int next = line < 0 ? -1 : text.indexOf('\n', line + 1);
        yield next < 0
            ? text.substring(0, at)
            : text.substring(0, line) + " " + odd + text.substring(next);
      }
    };
  }
}
