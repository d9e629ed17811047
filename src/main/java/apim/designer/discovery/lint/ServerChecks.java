package apim.designer.discovery.lint;

import static apim.designer.discovery.lint.NginxCheck.advice;
import static apim.designer.discovery.lint.NginxCheck.error;
import static apim.designer.discovery.lint.NginxCheck.warning;

import apim.designer.discovery.lint.NginxCheck.Hit;
import apim.designer.nginx.Block;
import apim.designer.nginx.Directive;
import apim.designer.topology.Listener;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which server answers whom, and what it lets through.
final class ServerChecks {
  private static final String CARBON = "carbon";
  private static final Set<String> ONCE =
      Set.of(
          "proxy_pass",
          "proxy_read_timeout",
          "proxy_send_timeout",
          "proxy_connect_timeout",
          "proxy_http_version",
          "proxy_buffering",
          "proxy_buffer_size",
          "proxy_buffers",
          "proxy_ssl_verify",
          "proxy_ssl_name",
          "client_max_body_size",
          "large_client_header_buffers",
          "keepalive_timeout",
          "ssl_protocols",
          "ssl_ciphers",
          "root",
          "alias",
          "http2",
          "server_tokens",
          "ip_hash",
          "sticky",
          "zone");

  private ServerChecks() {}

  static List<NginxCheck> all() {
    return List.of(
        warning(
            "no-default-server",
            "Requests with any Host reach the first site, and API-M 4.x believes the name.",
            "a server of its own: listen 443 ssl default_server; ssl_reject_handshake on;",
            Pages.REQUESTS,
            ServerChecks::withoutDefault),
        warning(
            "plain-requests-go-elsewhere",
            "A client that begins with http:// at this host is sent to another site's host.",
            "a server on port 80 for each host: return 308 https://api.example.org$request_uri;",
            Pages.REQUESTS,
            ServerChecks::onTlsOnly),
        error(
            "location-twice",
            "nginx does not start with it, so portals and APIs are down after the next restart.",
            "one location for each path",
            Pages.CORE + "#location",
            ServerChecks::locationsTwice),
        error(
            "directive-twice",
            "nginx does not start with it, so portals and APIs are down after the next restart.",
            "the directive once in a block",
            Pages.DIRECTIVES,
            ServerChecks::directivesTwice),
        advice(
            "carbon-open",
            "The Management Console can be reached from wherever the portals can.",
            "a location for /carbon that answers 403, but for the addresses of administrators",
            Pages.SECURITY,
            view ->
                managed(view)
                    .filter(server -> !mentionsCarbon(server))
                    .flatMap(server -> at(server, "/carbon is forwarded like everything else"))),
        warning(
            "carbon-half-closed",
            "/;/carbon, //carbon and /t/TENANT/carbon still lead to the Management Console.",
            "location ~ \"^/+(t/+[^/]+/+)?carbon([/;]|$)\" { return 403; } and an answer to \";\""
                + " in paths",
            Pages.SECURITY,
            view ->
                managed(view)
                    .filter(ServerChecks::closesCarbon)
                    .filter(server -> !closesEveryCarbon(server))
                    .flatMap(server -> at(server, "/carbon is closed in its plain spelling only"))),
        warning(
            "allow-without-deny",
            "Everybody else is let in, too.",
            "deny all; behind the allow lines",
            Pages.ACCESS,
            view ->
                view.httpScopes()
                    .filter(scope -> scope.has("allow"))
                    .filter(
                        scope ->
                            scope.inForce("deny").stream()
                                .noneMatch(deny -> Scope.first(deny).equals("all")))
                    .map(
                        scope ->
                            new Hit(
                                scope.own("allow").getFirst(),
                                "some are allowed, and nobody is denied"))),
        warning(
            "return-before-allow",
            "nginx answers before it looks at the addresses, so the list lets everybody in or"
                + " nobody.",
            "no return in a location with allow and deny",
            Pages.REWRITE + "#return",
            view ->
                view.httpScopes()
                    .filter(scope -> scope.has("allow") || scope.has("deny"))
                    .filter(scope -> scope.has("return"))
                    .map(
                        scope ->
                            new Hit(
                                scope.own("return").getFirst(),
                                "\"return\" comes before allow and deny"))));
  }

  private static Stream<Hit> at(Scope scope, String message) {
    return scope.block().stream().map((Block block) -> new Hit(block, message));
  }

  /// The port of a `listen`; 0 for a socket without one.
  static int port(Directive listen) {
    String address = Scope.first(listen);
    if (address.startsWith("unix:")) {
      return 0;
    }
    int colon = address.lastIndexOf(':');
    boolean hasPort = colon > address.lastIndexOf(']');
    String text = hasPort ? address.substring(colon + 1) : address;
    return Quantity.whole(text).map(Long::intValue).orElse(hasPort ? 0 : 80);
  }

