package apim.designer.discovery.lint;

import static apim.designer.discovery.lint.NginxCheck.advice;
import static apim.designer.discovery.lint.NginxCheck.error;
import static apim.designer.discovery.lint.NginxCheck.warning;

import apim.designer.discovery.lint.NginxCheck.Hit;
import apim.designer.nginx.Directive;
import apim.designer.topology.Listener;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What becomes of a request on its way to a node: its address, its path, its method.
final class ForwardChecks {
  /// Ports of API-M that speak no TLS, and those that speak nothing else.
  private static final Set<Integer> PLAIN = Set.of(9763, 8280, 9099, 9021);

  private static final Set<Integer> SECURE = Set.of(9443, 8243, 8099, 8021);

  private static final List<String> CLIENTS =
      List.of("$arg_", "$cookie_", "$http_", "$host", "$query_string", "$args", "$1", "$2");

  private static final List<String> DECODED = List.of("$uri", "$document_uri", "${uri}");

  private static final Set<String> WRITING =
      Set.of("return", "add_header", "proxy_set_header", "proxy_pass");

  private ForwardChecks() {}

  static List<NginxCheck> all() {
    return List.of(
        warning(
            "proxy-pass-with-uri",
            "nginx decodes the path and writes it anew: an API resource with %2F in its path gets"
                + " another one.",
            "proxy_pass https://upstream; without a path behind it",
            Pages.PROXY_PASS,
            view ->
                view.forwards().stream()
                    .filter(forward -> !forward.path().isEmpty())
                    .filter(forward -> !forward.path().contains("$"))
                    .map(
                        forward ->
                            new Hit(
                                forward.pass(),
                                "\"" + forward.path() + "\" behind the upstream rewrites paths"))),
        error(
            "proxy-pass-from-request",
            "Anybody can send requests from the load balancer's own network to any host.",
            "proxy_pass with the name of an upstream",
            Pages.GIXY + "ssrf.md",
            view ->
                view.forwards().stream()
                    .filter(forward -> CLIENTS.stream().anyMatch(forward.host()::contains))
                    .map(forward -> new Hit(forward.pass(), "the client says where this goes"))),
        warning(
            "response-splitting",
            "A client can put headers of its own into requests or answers.",
            "$request_uri, which is as the client wrote it",
            Pages.GIXY + "httpsplitting.md",
            view ->
                WRITING.stream()
                    .flatMap(view::directives)
                    .filter(ForwardChecks::holdsDecoded)
                    .map(
                        directive ->
                            new Hit(directive, "the path is decoded here, line breaks too"))),
        warning(
            "redirect-by-rewrite",
            "The path is decoded on the way, and a POST comes back as a GET without its body.",
            "return 308 https://api.example.org$request_uri;",
            Pages.REWRITE + "#rewrite",
            view ->
                view.directives("rewrite")
                    .filter(rewrite -> isRedirect(Scope.words(rewrite)))
                    .map(rewrite -> new Hit(rewrite, "\"rewrite\" sends clients elsewhere"))),
        advice(
            "redirect-loses-method",
            "An API call with POST that comes over plain HTTP is repeated as a GET.",
            "return 308 https://…",
            Pages.REWRITE + "#return",
            view ->
                view.directives("return")
                    .filter(back -> back.arguments().size() == 2)
                    .filter(back -> Set.of("301", "302", "303").contains(Scope.first(back)))
                    .filter(back -> Scope.last(back).startsWith("https://"))
                    .map(
                        back ->
                            new Hit(back, "status " + Scope.first(back) + " makes a POST a GET"))),
        error(
            "port-of-other-protocol",
            "Node and nginx do not understand each other: 502, or a page about plain HTTP.",
            "https:// to 9443, 8243, 8099 and 8021, http:// to 9763, 8280, 9099 and 9021",
            Pages.PORTS,
            view ->
                Stream.concat(
                    wrong(view, "http", SECURE, "the node expects TLS on this port"),
                    wrong(view, "https", PLAIN, "the node speaks no TLS on this port"))),
        error(
            "websocket-not-upgraded",
            "Every WebSocket API fails at its handshake.",
            "proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header"
                + " Connection \"upgrade\";",
            Pages.WEBSOCKET,
            ForwardChecks::notUpgraded),
        warning(
            "stream-timeout-short",
            "A WebSocket or an event stream is cut when nothing was said for a minute.",
            "proxy_read_timeout 1h; proxy_send_timeout 1h;",
            Pages.PROXY + "#proxy_read_timeout",
            view ->
                view.forwards().stream()
                    .filter(Forward::isStream)
                    .filter(
                        forward ->
                            forward
                                    .scope()
                                    .value("proxy_read_timeout")
                                    .flatMap(Quantity::seconds)
                                    .orElse(60L)
                                <= 60)
                    .map(
                        forward ->
                            new Hit(
                                forward.pass(), "proxy_read_timeout is a minute or less here"))),
        advice(
            "stream-buffered",
            "Server-sent events of APIs and MCP servers arrive when the stream is over.",
            "proxy_buffering off;",
            Pages.PROXY + "#proxy_buffering",
            perServer(
                forward ->
                    forward.carriesApiTraffic()
                        && !forward.scope().value("proxy_buffering").orElse("on").equals("off"),
                "answers of gateways are buffered here")),
        warning(
            "body-too-small",
            "413 for an API that is imported, and for every API call with more than that.",
            "client_max_body_size 100m;",
            Pages.IMPORT_TOO_LARGE,
            perServer(
                forward ->
                    isApim(forward)
                        && !forward.isStream()
                        && isBelow(forward, "client_max_body_size", "1m", 10L * 1024 * 1024),
                "client_max_body_size is less than 10 MB here")),
        warning(
            "request-headers-too-small",
            "400 for a token of more than 8 kB, such as one with many groups or scopes.",
            "large_client_header_buffers 4 32k; in the server",
            Pages.CORE + "#large_client_header_buffers",
            perServer(
                forward ->
                    isApim(forward)
                        && forward.scope().inForce("large_client_header_buffers").stream()
                            .noneMatch(
                                one -> Quantity.bytes(Scope.last(one)).orElse(0L) >= 16L * 1024),
                "headers of requests are held in 8 kB here")),
        warning(
            "response-headers-too-small",
            "502 at the login (\"upstream sent too big header\").",
            "proxy_buffer_size 16k; proxy_buffers 8 16k; proxy_busy_buffers_size 32k;",
            Pages.PROXY + "#proxy_buffer_size",
            perServer(
                forward ->
                    forward.goesTo(Listener.MANAGEMENT)
                        && isBelow(forward, "proxy_buffer_size", "4k", 8L * 1024),
                "headers of answers are held in less than 8 kB here")),
        advice(
            "underscores-dropped",
            "Headers of API calls with an underscore in their name do not reach the backend.",
            "underscores_in_headers on; in the server",
            Pages.CORE + "#underscores_in_headers",
            perServer(
                forward ->
                    forward.goesTo(Listener.GATEWAY_HTTPS)
                        && !forward.scope().isOn("underscores_in_headers")
                        && !forward
                            .scope()
                            .value("ignore_invalid_headers")
                            .orElse("on")
                            .equals("off"),
                "nginx drops headers with an underscore here")),
        advice(
            "connect-timeout-long",
            "A node that is cut off costs each of its users a minute before another one answers.",
            "proxy_connect_timeout 5s;",
            Pages.PROXY + "#proxy_connect_timeout",
            perServer(
                forward ->
                    forward.pool().filter(Pool::isCluster).isPresent()
                        && forward
                                .scope()
                                .value("proxy_connect_timeout")
                                .flatMap(Quantity::seconds)
                                .orElse(60L)
                            > 10,
                "proxy_connect_timeout is more than ten seconds here")),
        warning(
            "post-repeated",
            "A POST that failed half-way is sent to another node and done twice.",
            "proxy_next_upstream error timeout;",
            Pages.PROXY + "#proxy_next_upstream",
            view ->
                view.directives("proxy_next_upstream")
                    .filter(one -> Scope.words(one).contains("non_idempotent"))
                    .map(one -> new Hit(one, "\"non_idempotent\" repeats what must not be"))),
        advice(
            "nodes-not-verified",
            "Whoever takes a node's address can read what is forwarded, tokens and passwords too.",
            "proxy_ssl_verify on; proxy_ssl_trusted_certificate …; proxy_ssl_name …;",
            Pages.PROXY + "#proxy_ssl_verify",
            perServer(
                forward ->
                    forward.scheme().equals("https") && !forward.scope().isOn("proxy_ssl_verify"),
                "the certificates of nodes are not verified here")),
        error(
            "verify-without-ca",
            "nginx does not start with it, so portals and APIs are down after the next restart.",
            "proxy_ssl_trusted_certificate with the authority of the nodes",
            Pages.PROXY + "#proxy_ssl_trusted_certificate",
            perServer(
                forward ->
                    forward.scheme().equals("https")
                        && forward.scope().isOn("proxy_ssl_verify")
                        && forward.scope().inForce("proxy_ssl_trusted_certificate").isEmpty(),
                "certificates of nodes are to be verified, and no authority is named")));
  }

