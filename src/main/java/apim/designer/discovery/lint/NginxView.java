package apim.designer.discovery.lint;

import apim.designer.discovery.NginxConfiguration;
import apim.designer.nginx.ConfigProblem;
import apim.designer.nginx.Context;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Grammar;
import apim.designer.nginx.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A configuration as checks look at it: its blocks, and who forwards what to whom.
///
/// @param named whether it is known that `target` runs it, and not just taken for granted
/// @param problems what the grammar finds
/// @param top the file itself
/// @param scopes every block, outermost first
/// @param inHttp those of them that are `http` or inside it
/// @param byName the directives in those
record NginxView(
    NginxConfiguration configuration,
    Target target,
    boolean named,
    List<ConfigProblem> problems,
    Scope top,
    List<Scope> scopes,
    List<Scope> inHttp,
    Map<String, List<Directive>> byName,
    List<Scope> servers,
    Map<String, Pool> pools,
    List<Forward> forwards,
    Map<Scope, List<Forward>> byServer) {
  static NginxView of(NginxConfiguration configuration, Target target, boolean named) {
    Scope top =
        configuration.start() == Context.MAIN
            ? Scope.of("main", configuration.parsed().statements())
            : Scope.of("http", configuration.http());
    List<Scope> scopes = Stream.concat(Stream.of(top), top.everyInner().stream()).toList();
    List<Scope> inHttp = scopes.stream().filter(scope -> scope.within("http").isPresent()).toList();
    Map<String, Pool> pools = new LinkedHashMap<>();
    inHttp.stream()
        .filter(scope -> scope.is("upstream"))
        .map(Pool::of)
        .forEach(pool -> pools.putIfAbsent(pool.name(), pool));
    List<Forward> forwards =
        inHttp.stream()
            .flatMap(
                scope ->
                    scope.own("proxy_pass").stream().map(pass -> Forward.of(pass, scope, pools)))
            .toList();
    Map<Scope, List<Forward>> byServer = new LinkedHashMap<>();
    forwards.forEach(
        forward ->
            forward
                .server()
                .ifPresent(
                    server ->
                        byServer.computeIfAbsent(server, _ -> new ArrayList<>()).add(forward)));
    return new NginxView(
        configuration,
        target,
        named,
        Grammar.check(configuration.parsed().statements(), configuration.start(), target),
        top,
        scopes,
        inHttp,
        byName(inHttp),
        inHttp.stream().filter(scope -> scope.is("server")).toList(),
        pools,
        forwards,
        byServer);
  }

  private static Map<String, List<Directive>> byName(List<Scope> scopes) {
    Map<String, List<Directive>> all = new LinkedHashMap<>();
    for (Scope scope : scopes) {
      scope.each((name, own) -> all.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(own));
    }
    return all;
  }

  /// Whether all that nginx reads is in view, so that what is not there is missing.
  boolean isWhole() {
    return configuration.isWhole();
  }

  /// Whether the servers are in view with what they say themselves. Of a part of one, what is not
  /// there may stand in the rest.
  boolean hasServers() {
    return switch (configuration.start()) {
      case SERVER, LOCATION -> false;
      default -> true;
    };
  }

  Stream<Scope> httpScopes() {
    return inHttp.stream();
  }

  /// Every directive of this name in `http`.
  Stream<Directive> directives(String name) {
    return byName.getOrDefault(name, List.of()).stream();
  }

  /// What a server forwards.
  List<Forward> forwards(Scope server) {
    return byServer.getOrDefault(server, List.of());
  }

  /// The upstreams to which something goes.
  Stream<Pool> used() {
    return forwards.stream().flatMap(forward -> forward.pool().stream()).distinct();
  }
}
