package apim.designer.nginx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import apim.designer.nginx.Argument.Text;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever text comes from outside is one word of the configuration, and that very word.
@Tag("slow")
final class HostileTextTest {
  private static final long SEED = 20_261_123L;
  private static final String[] PIECES = {
    "\"",
    "'",
    "\\",
    ";",
    "{",
    "}",
    "#",
    "\n",
    "\r",
    "\t",
    " ",
    "  ",
    "a",
    "Z9",
    "é",
    "😀",
    "\u00a0",
    "\u2028",
    "\\n",
    "\\\"",
    "\\.",
    "\\\\",
    "\"; return 200 owned; #",
    "}\nserver {",
    "n",
    "t",
    ")",
    "(",
    "server",
    "include /etc/passwd",
    "\u0001",
    "\u007f",
    "|",
    "&",
    "`",
    "*",
    "\\;",
    "\\ ",
    "^",
    "\\{",
    "\ufeff",
    "=",
    "~",
    "%24",
    "."
  };

  @Test
  void everyTextIsPrintedAsOneArgumentAndReadBackEqual() {
    Random random = new Random(SEED);
    for (int i = 0; i < 100_000; i++) {
      String text = text(random);
      String message = "seed " + SEED + ", text " + i + ": " + text;
      Directive before = Directive.of("set_by_us", new Text(text), Argument.syntax("after"));
      String printed = Printer.print(List.of(before));
      List<Statement> read = Parser.parse("printed.conf", printed, Includes.NONE).statements();
      assertEquals(1, read.size(), message);
      Directive after = (Directive) read.getFirst();
      assertEquals("set_by_us", after.name(), message);
      assertEquals(List.of(new Text(text), new Text("after")), after.arguments(), message);
      assertEquals(1, printed.lines().count(), message);
    }
  }

  @Test
  void everyTextBesideAVariableKeepsBoth() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      String text = text(random);
      Argument joined =
          Argument.joined(Argument.syntax("$scheme"), Argument.text(text), Argument.syntax("$uri"));
      String printed = Printer.print(List.of(Directive.of(text, joined)));
      Directive after =
          (Directive) Parser.parse("printed.conf", printed, Includes.NONE).statements().getFirst();
      String message = "seed " + SEED + ", text " + i + ": " + text;
      assertEquals(text, after.name(), message);
      assertEquals(
          joined.value().replace("${scheme}", "$scheme"),
          after.arguments().getFirst().value().replace("${scheme}", "$scheme"),
          message);
      assertEquals(1, after.arguments().size(), message);
    }
  }

  @Test
  void aCommentStaysAComment() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      String text = text(random);
      if (text.codePoints().anyMatch(Character::isISOControl)) {
        assertThrows(IllegalArgumentException.class, () -> Comment.of(text));
        continue;
      }
      Comment comment = Comment.of(text);
      assertEquals(
          List.of(comment),
          Parser.parse("printed.conf", Printer.print(List.of(comment)), Includes.NONE).statements(),
          "seed " + SEED + ", text " + i + ": " + text);
    }
  }

  @Test
  void anyGarbageIsReadOrRefusedWithAPlaceAndPrintsToAFixedPoint() {
    Random random = new Random(SEED);
    int readable = 0;
    for (int i = 0; i < 100_000; i++) {
      String garbage = text(random) + (random.nextBoolean() ? "$x " : "${y}") + text(random) + ";";
      String message = "seed " + SEED + ", garbage " + i + ": " + garbage;
      List<Statement> statements;
      try {
        statements = Parser.parse("garbage.conf", garbage, Includes.NONE).statements();
      } catch (NginxSyntaxException e) {
        assertEquals("garbage.conf", e.place().file(), message);
        continue;
      }
      readable++;
      String once = Printer.print(statements);
      String twice = Printer.print(Parser.parse("once.conf", once, Includes.NONE).statements());
      assertEquals(once, twice, message);
    }
    assertEquals(true, readable > 10_000, "readable: " + readable);
  }

  @Test
  void textThatNginxCannotReadBackIsRefused() {
    for (String text : List.of("$", "a$host", "${x}", "\0", "\ud83d", "x".repeat(4001))) {
      assertThrows(IllegalArgumentException.class, () -> new Text(text), text);
    }
    assertThrows(IllegalArgumentException.class, () -> new Text("\"".repeat(2100)));
    assertEquals(3900, new Text("x".repeat(3900)).value().length());
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(8);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
