package apim.designer.nginx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What somebody adds to a `server` block that is made elsewhere.
///
/// @param statements empty where there is a fault
/// @param faults why it cannot stand there; empty where it can
public record ServerSnippet(List<Statement> statements, List<Fault> faults) {
  /// Why a snippet cannot stand in its block.
  public record Fault(int line, String message) {}

  /// What the block says itself. Most of it nginx takes only once; the rest says who the server is.
  private static final Set<String> OF_THE_BLOCK =
      Set.of(
          "listen",
          "server_name",
          "http2",
          "ssl",
          "ssl_certificate",
          "ssl_certificate_key",
          "ssl_password_file",
          "ssl_protocols",
          "ssl_ciphers",
          "ssl_ecdh_curve",
          "ssl_prefer_server_ciphers",
          "ssl_session_timeout",
          "ssl_session_cache",
          "ssl_client_certificate",
          "ssl_verify_client",
          "ssl_verify_depth",
          "client_max_body_size",
          "large_client_header_buffers",
          "underscores_in_headers",
          "ignore_invalid_headers",
          "real_ip_header",
          "real_ip_recursive");

  public ServerSnippet {
    statements = List.copyOf(statements);
    faults = List.copyOf(faults);
  }

  /// Reads a snippet for the nginx of `target`.
  ///
  /// @param locations the locations of the block, as the words after `location` with spaces between
  public static ServerSnippet read(
      String fileName, String text, Target target, Set<String> locations) {
    ParsedConfig parsed;
    try {
      parsed = Parser.parse(fileName, text, Includes.NONE);
    } catch (NginxSyntaxException e) {
      return new ServerSnippet(List.of(), List.of(new Fault(e.place().line(), e.problem())));
    }
    List<Fault> faults = new ArrayList<>();
    Grammar.check(parsed.statements(), Context.SERVER, target)
        .forEach(problem -> faults.add(fault(parsed, problem.at(), problem.message())));
    Set<String> taken = new HashSet<>(locations);
    for (Statement statement : parsed.statements()) {
      switch (statement) {
        case Directive directive when OF_THE_BLOCK.contains(directive.name()) ->
            faults.add(
                fault(
                    parsed,
                    directive,
                    "the server has a \"" + directive.name() + "\" of its own; take this one out"));
        case Block block when block.name().equals("location") && !taken.add(words(block)) ->
            faults.add(
                fault(
                    parsed,
                    block,
                    "the server has a location "
                        + WordSyntax.shown(words(block))
                        + " already; take this one out or give it another path"));
        default -> {}
      }
    }
    return new ServerSnippet(faults.isEmpty() ? parsed.statements() : List.of(), faults);
  }

  /// The locations that it adds, as the words after `location`.
  public Set<String> locations() {
    return statements.stream()
        .filter(Block.class::isInstance)
        .map(Block.class::cast)
        .filter(block -> block.name().equals("location"))
        .map(ServerSnippet::words)
        .collect(Collectors.toSet());
  }

  private static String words(Block location) {
    return location.arguments().stream()
        .map(Argument::value)
        // It makes no other location of the same path.
        .filter(word -> !word.equals("^~"))
        .collect(Collectors.joining(" "));
  }

  private static Fault fault(ParsedConfig parsed, Statement statement, String message) {
    return new Fault(parsed.placeOf(statement).line(), message);
  }
}