  private static boolean isApim(Forward forward) {
    return forward.listener().isPresent();
  }

  private static boolean isBelow(Forward forward, String directive, String usual, long least) {
    long size = Quantity.bytes(forward.scope().value(directive).orElse(usual)).orElse(least);
    // To nginx no body is too large for 0.
    return size < least && size > 0;
  }

  /// Said once for each server, where it forwards first.
  private static java.util.function.Function<NginxView, Stream<Hit>> perServer(
      Predicate<Forward> wrong, String message) {
    return view ->
        view.servers().stream()
            .flatMap(
                server ->
                    view.forwards(server).stream()
                        .filter(_ -> view.hasServers())
                        .filter(wrong)
                        .limit(1)
                        .map(forward -> new Hit(forward.pass(), message)));
  }

  private static Stream<Hit> wrong(
      NginxView view, String scheme, Set<Integer> ports, String message) {
    return view.forwards().stream()
        .filter(forward -> forward.scheme().equals(scheme))
        .filter(
            forward ->
                forward.pool().stream()
                    .flatMap(pool -> pool.members().stream())
                    .anyMatch(member -> ports.contains(member.port())))
        .map(forward -> new Hit(forward.pass(), message));
  }

  private static boolean holdsDecoded(Directive directive) {
    return Scope.words(directive).stream()
        .anyMatch(word -> DECODED.stream().anyMatch(name -> holds(word, name)));
  }

