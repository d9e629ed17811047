package apim.designer.generator;

import apim.designer.deployment.VirtualServer;
import apim.designer.nginx.Block;
import apim.designer.nginx.Comment;
import apim.designer.nginx.Directive;
import apim.designer.nginx.ServerSnippet;
import apim.designer.nginx.Statement;
import apim.designer.nginx.Target;
import apim.designer.topology.FileName;
import java.util.ArrayList;
import java.util.List;

/// What the architect adds to a server in words of their own, marked as theirs. A rule tells why one
/// is left out.
final class Snippets {
  private Snippets() {}

  static List<Statement> statements(VirtualServer server, SiteWords site, Target target) {
    return site.host().site().front().snippet().stream()
        .flatMap(file -> of(file, server, site, target).stream())
        .toList();
  }

  private static List<Statement> of(
      FileName file, VirtualServer server, SiteWords site, Target target) {
    StatementWriter writer = site.writer().because("it is yours, from " + file);
    List<Statement> theirs =
        site.host()
            .snippet()
            .map(
                text ->
                    ServerSnippet.read(file.value(), text, target, server.locations()).statements())
            .orElse(List.of());
    if (theirs.isEmpty()) {
      return List.of(writer.comment("What " + file + " says is left out: see the findings"));
    }
    List<Statement> statements = new ArrayList<>();
    statements.add(writer.comment("From " + file + ", which is yours:"));
    theirs.forEach(statement -> statements.add(signed(statement, writer)));
    statements.add(writer.comment("End of " + file));
    return statements;
  }

  private static Statement signed(Statement statement, StatementWriter writer) {
    return switch (statement) {
      case Directive directive -> directive.withOrigin(writer.origin());
      case Block block -> block.withOrigin(writer.origin());
      case Comment comment -> comment.withOrigin(writer.origin());
    };
  }
}
