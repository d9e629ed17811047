package apim.designer.generator;

import static apim.designer.generator.StatementWriter.fixed;
import static apim.designer.generator.StatementWriter.text;

import apim.designer.deployment.VirtualHost;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Reason;
import apim.designer.nginx.Statement;
import java.util.ArrayList;
import java.util.List;

/// Whom a location lets in. It holds no `return`, which nginx would obey before it looks at
/// addresses.
final class AccessControl {
  static final Reason NODES_ALONE =
      Reason.of(
          "only nodes, and whom else the site lets in, reach this: NGINX looks at the address that"
              + " a call comes from");

  private static final Directive ALLOW = fixed("allow");
  private static final Directive DENY_ALL = fixed("deny", "all");

  private AccessControl() {}

  static List<Statement> statements(VirtualHost host, StatementWriter author) {
    StatementWriter writer = author.because(NODES_ALONE);
    List<Statement> statements = new ArrayList<>();
    AddressRanges.written(host.accessList().allowed())
        .forEach(range -> statements.add(writer.sign(ALLOW.and(text(range.shortest())))));
    statements.add(writer.sign(DENY_ALL));
    return statements;
  }
}
