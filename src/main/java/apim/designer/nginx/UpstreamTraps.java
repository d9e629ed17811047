package apim.designer.nginx;

import apim.designer.nginx.ConfigProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What goes wrong without a word inside one upstream block, by the order and the company of its
/// directives.
final class UpstreamTraps {
  private static final Version KEEPALIVE_IN_ANY_ORDER = new Version(1, 29, 7);
  private static final Set<String> METHODS =
      Set.of("ip_hash", "hash", "least_conn", "least_time", "random");
  // https://nginx.org/en/docs/http/ngx_http_upstream_module.html#server
  private static final Set<String> WITHOUT_BACKUP = Set.of("ip_hash", "hash", "random");

  private final Block upstream;
  private final Target target;
  private final List<ConfigProblem> problems = new ArrayList<>();

  UpstreamTraps(Block upstream, Target target) {
    this.upstream = upstream;
    this.target = target;
  }

  List<ConfigProblem> find() {
    List<Directive> directives =
        upstream.body().stream()
            .filter(Directive.class::isInstance)
            .map(Directive.class::cast)
            .toList();
    for (int i = 0; i < directives.size(); i++) {
      Directive directive = directives.get(i);
      if (METHODS.contains(directive.name())) {
        methodAfter(directive, directives.subList(0, i));
        if (WITHOUT_BACKUP.contains(directive.name())) {
          directives.forEach(other -> besideHash(directive, other));
        }
      }
    }
    return problems;
  }

  private void methodAfter(Directive method, List<Directive> before) {
    for (Directive earlier : before) {
      if (earlier.name().equals("sticky")) {
        report(
            Kind.STICKY_BEFORE_METHOD,
            earlier,
            "\"sticky\" before \""
                + method.name()
                + "\" is switched off; put it after the servers");
      }
      if (earlier.name().equals("keepalive") && !target.core().isAtLeast(KEEPALIVE_IN_ANY_ORDER)) {
        report(
            Kind.KEEPALIVE_BEFORE_METHOD,
            earlier,
            "\"keepalive\" before \""
                + method.name()
                + "\" is switched off; put it at the end of the upstream");
      }
      if (METHODS.contains(earlier.name())) {
        report(
            Kind.METHOD_REPLACED,
            method,
            "\"" + method.name() + "\" replaces \"" + earlier.name() + "\"; keep one of them");
      }
    }
  }

  private void besideHash(Directive method, Directive other) {
    if (!other.name().equals("server")) {
      return;
    }
    List<String> parameters = other.arguments().stream().map(Argument::value).toList();
    if (parameters.contains("backup")) {
      report(
          Kind.NOT_WITH_METHOD,
          other,
          "\""
              + method.name()
              + "\" knows no backup servers; remove \"backup\" or choose another method");
    }
    if (parameters.stream().anyMatch(parameter -> parameter.startsWith("slow_start="))) {
      report(
          Kind.NOT_WITH_METHOD,
          other,
          "\"" + method.name() + "\" knows no slow start; remove it or choose another method");
    }
  }

  private void report(Kind kind, Directive at, String message) {
    problems.add(new ConfigProblem(kind, message, at));
  }
}
