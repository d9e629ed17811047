package apim.designer.nginx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The names that one nginx holds once: upstreams, and zones of shared memory.
final class SharedNames {
  // Several upstreams may share one zone:
  // https://nginx.org/en/docs/http/ngx_http_upstream_module.html#zone
  private static final String UPSTREAM_ZONE = "zone";

  private final List<ConfigProblem> problems;
  private final Map<String, String> zones = new HashMap<>();
  private final Map<String, Block> upstreams = new HashMap<>();

  SharedNames(List<ConfigProblem> problems) {
    this.problems = problems;
  }

  void noteUpstream(Block upstream, Context context) {
    if (upstream.arguments().isEmpty()) {
      return;
    }
    String name = upstream.arguments().getFirst().value();
    if (upstreams.putIfAbsent(context + " " + name, upstream) != null) {
      problems.add(
          new ConfigProblem(
              ConfigProblem.Kind.NAME_TAKEN,
              "there is already an upstream " + WordSyntax.shown(name) + "; rename one of them",
              upstream));
    }
  }

  void note(Directive directive, Context context) {
    List<String> arguments = directive.arguments().stream().map(Argument::value).toList();
    switch (directive.name()) {
      case "zone" -> {
        if (!arguments.isEmpty()) {
          noteZone(arguments.getFirst(), UPSTREAM_ZONE + " " + context, directive);
        }
      }
      case "sticky", "limit_req_zone", "limit_conn_zone" ->
          noteZones(arguments, "zone=", directive);
      case "proxy_cache_path", "fastcgi_cache_path", "scgi_cache_path", "uwsgi_cache_path" ->
          noteZones(arguments, "keys_zone=", directive);
      default -> {}
    }
  }

  private void noteZones(List<String> arguments, String prefix, Directive directive) {
    arguments.stream()
        .filter(argument -> argument.startsWith(prefix))
        .map(argument -> argument.substring(prefix.length()).split(":", 2)[0])
        .forEach(name -> noteZone(name, directive.name(), directive));
  }

  private void noteZone(String name, String use, Directive directive) {
    String earlier = zones.putIfAbsent(name, use);
    if (earlier != null && !(earlier.equals(use) && use.startsWith(UPSTREAM_ZONE + " "))) {
      problems.add(
          new ConfigProblem(
              ConfigProblem.Kind.NAME_TAKEN,
              "the zone "
                  + WordSyntax.shown(name)
                  + " is already in use; give this one another name",
              directive));
    }
  }
}
