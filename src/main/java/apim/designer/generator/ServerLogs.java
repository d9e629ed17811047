package apim.designer.generator;

import static apim.designer.generator.StatementWriter.fixed;
import static apim.designer.generator.StatementWriter.text;
import static apim.designer.generator.StatementWriter.word;

import apim.designer.deployment.VirtualHost;
import apim.designer.nginx.Argument;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import java.util.List;

/// Where a site's requests are logged.
final class ServerLogs {
  private static final Directive ACCESS_LOG = fixed("access_log");
  private static final Directive ERROR_LOG = fixed("error_log");
  private static final Argument FORMAT = word(LogFormat.SITES);

  private ServerLogs() {}

  static List<Statement> statements(VirtualHost host, StatementWriter author) {
    StatementWriter writer = author.because(Correction.LOG_FOLDERS);
    return List.of(
        writer.sign(ACCESS_LOG.and(text(host.logDirectory() + "/access.log"), FORMAT)),
        writer.sign(ERROR_LOG.and(text(host.logDirectory() + "/error.log"))));
  }
}
