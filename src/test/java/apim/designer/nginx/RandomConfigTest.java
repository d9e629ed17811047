package apim.designer.nginx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is printed of a configuration is read as that configuration, statement by statement.
final class RandomConfigTest {
  private static final List<String> WORDS =
      List.of(
          "server",
          "listen",
          "10.0.0.1:9443",
          "",
          "a b",
          "it's",
          "\"",
          "\\",
          "\\.",
          ";",
          "{",
          "}",
          "#",
          "a#b",
          "\t",
          "two\nlines",
          "~^/(a|b)",
          "\u00e4\ud83d\ude00",
          "x".repeat(1_500));
  private static final List<String> COMMENTS =
      List.of("", "why", "# twice", "a; }", "  deep", "\u00e4");

  private static <T> T of(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static List<Argument> arguments(Random random) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(_ -> Argument.text(of(random, WORDS)))
        .toList();
  }

  private static List<Statement> statements(Random random, int depth) {
    return IntStream.range(0, random.nextInt(depth == 0 ? 8 : 4))
        .mapToObj(_ -> statement(random, depth))
        .toList();
  }

  private static Statement statement(Random random, int depth) {
    return switch (random.nextInt(depth > 4 ? 2 : 3)) {
      case 0 -> Comment.of(of(random, COMMENTS));
      case 1 -> Directive.of(of(random, WORDS), arguments(random).toArray(Argument[]::new));
      default -> Block.of(of(random, WORDS), arguments(random), statements(random, depth + 1));
    };
  }

  @Test
  void everyStatementComesBackAndStandsOnItsLine() {
    int read = 0;
    for (long seed = 0; seed < 500; seed++) {
      List<Statement> before = statements(new Random(seed), 0);
      String printed = Printer.print(before);
      ParsedConfig after = Parser.parse("printed", printed, Includes.NONE);
      assertEquals(before, after.statements(), "seed " + seed);
      assertEquals(printed, Printer.print(after.statements()), "seed " + seed);
      String[] lines = printed.split("\n", -1);
      for (Statement statement : all(after.statements())) {
        Place place = after.placeOf(statement);
        String start =
            switch (statement) {
              case Comment comment -> "#" + (comment.text().startsWith("#") ? comment.text() : "");
              case Directive directive -> directive + ";";
              case Block block -> WordSyntax.print(block.name(), block.arguments()) + " {";
            };
        assertTrue(
            lines[place.line() - 1].stripLeading().startsWith(start), "seed " + seed + " " + place);
        read++;
      }
    }
    assertTrue(read > 2_000, read + " statements");
  }

  private static List<Statement> all(List<Statement> statements) {
    List<Statement> all = new ArrayList<>(statements);
    for (Statement statement : statements) {
      if (statement instanceof Block block) {
        all.addAll(all(block.body()));
      }
    }
    return all;
  }

  /// In print a level is four spaces and nothing else opens or closes one.
  @Test
  void indentationTellsTheLevel() {
    for (long seed = 0; seed < 200; seed++) {
      List<Statement> file = statements(new Random(seed), 0);
      int level = 0;
      for (PrintedLine line : Printer.lines(file.stream())) {
        boolean closes = line.text().strip().equals("}");
        level -= closes ? 1 : 0;
        if (!line.text().isEmpty()) {
          String indent = " ".repeat(4 * level);
          assertTrue(line.text().startsWith(indent), "seed " + seed + ": " + line.text());
          assertTrue(line.text().charAt(indent.length()) != ' ', "seed " + seed);
        }
        boolean isComment = line.text().stripLeading().startsWith("#");
        level += line.text().endsWith(" {") && !isComment ? 1 : 0;
      }
      assertEquals(0, level, "seed " + seed);
    }
  }

  @Test
  void aBlockFindsItsOwnStatementsByNameAndNotThoseDeeper() {
    Block server =
        (Block)
            Parser.parse(
                    "c",
                    "server { listen 80; location / { listen 1; } listen 443; location /b { } }",
                    Includes.NONE)
                .statements()
                .getFirst();
    assertEquals(
        List.of("listen 80", "listen 443"),
        server.directives("listen").stream().map(Directive::toString).toList());
    assertEquals(2, server.blocks("location").size());
    assertEquals(List.of(), server.directives("location"));
    assertEquals(List.of(), server.blocks("listen"));
    assertEquals(List.of(), server.withBody(List.of()).blocks("location"));
  }
}
