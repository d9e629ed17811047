package apim.designer.discovery.recovery;

import apim.designer.nginx.Argument;
import apim.designer.nginx.Block;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A `server` block as it stands.
record TheirServer(
    Block block,
    BlockScope scope,
    List<OpenedPort> ports,
    List<String> names,
    List<TheirLocation> locations) {
  static TheirServer of(BlockScope http, Block block) {
    BlockScope scope = http.inside(block);
    boolean sslOn = scope.isOn("ssl");
    List<OpenedPort> ports =
        scope.own("listen").stream()
            .flatMap(listen -> OpenedPort.of(listen, sslOn).stream())
            .toList();
    return new TheirServer(
        block,
        scope,
        scope.own("listen").isEmpty() ? List.of(OpenedPort.UNSAID) : ports,
        scope.own("server_name").stream()
            .flatMap(directive -> directive.arguments().stream())
            .map(Argument::value)
            .toList(),
        TheirLocation.of(scope));
  }

  List<TheirLocation> allLocations() {
    return locations.stream().flatMap(one -> one.all().stream()).toList();
  }

  /// The ports with different numbers, one that ends TLS before one of the same number that does not.
  List<OpenedPort> distinctPorts() {
    List<OpenedPort> distinct = new ArrayList<>();
    for (OpenedPort port : ports) {
      if (distinct.stream().noneMatch(other -> other.port() == port.port())) {
        distinct.add(port);
      }
    }
    return distinct;
  }

  boolean isUsual() {
    return ports.stream().anyMatch(OpenedPort::usual);
  }

  /// Whether requests end here: it forwards nothing.
  boolean forwardsNothing() {
    return allLocations().stream().noneMatch(one -> !one.scope().own("proxy_pass").isEmpty());
  }

  /// The directives that send clients on to HTTPS, at this level or in the location of everything.
  List<Directive> redirects() {
    List<Directive> all = new ArrayList<>(redirects(scope));
    locations.stream()
        .filter(one -> one.path().equals("/") || one.kind().isPattern())
        .forEach(one -> all.addAll(redirects(one.scope())));
    return all;
  }

  /// `if ($scheme = http) { return 301 https://… }` in a server of both.
  Optional<Block> redirectOfPlain() {
    return scope.blocks("if").stream()
        .filter(block -> !redirects(scope.inside(block)).isEmpty())
        .filter(
            block ->
                block.arguments().stream()
                    .map(Argument::value)
                    .anyMatch(word -> word.contains("$scheme") || word.contains("$https")))
        .findFirst();
  }

  private static List<Directive> redirects(BlockScope scope) {
    List<Directive> all = new ArrayList<>();
    for (Statement statement : scope.body()) {
      if (statement instanceof Directive directive && sendsOn(directive)) {
        all.add(directive);
      }
    }
    return all;
  }

  private static boolean sendsOn(Directive directive) {
    List<String> words = BlockScope.words(directive.arguments());
    return switch (directive.name()) {
      case "return" ->
          !words.isEmpty()
              && words.getLast().startsWith("http")
              && (words.size() == 1 || words.getFirst().startsWith("30"));
      case "rewrite" ->
          words.size() >= 2
              && words.get(1).startsWith("http")
              && (words.size() == 2
                  || words.get(2).equals("permanent")
                  || words.get(2).equals("redirect"));
      default -> false;
    };
  }

  /// Whether it answers for a host name, wildcards included.
  boolean answersFor(String host) {
    return isUsual() || names.stream().anyMatch(name -> covers(name, host));
  }

  private static boolean covers(String name, String host) {
    if (name.startsWith("*.")) {
      return host.endsWith(name.substring(1)) || host.equals(name);
    }
    return name.equalsIgnoreCase(host)
        || (name.startsWith(".") && (host.endsWith(name) || host.equals(name.substring(1))));
  }
}
