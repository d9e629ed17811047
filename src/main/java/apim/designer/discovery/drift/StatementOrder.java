package apim.designer.discovery.drift;

import apim.designer.nginx.Block;
import apim.designer.nginx.Comment;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Of which statements the order counts, and among which. Everywhere else nginx reads a directive
/// wherever it stands in its block.
///
/// - What the rewrite module does, it does one after the other:
///   https://nginx.org/en/docs/http/ngx_http_rewrite_module.html
/// - The first `allow` or `deny` that fits decides:
///   https://nginx.org/en/docs/http/ngx_http_access_module.html
/// - Of regular expressions the first that fits is the location, or the value of a map:
///   https://nginx.org/en/docs/http/ngx_http_core_module.html#location,
///   https://nginx.org/en/docs/http/ngx_http_map_module.html#map
/// - A way of balancing stands before `keepalive`, and hashing counts members in their order:
///   https://nginx.org/en/docs/http/ngx_http_upstream_module.html#keepalive, #ip_hash
/// - The first server of a port is its default, where none says so; `Servers` tells it:
///   https://nginx.org/en/docs/http/request_processing.html
/// - A directive that may stand several times, and is not known to be free, keeps its order.
final class StatementOrder {
  private static final Set<String> REWRITE = Set.of("if", "return", "rewrite", "set", "break");
  private static final Set<String> ACCESS = Set.of("allow", "deny");
  private static final Set<String> BALANCING =
      Set.of("ip_hash", "hash", "least_conn", "least_time", "random", "sticky", "keepalive");
  private static final Set<String> HASHING = Set.of("ip_hash", "hash", "random");

  /// They may stand several times, in any order.
  private static final Set<String> FREE =
      Set.of(
          "add_header",
          "proxy_set_header",
          "proxy_hide_header",
          "proxy_pass_header",
          "listen",
          "server_name",
          "error_page",
          "access_log",
          "error_log",
          "set_real_ip_from",
          "log_format",
          "map",
          "geo",
          "upstream",
          "server",
          "location",
          "limit_req_zone",
          "limit_conn_zone",
          "types",
          "include");

  private StatementOrder() {}

  /// The group whose order counts that a statement of `block` belongs to; empty where its place is
  /// free.
  static Optional<String> group(Statement statement, String block, List<Statement> body) {
    String name = name(statement);
    return switch (block) {
      case "map", "geo" -> regex(name) ? Optional.of("~") : Optional.empty();
      case "types" -> Optional.empty();
      case "split_clients" -> Optional.of(block);
      case "upstream" -> inUpstream(name, body);
      default -> inBlock(statement, name);
    };
  }

  private static Optional<String> inUpstream(String name, List<Statement> body) {
    if (name.equals("server")) {
      return body.stream().anyMatch(one -> HASHING.contains(name(one)))
          ? Optional.of(name)
          : Optional.empty();
    }
    return BALANCING.contains(name) ? Optional.of("balancing") : inBlock(name);
  }

  private static Optional<String> inBlock(Statement statement, String name) {
    if (statement instanceof Block block && name.equals("location")) {
      return !block.arguments().isEmpty() && regex(block.arguments().getFirst().value())
          ? Optional.of("location ~")
          : Optional.empty();
    }
    return inBlock(name);
  }

  private static Optional<String> inBlock(String name) {
    if (REWRITE.contains(name)) {
      return Optional.of("rewrite");
    }
    if (ACCESS.contains(name)) {
      return Optional.of("access");
    }
    return FREE.contains(name) ? Optional.empty() : Optional.of(name);
  }

  private static boolean regex(String word) {
    return word.startsWith("~");
  }

  static String name(Statement statement) {
    return switch (statement) {
      case Directive directive -> directive.name();
      case Block block -> block.name();
      case Comment _ -> "";
    };
  }
}
