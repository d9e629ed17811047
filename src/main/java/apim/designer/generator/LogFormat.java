package apim.designer.generator;

import static apim.designer.generator.StatementWriter.joined;
import static apim.designer.generator.StatementWriter.text;
import static apim.designer.generator.StatementWriter.word;

import apim.designer.nginx.Argument;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;

/// The format of our access logs, which says which node answered.
final class LogFormat {
  /// Its name in the complete file.
  static final String COMPLETE = "apim";

  /// Its name in the sites' file. It is another one, so that a new drop-in starts beside the
  /// complete file of an earlier bundle: nginx takes no name twice.
  static final String SITES = "apim_sites";

  private static final Argument FORMAT =
      joined(
          word("$remote_addr"),
          text(" ["),
          word("$time_local"),
          text("] \""),
          word("$request"),
          text("\" "),
          word("$status"),
          text(" "),
          word("$body_bytes_sent"),
          text(" host="),
          word("$host"),
          text(" node="),
          word("$upstream_addr"),
          text(" seconds="),
          word("$upstream_response_time"));

  private static final Directive OF_COMPLETE = Directive.of("log_format", word(COMPLETE), FORMAT);
  private static final Directive OF_SITES = Directive.of("log_format", word(SITES), FORMAT);

  private LogFormat() {}

  static Statement complete(StatementWriter author) {
    return because(author).sign(OF_COMPLETE);
  }

  static Statement sites(StatementWriter author) {
    return because(author).sign(OF_SITES);
  }

  private static StatementWriter because(StatementWriter author) {
    return author.because("says which node answered and how long it took");
  }
}
