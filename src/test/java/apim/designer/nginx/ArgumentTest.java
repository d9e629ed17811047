package apim.designer.nginx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import apim.designer.nginx.Argument.Joined;
import apim.designer.nginx.Argument.Syntax;
import apim.designer.nginx.Argument.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ArgumentTest {
  @Test
  void syntaxIsAlwaysOneBareWord() {
    for (String source :
        List.of(
            "", " ", "a b", "a;", "{", "}", "a{b", "\"", "'", "\\", "#", "a\n", "é", "${", "${}",
            "${a b}", "x}", "$", "\t")) {
      if (source.equals("$")) {
        assertEquals("d $;\n", print(new Syntax(source)));
      } else {
        assertThrows(IllegalArgumentException.class, () -> new Syntax(source), source);
      }
    }
    for (String source :
        List.of("$host", "5m", "X-Forwarded-For", "${host}", "a${b}c", "~*", "^~")) {
      assertEquals("d " + source + ";\n", print(new Syntax(source)));
    }
  }

  @Test
  void aJoinedWordIsQuotedWhenAPartNeedsIt() {
    assertEquals(
        "d https://api.example.com$request_uri;\n",
        print(
            Argument.joined(
                new Syntax("https://"), new Text("api.example.com"), new Syntax("$request_uri"))));
    assertEquals("d \"a b$uri\";\n", print(Argument.joined(new Text("a b"), new Syntax("$uri"))));
    assertEquals("d \"\";\n", print(new Joined(List.of())));
  }

  @Test
  void aVariableGetsBracesWhereTextWouldLengthenItsName() {
    assertEquals("d ${host}name;\n", print(Argument.joined(new Syntax("$host"), new Text("name"))));
    assertEquals(
        "d \"${host}name {\";\n", print(Argument.joined(new Syntax("$host"), new Text("name {"))));
    assertEquals("d $host.name;\n", print(Argument.joined(new Syntax("$host"), new Text(".name"))));
    // A capture is one digit, and nginx has no ${1}.
    assertEquals("d $1abc;\n", print(Argument.joined(new Syntax("$1"), new Text("abc"))));
  }

  @Test
  void aLoneDollarIsNotCompletedToAVariable() {
    assertThrows(
        IllegalArgumentException.class, () -> Argument.joined(new Syntax("$"), new Text("host")));
    assertThrows(
        IllegalArgumentException.class, () -> Argument.joined(new Syntax("$"), new Text("{host}")));
    assertThrows(
        IllegalArgumentException.class,
        () -> Argument.joined(new Syntax("$"), new Text(""), new Joined(List.of(new Text("x")))));
    assertEquals("d $.x;\n", print(Argument.joined(new Syntax("$"), new Text(".x"))));
  }

  private static String print(Argument argument) {
    return Printer.print(List.of(Directive.of("d", argument)));
  }
}