  /// Whether a variable stands in a word, and not another one that begins like it.
  private static boolean holds(String word, String variable) {
    for (int at = word.indexOf(variable); at >= 0; at = word.indexOf(variable, at + 1)) {
      int end = at + variable.length();
      boolean longer =
          end < word.length()
              && (Character.isLetterOrDigit(word.charAt(end)) || word.charAt(end) == '_');
      if (variable.endsWith("}") || !longer) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRedirect(List<String> words) {
    String to = words.size() > 1 ? words.get(1) : "";
    return to.startsWith("http://")
        || to.startsWith("https://")
        || words.contains("permanent")
        || words.contains("redirect");
  }

  private static Stream<Hit> notUpgraded(NginxView view) {
    return view.forwards().stream()
        .filter(
            forward ->
                forward.listener().filter(Listener::isWebSocket).isPresent()
                    || forward.scope().header("Upgrade").isPresent())
        .filter(
            forward ->
                forward.scope().header("Upgrade").isEmpty()
                    || forward.scope().header("Connection").isEmpty()
                    || !forward
                        .scope()
                        .value("proxy_http_version")
                        .orElse(
                            view.target().can(apim.designer.nginx.Capability.KEEPALIVE_BY_DEFAULT)
                                ? "1.1"
                                : "1.0")
                        .equals("1.1"))
        .map(
            forward ->
                new Hit(
                    forward.pass(),
                    "a WebSocket handshake needs HTTP/1.1, Upgrade and Connection, and not all of"
                        + " them are sent"));
  }
}
