package apim.designer.generator;

import static apim.designer.generator.StatementWriter.fixed;
import static apim.designer.generator.StatementWriter.joined;
import static apim.designer.generator.StatementWriter.text;
import static apim.designer.generator.StatementWriter.word;

import apim.designer.nginx.Argument;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import java.util.List;

/// What keeps `/carbon` closed, whatever way its path is spelled. A location sees the path decoded
/// and without dots; a node removes what follows a semicolon in each segment before it does so, and
/// `/x/..;/carbon` is `/carbon` to it:
/// https://github.com/apache/tomcat/blob/9.0.98/java/org/apache/catalina/connector/CoyoteAdapter.java
final class ClosedConsole {
  /// A semicolon in the path as the client wrote it: nginx takes `..;` for a folder, and of
  /// `/a/b/..;/../carbon` leaves `/a/b/carbon`. Tomcat writes `;jsessionid=…` at the end of a path
  /// while it knows of no cookie.
  private static final Argument PATH_PARAMETERS =
      joined(text("^[^?]*(;|%3b)(?!jsessionid=[^/;?]*([?]|"), word("$"), text("))"));

  /// The console, a tenant's too. Slashes may be doubled: another file may turn merge_slashes off.
  private static final Argument CONSOLE =
      joined(text("^/+(t/+[^/]+/+)?carbon([/;]|"), word("$"), text(")"));

  private static final List<Argument> IF =
      List.of(word("($request_uri"), word("~*"), PATH_PARAMETERS, word(")"));

  private static final List<Argument> LOCATION = List.of(word("~"), CONSOLE);

  private static final Directive REFUSED = fixed("return", "403");

  private ClosedConsole() {}

  static List<Statement> statements(StatementWriter author) {
    StatementWriter writer = author.because(Correction.CONSOLE_CLOSED);
    List<Statement> refused = List.of(writer.sign(REFUSED));
    return List.of(writer.block("if", IF, refused), writer.block("location", LOCATION, refused));
  }
}
