package apim.designer.nginx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class PrinterTest {
  private static final Origin SITE = Origin.of("lb-1/portals");

  private final List<Statement> file =
      List.of(
          Comment.of("Made for the portals"),
          new Block(
              "upstream",
              List.of(Argument.text("apim_portals")),
              List.of(
                  Directive.of("zone", Argument.text("apim_portals"), Argument.syntax("128k")),
                  Directive.of("server", Argument.text("10.0.0.1:9443"))
                      .withOrigin(
                          Origin.of("lb-1/portals/apim-1", "apim-1")
                              .because(Reason.of("a member")))),
              SITE.because(Reason.of("two members"))),
          Directive.of("server_tokens", Argument.syntax("off")),
          Block.of("map", List.of(Argument.syntax("$a"), Argument.syntax("$b")), List.of()),
          Directive.of("root", Argument.text("/var/a b")));

  @Test
  void theTextIsThatOfTheLines() {
    String lines =
        Printer.lines(file.stream()).stream()
            .map(line -> line.text() + "\n")
            .collect(Collectors.joining());
    assertEquals(lines, Printer.print(file));
  }

  @Test
  void blocksStandApartAndAreIndentedByFourSpaces() {
    assertEquals(
        """
        # Made for the portals
        upstream apim_portals {
            zone apim_portals 128k;
            server 10.0.0.1:9443;
        }

        server_tokens off;

        map $a $b {
        }

        root "/var/a b";
        """,
        Printer.print(file));
  }

  @Test
  void everyLineKnowsTheElementsItComesFrom() {
    List<PrintedLine> lines = Printer.lines(file.stream());
    assertEquals(new PrintedLine("# Made for the portals", List.of(), ""), lines.get(0));
    assertEquals(
        new PrintedLine("upstream apim_portals {", List.of("lb-1/portals"), "two members"),
        lines.get(1));
    assertEquals(
        new PrintedLine("    zone apim_portals 128k;", List.of("lb-1/portals"), ""), lines.get(2));
    assertEquals(
        new PrintedLine(
            "    server 10.0.0.1:9443;", List.of("lb-1/portals/apim-1", "apim-1"), "a member"),
        lines.get(3));
    assertEquals(new PrintedLine("}", List.of("lb-1/portals"), ""), lines.get(4));
    assertEquals(new PrintedLine("", List.of(), ""), lines.get(5));
  }

  @Test
  void patternsKeepTheirBackslashesAndStrangeNamesAreQuoted() {
    assertEquals(
        "location ~ \\.(gif|png)$ {\n}\n",
        Printer.print(
            List.of(
                Block.of(
                    "location",
                    List.of(
                        Argument.syntax("~"),
                        Argument.joined(Argument.text("\\.(gif|png)"), Argument.syntax("$"))),
                    List.of()))));
    assertEquals("\"\" close;\n", Printer.print(List.of(Directive.of("", Argument.text("close")))));
    assertEquals("\"}\" x;\n", Printer.print(List.of(Directive.of("}", Argument.text("x")))));
    assertEquals("\"#a\";\n", Printer.print(List.of(Directive.of("#a"))));
  }

  @Test
  void aCommentIsOneShortLine() {
    assertEquals("#\n# a; }\n", Printer.print(List.of(Comment.of(""), Comment.of("a; }  "))));
    assertThrows(IllegalArgumentException.class, () -> Comment.of("a\nreturn 200;"));
    assertThrows(IllegalArgumentException.class, () -> Comment.of("a\rb"));
    assertThrows(IllegalArgumentException.class, () -> Comment.of("x".repeat(4001)));
  }
}
