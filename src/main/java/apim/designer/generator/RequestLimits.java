package apim.designer.generator;

import static apim.designer.generator.StatementWriter.fixed;
import static apim.designer.generator.StatementWriter.word;

import apim.designer.deployment.VirtualHost;
import apim.designer.nginx.Argument;
import apim.designer.nginx.Capability;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import apim.designer.nginx.Target;
import java.util.ArrayList;
import java.util.List;

/// Which requests a server reads: how long their headers may be, and how they may be named.
final class RequestLimits {
  private static final Directive BUFFERS = fixed("large_client_header_buffers", "4", "32k");
  private static final Directive UNDERSCORES = fixed("underscores_in_headers", "on");
  private static final Directive INVALID_NAMES = fixed("ignore_invalid_headers", "off");

  private static final Directive BODY = fixed("client_max_body_size");

  /// More than the archive of an API has.
  private static final Argument USUAL_BODY = word("100m");

  private RequestLimits() {}

  /// How long a body may be.
  static Statement body(VirtualHost host, StatementWriter author) {
    return author
        .because(Correction.WEBSOCKET_AND_SIZES)
        .sign(
            BODY.and(
                host.site()
                    .policy()
                    .bodySize()
                    .<Argument>map(size -> word(size.toString()))
                    .orElse(USUAL_BODY)));
  }

  /// The directives about headers.
  ///
  /// @param apiTraffic whether clients of APIs send them
  static List<Statement> headers(boolean apiTraffic, Target target, StatementWriter author) {
    List<Statement> statements = new ArrayList<>();
    statements.add(author.because(Correction.WEBSOCKET_AND_SIZES).sign(BUFFERS));
    if (apiTraffic) {
      statements.addAll(
          names(
              target,
              author.because(
                  "names with underscores and dots are usual among clients of APIs, and nginx drops"
                      + " them without a word")));
    }
    return statements;
  }

  /// Before 1.21.1 nginx would pass on a name with a space in it, too, which a node may read as the
  /// name without the space: a way round every header that is set here.
  private static List<Statement> names(Target target, StatementWriter writer) {
    List<Statement> statements = new ArrayList<>();
    statements.add(writer.sign(UNDERSCORES));
    if (target.can(Capability.STRICT_HEADER_NAMES)) {
      statements.add(writer.sign(INVALID_NAMES));
    }
    return statements;
  }
}
