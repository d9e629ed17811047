package apim.designer.golden;

import apim.designer.nginx.Argument;
import apim.designer.nginx.Block;
import apim.designer.nginx.Comment;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What public linters of NGINX files look for, by the names that Gixy and its successors give it
/// (https://github.com/dvershinin/gixy, https://github.com/MegaManSec/Gixy-Next), over the two files
/// of one load balancer.
final class Lint {
  /// Addresses of loopback and of private networks (RFC 1918, RFC 4193), link-local ones too.
  private static final Pattern OWN_NETWORK =
      Pattern.compile(
          "^(127|10|192\\.168|172\\.(1[6-9]|2\\d|3[01])|169\\.254)\\.|^\\[(::1|f[cd]|fe[89ab])");

  private static final Set<String> OLD_PROTOCOLS = Set.of("SSLv2", "SSLv3", "TLSv1", "TLSv1.1");

  /// Directives whose value goes to a client or a node.
  private static final Set<String> WRITING =
      Set.of("return", "rewrite", "add_header", "proxy_set_header", "proxy_pass");

  /// A directive or block and the names of the blocks around it, innermost first.
  private record Found(Statement statement, List<Block> around) {
    String name() {
      return switch (statement) {
        case Directive directive -> directive.name();
        case Block block -> block.name();
        case Comment _ -> "#";
      };
    }

    List<String> words() {
      return switch (statement) {
        case Directive directive -> values(directive.arguments());
        case Block block -> values(block.arguments());
        case Comment _ -> List.of();
      };
    }

    String first() {
      return words().isEmpty() ? "" : words().getFirst();
    }

    boolean within(String block) {
      return around.stream().anyMatch(one -> one.name().equals(block));
    }
  }

  private final Set<String> problems = new TreeSet<>();
  private final List<Found> all = new ArrayList<>();

  private Lint(List<? extends Statement> complete, List<? extends Statement> sites) {
    collect(complete, List.of());
    collect(sites, List.of());
  }

  /// The names of the checks that find something.
  static Set<String> check(List<? extends Statement> complete, List<? extends Statement> sites) {
    Lint lint = new Lint(complete, sites);
    lint.process();
    lint.servers();
    lint.forwarding();
    lint.all.forEach(lint::directive);
    return lint.problems;
  }

  private void collect(List<? extends Statement> statements, List<Block> around) {
    for (Statement statement : statements) {
      all.add(new Found(statement, around));
      if (statement instanceof Block block) {
        collect(block.body(), Stream.concat(Stream.of(block), around.stream()).toList());
      }
    }
  }

  private static List<String> values(List<Argument> arguments) {
    return arguments.stream().map(Argument::value).toList();
  }

  private Stream<Found> named(String name) {
    return all.stream().filter(one -> one.name().equals(name));
  }

  private void report(boolean wrong, String check) {
    if (wrong) {
      problems.add(check);
    }
  }

  private void process() {
    report(named("worker_processes").findAny().isEmpty(), "missing_worker_processes");
    int files = named("worker_rlimit_nofile").mapToInt(one -> number(one)).sum();
    int connections = named("worker_connections").mapToInt(one -> number(one)).sum();
    report(files < 2 * connections, "worker_rlimit_nofile_vs_connections");
    report(
        named("server_tokens").noneMatch(one -> one.first().equals("off")), "version_disclosure");
    report(named("gzip").findAny().isEmpty(), "gzip");
  }

  private static int number(Found found) {
    return Integer.parseInt(found.first());
  }

  /// In the block that lets some addresses in: the others are let in, too, where nothing keeps them
  /// out, and so is everybody where the answer is given before.
  private void allow(Block block) {
    report(
        block.directives("deny").stream()
            .noneMatch(one -> values(one.arguments()).equals(List.of("all"))),
        "allow_without_deny");
    report(!block.directives("return").isEmpty(), "return_bypasses_allow_deny");
  }

  private void servers() {
    List<Block> servers =
        named("server")
            .map(Found::statement)
            .filter(Block.class::isInstance)
            .map(Block.class::cast)
            .toList();
    Set<String> sockets = new TreeSet<>();
    List<String> defaults = new ArrayList<>();
    for (Block server : servers) {
      boolean tls = false;
      for (Directive listen : server.directives("listen")) {
        List<String> words = values(listen.arguments());
        sockets.add(words.getFirst());
        tls |= words.contains("ssl");
        if (words.contains("default_server")) {
          defaults.add(words.getFirst());
        }
      }
      boolean serves = !server.blocks("location").isEmpty();
      report(tls && serves && headers(server, "Strict-Transport-Security") == 0, "hsts_header");
    }
    report(
        !defaults.stream().sorted().toList().equals(List.copyOf(sockets)), "default_server_flag");
  }

  private static long headers(Block server, String name) {
    return server.directives("add_header").stream()
        .filter(header -> header.arguments().getFirst().value().equals(name))
        .count();
  }

  private void forwarding() {
    Set<String> upstreams =
        named("upstream").map(Found::first).collect(Collectors.toCollection(TreeSet::new));
    named("proxy_pass")
        .map(Found::first)
        .forEach(
            url -> {
              String rest = url.substring(url.indexOf("://") + 3);
              report(url.contains("$"), "ssrf");
              report(rest.contains("/"), "proxy_pass_normalized");
              report(!upstreams.contains(rest.split("/", 2)[0]), "stale_dns_cache");
            });
    named("server")
        .filter(one -> one.within("upstream") && one.statement() instanceof Directive)
        .forEach(
            one ->
                report(
                    one.first().matches("[a-z].*") && !one.words().contains("resolve"),
                    "stale_dns_cache"));
    named("map")
        .map(Found::statement)
        .map(Block.class::cast)
        .forEach(map -> report(map.directives("default").isEmpty(), "hash_without_default"));
  }

  private void directive(Found found) {
    List<String> words = found.words();
    switch (found.name()) {
      case "proxy_set_header" ->
          report(
              Set.of("Host", "X-Forwarded-Host").contains(found.first())
                  && words.getLast().startsWith("$")
                  && !words.getLast().startsWith("$server_name"),
              "host_spoofing");
      case "ssl_protocols" ->
          report(words.stream().anyMatch(OLD_PROTOCOLS::contains), "weak_ssl_tls");
      case "error_log" -> report(found.first().equals("off"), "error_log_off");
      case "if" ->
          report(
              found.within("location")
                  || !((Block) found.statement())
                      .body().stream()
                          .allMatch(
                              one ->
                                  one instanceof Directive directive
                                      && directive.name().equals("return")),
              "if_is_evil");
      case "location" ->
          report(
              words.getFirst().startsWith("~") && !words.getLast().startsWith("^"),
              "unanchored_regex");
      case "proxy_buffering" -> report(found.first().equals("off"), "proxy_buffering_off");
      case "merge_slashes" -> report(found.first().equals("off"), "merge_slashes_on");
      case "alias", "root", "try_files", "valid_referers", "rewrite" -> report(true, found.name());
      case "resolver" ->
          report(
              !words.stream().allMatch(word -> OWN_NETWORK.matcher(word).find()),
              "resolver_external");
      case "allow" -> allow(found.around().getFirst());
      default -> {}
    }
    report(
        WRITING.contains(found.name())
            && words.stream().anyMatch(word -> word.matches(".*\\$(uri|document_uri|[1-9]).*")),
        "http_splitting");
  }
}