  private static Set<String> names(Scope server) {
    return server.own("server_name").stream()
        .flatMap(names -> Scope.words(names).stream())
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> !name.isEmpty() && !name.equals("_"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Hit> withoutDefault(NginxView view) {
    if (!view.isWhole()) {
      return Stream.empty();
    }
    Map<String, List<Directive>> sockets = new LinkedHashMap<>();
    Set<String> forwarding = new HashSet<>();
    for (Scope server : view.servers()) {
      for (Directive listen : server.own("listen")) {
        sockets.computeIfAbsent(Scope.first(listen), _ -> new ArrayList<>()).add(listen);
        if (!view.forwards(server).isEmpty()) {
          forwarding.add(Scope.first(listen));
        }
      }
    }
    return sockets.entrySet().stream()
        .filter(socket -> forwarding.contains(socket.getKey()))
        .filter(
            socket ->
                socket.getValue().stream()
                    .noneMatch(
                        listen ->
                            Scope.words(listen).contains("default_server")
                                || Scope.words(listen).contains("default")))
        .map(
            socket ->
                new Hit(
                    socket.getValue().getFirst(),
                    "no server is the default of "
                        + socket.getKey()
                        + ", so this one answers for every host"));
  }

  /// Hosts with TLS that have no server for plain HTTP, where others have one.
  private static Stream<Hit> onTlsOnly(NginxView view) {
    Set<String> plain = new TreeSet<>();
    boolean any = false;
    for (Scope server : view.servers()) {
      if (server.own("listen").stream().anyMatch(listen -> port(listen) == 80)) {
        any = true;
        plain.addAll(names(server));
      }
    }
    boolean caught =
        view.servers().stream()
            .flatMap(server -> server.own("listen").stream())
            .anyMatch(
                listen -> port(listen) == 80 && Scope.words(listen).contains("default_server"));
    if (!any || caught) {
      return Stream.empty();
    }
    return view.servers().stream()
        .filter(server -> server.own("listen").stream().anyMatch(listen -> port(listen) == 443))
        .flatMap(
            server ->
                names(server).stream()
                    .filter(name -> !plain.contains(name))
                    .limit(1)
                    .flatMap(
                        name -> at(server, name + " has no server on port 80, and others have")));
  }

  private static Stream<Hit> locationsTwice(NginxView view) {
    return view.httpScopes()
        .filter(scope -> scope.is("server") || scope.is("location"))
        .flatMap(
            scope -> {
              Set<List<String>> seen = new HashSet<>();
              return scope.inner("location").stream()
                  .filter(location -> !seen.add(path(location)))
                  .flatMap(
                      location ->
                          at(
                              location,
                              "there is a location "
                                  + String.join(" ", location.words())
                                  + " in this block already"));
            });
  }

  /// To nginx `^~ /x` is the same location as `/x`.
  private static List<String> path(Scope location) {
    return location.words().stream().filter(word -> !word.equals("^~")).toList();
  }

  private static Stream<Hit> directivesTwice(NginxView view) {
    List<Hit> hits = new ArrayList<>();
    view.httpScopes()
        .forEach(
            scope ->
                scope.each(
                    (name, all) -> {
                      if (all.size() > 1 && ONCE.contains(name)) {
                        all.stream()
                            .skip(1)
                            .forEach(
                                second ->
                                    hits.add(
                                        new Hit(
                                            second, "\"" + name + "\" is in this block already")));
                      }
                    }));
    return hits.stream();
  }

  /// Servers that forward everything to the management port.
  private static Stream<Scope> managed(NginxView view) {
    return view.servers().stream()
        .filter(
            server ->
                view.forwards(server).stream()
                    .filter(forward -> forward.goesTo(Listener.MANAGEMENT))
                    .flatMap(forward -> forward.scope().within("location").stream())
                    .anyMatch(location -> location.words().equals(List.of("/"))));
  }

  private static boolean mentionsCarbon(Scope server) {
    return server.everyInner().stream().anyMatch(ServerChecks::isCarbon);
  }

  private static boolean isCarbon(Scope scope) {
    return (scope.is("location") || scope.is("if"))
        && scope.words().stream().anyMatch(word -> word.contains(CARBON));
  }

  /// Whether the Management Console is kept from at least some of those who ask for it.
  static boolean closesCarbon(Scope server) {
    return server.everyInner().stream()
        .filter(ServerChecks::isCarbon)
        .anyMatch(scope -> scope.has("return") || scope.has("deny"));
  }

  /// Whether tenants' paths are thought of, and a semicolon in a path.
  private static boolean closesEveryCarbon(Scope server) {
    List<Scope> inner = server.everyInner();
    boolean tenants =
        inner.stream()
            .filter(ServerChecks::isCarbon)
            .flatMap(scope -> scope.words().stream())
            .anyMatch(word -> word.contains("t/"));
    boolean semicolons =
        inner.stream()
            .filter(scope -> scope.is("location") || scope.is("if"))
            .flatMap(scope -> scope.words().stream())
            .anyMatch(word -> word.contains(";"));
    return tenants && semicolons;
  }
}
