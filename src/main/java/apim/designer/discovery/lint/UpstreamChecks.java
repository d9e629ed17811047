package apim.designer.discovery.lint;

import static apim.designer.discovery.lint.NginxCheck.advice;
import static apim.designer.discovery.lint.NginxCheck.error;
import static apim.designer.discovery.lint.NginxCheck.warning;

import apim.designer.discovery.lint.NginxCheck.Hit;
import apim.designer.nginx.Capability;
import apim.designer.nginx.Directive;
import apim.designer.topology.Listener;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Whether logins hold, and whether the loss of a node is survived: what upstreams say.
final class UpstreamChecks {
  private static final long PORTAL_SESSION = 30 * 60L;
  private static final Set<Integer> RAW = Set.of(5672, 8672, 9611, 9711);
  private static final String SESSION_COOKIE = "jsessionid";

  private UpstreamChecks() {}

  static List<NginxCheck> all() {
    return List.of(
        error(
            "missing-affinity",
            "A login that reaches two nodes fails: on 3.x at every portal, on 4.x at the Management"
                + " Console, which is not closed here.",
            "sticky cookie WSO2LB path=/ httponly secure samesite=lax; from nginx 1.29.6, ip_hash;"
                + " before that",
            Pages.LOAD_BALANCER,
            withoutAffinity(false)),
        warning(
            "affinity-advisable",
            "WSO2's pages up to 4.5 ask for it in front of the portals; without it a login with"
                + " PKCE can fail.",
            "sticky cookie WSO2LB path=/ httponly secure samesite=lax; from nginx 1.29.6, ip_hash;"
                + " before that",
            Pages.STICKY_DISPUTE,
            withoutAffinity(true)),
        advice(
            "affinity-pointless",
            "API calls need no affinity; it only sends more of them to one node than to another.",
            "no ip_hash, hash or sticky in the upstream of a gateway",
            Pages.STICKY_DISPUTE,
            pools(
                pool ->
                    pool.listener().filter(Listener::carriesApiTraffic).isPresent()
                        ? pool.affinity().stream()
                            .map(
                                affinity ->
                                    new Hit(
                                        affinity,
                                        "\"" + affinity.name() + "\" in front of gateways"))
                        : Stream.empty())),
        error(
            "hash-on-jsessionid",
            "The first request of a login has no cookie yet, so the next one goes to another node.",
            "sticky cookie WSO2LB path=/ httponly secure samesite=lax; or ip_hash;",
            Pages.UPSTREAM + "#hash",
            pools(
                pool ->
                    pool.own("hash").stream()
                        .filter(hash -> lower(hash).contains(SESSION_COOKIE))
                        .map(hash -> new Hit(hash, "nodes are chosen by the session's cookie")))),
        warning(
            "learn-on-jsessionid",
            "API-M has a JSESSIONID for each path, so a login that goes from /publisher to /oauth2"
                + " and on to /authenticationendpoint still changes nodes.",
            "sticky cookie WSO2LB path=/ httponly secure samesite=lax;",
            Pages.STICKY,
            sticky(
                "learn",
                words -> words.stream().anyMatch(word -> lower(word).contains(SESSION_COOKIE)),
                "sessions are learned by JSESSIONID, which is another one on each path")),
        warning(
            "learn-timeout-too-short",
            "Whoever pauses for longer comes back to another node and has to log in again.",
            "timeout=30m or more",
            Pages.STICKY,
            sticky(
                "learn",
                UpstreamChecks::forgetsSoon,
                "sessions are forgotten before the portal's own 30 minutes are over")),
        error(
            "cookie-named-jsessionid",
            "It overwrites the application's cookie of that name, and logins run in a loop.",
            "sticky cookie WSO2LB …",
            Pages.STICKY,
            sticky(
                "cookie",
                words -> words.size() > 1 && lower(words.get(1)).equals(SESSION_COOKIE),
                "the load balancer's cookie has the name of the application's")),
        error(
            "cookie-path-missing",
            "The browser sends it back below the first path only, so the rest of the login goes to"
                + " any node.",
            "sticky cookie WSO2LB path=/ …",
            Pages.STICKY,
            sticky(
                "cookie",
                words -> words.stream().noneMatch("path=/"::equals),
                "the cookie has no path=/")),
        advice(
            "cookie-not-secure",
            "The cookie also goes over plain HTTP, or can be read by scripts.",
            "httponly secure samesite=lax",
            Pages.STICKY,
            sticky(
                "cookie",
                words -> !words.contains("secure") || !words.contains("httponly"),
                "the cookie is not secure and httponly")),
        warning(
            "ip-hash-behind-proxy",
            "Every client has the outer proxy's address, so all of them are on one node.",
            "set_real_ip_from with that proxy's address, real_ip_header X-Forwarded-For;"
                + " real_ip_recursive on;",
            Pages.UPSTREAM + "#ip_hash",
            UpstreamChecks::hashBehindProxy),
        error(
            "same-node-twice",
            "The node counts twice, and where it is down nobody else takes over its second share.",
            "each node once",
            Pages.UPSTREAM + "#server",
            pools(UpstreamChecks::twice)),
        error(
            "no-active-node",
            "nginx does not start, or answers 502 until every other node has failed.",
            "at least one server without backup and down",
            Pages.UPSTREAM + "#server",
            pools(
                pool ->
                    pool.serving().isEmpty()
                        ? hit(pool, "no server of this upstream takes requests")
                        : Stream.empty())),
        warning(
            "no-shared-zone",
            "Each worker of nginx learns by itself that a node is down, so clients get 502 more"
                + " than once.",
            "zone NAME 128k;",
            Pages.UPSTREAM + "#zone",
            pools(
                pool ->
                    pool.isCluster() && pool.own("zone").isEmpty()
                        ? hit(pool, "the upstream has several nodes and no zone")
                        : Stream.empty())),
        advice(
            "one-failure-moves-sessions",
            "After one failed request a node is out for ten seconds, and everybody on it is moved"
                + " and logged out.",
            "max_fails=3 fail_timeout=10s at each server",
            Pages.UPSTREAM + "#max_fails",
            pools(
                pool ->
                    pool.isCluster()
                        ? pool.affinity().stream()
                            .filter(
                                _ ->
                                    pool.serving().stream()
                                        .anyMatch(
                                            one ->
                                                one.parameters().stream()
                                                    .noneMatch(
                                                        word -> word.startsWith("max_fails="))))
                            .map(
                                affinity ->
                                    new Hit(affinity, "sessions are kept, and max_fails is 1"))
                        : Stream.empty())),
        error(
            "variable-in-upstream",
            "nginx knows no variables there and does not start: the template is not filled in.",
            "the address itself",
            Pages.UPSTREAM + "#server",
            pools(
                pool ->
                    pool.members().stream()
                        .filter(member -> member.host().contains("$"))
                        .map(
                            member ->
                                new Hit(member.at(), member.host() + " stands for no address")))),
        error(
            "upstream-with-port",
            "nginx does not start with it, so portals and APIs are down after the next restart.",
            "proxy_pass https://NAME; the ports are said at the servers of the upstream",
            Pages.PROXY_PASS,
            view ->
                view.forwards().stream()
                    .filter(
                        forward -> forward.hasPort() && view.pools().containsKey(forward.host()))
                    .map(
                        forward ->
                            new Hit(
                                forward.pass(),
                                "the upstream "
                                    + forward.host()
                                    + " says its ports itself, and here is another"))),
        advice(
            "names-resolved-once",
            "A node whose name moves to another address is lost until nginx is reloaded.",
            "an address, or resolve with a resolver and a zone from nginx 1.27.3",
            Pages.UPSTREAM + "#resolve",
            UpstreamChecks::resolvedOnce),
        error(
            "resolver-missing",
            "nginx does not start with resolve, or answers 502 where a variable says the host.",
            "resolver with the address of your name server",
            Pages.CORE + "#resolver",
            UpstreamChecks::withoutResolver),
        error(
            "raw-tcp-port",
            "This port speaks JMS or Thrift, not HTTP, so events and throttling decisions are"
                + " lost.",
            "the address of every node in deployment.toml, without a load balancer between",
            Pages.PORTS,
            view ->
                view.forwards().stream()
                    .filter(
                        forward ->
                            forward.pool().stream()
                                .flatMap(pool -> pool.members().stream())
                                .anyMatch(member -> RAW.contains(member.port())))
                    .map(
                        forward ->
                            new Hit(
                                forward.pass(),
                                "this goes to a port of API-M that speaks no HTTP"))),
        warning(
            "keepalive-without-http11",
            "Every request opens a connection to a node, with a TLS handshake of its own.",
            "proxy_http_version 1.1; and proxy_set_header Connection \"\";",
            Pages.UPSTREAM + "#keepalive",
            UpstreamChecks::keepaliveInVain));
  }

  private static Function<NginxView, Stream<Hit>> pools(Function<Pool, Stream<Hit>> hits) {
    return view -> view.pools().values().stream().flatMap(hits);
  }

  private static Stream<Hit> hit(Pool pool, String message) {
    return pool.block().stream().map(block -> new Hit(block, message));
  }

  private static Function<NginxView, Stream<Hit>> sticky(
      String kind, Predicate<List<String>> wrong, String message) {
    return pools(
        pool ->
            pool.own("sticky").stream()
                .filter(sticky -> Scope.first(sticky).equals(kind))
                .filter(sticky -> wrong.test(Scope.words(sticky)))
                .map(sticky -> new Hit(sticky, message)));
  }

  private static Function<NginxView, Stream<Hit>> withoutAffinity(boolean carbonIsClosed) {
    return view ->
        view.servers().stream()
            .flatMap(server -> view.forwards(server).stream())
            .filter(forward -> forward.goesTo(Listener.MANAGEMENT))
            .filter(
                forward ->
                    forward.server().filter(ServerChecks::closesCarbon).isPresent()
                        == carbonIsClosed)
            .flatMap(forward -> forward.pool().stream())
            .filter(pool -> pool.isCluster() && pool.affinity().isEmpty())
            .distinct()
            .flatMap(
                pool ->
                    hit(
                        pool,
                        "several nodes behind the management port, and nothing keeps a session on"
                            + " one of them"));
  }

  private static String lower(Directive directive) {
    return lower(Scope.first(directive));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static boolean forgetsSoon(List<String> words) {
    String start = "timeout=";
    return words.stream()
            .filter(word -> word.startsWith(start))
            .findFirst()
            .map(word -> Quantity.seconds(word.substring(start.length())).orElse(PORTAL_SESSION))
            .orElse(600L)
        < PORTAL_SESSION;
  }

  private static Stream<Hit> hashBehindProxy(NginxView view) {
    return view.forwards().stream()
        .filter(forward -> forward.scope().inForce("set_real_ip_from").isEmpty())
        .filter(
            forward ->
                forward.scope().inForce("proxy_set_header").stream()
                    .anyMatch(header -> lower(Scope.last(header)).contains("$http_x_forwarded_")))
        .flatMap(forward -> forward.pool().stream())
        .filter(Pool::isCluster)
        .flatMap(pool -> pool.own("ip_hash").stream())
        .map(
            hash ->
                new Hit(
                    hash, "clients come through another proxy, and ip_hash sees only that one"));
  }

  private static Stream<Hit> twice(Pool pool) {
    Set<String> seen = new HashSet<>();
    return pool.members().stream()
        .filter(member -> !seen.add(lower(member.host()) + ":" + member.port()))
        .map(
            member ->
                new Hit(
                    member.at(),
                    member.host() + ":" + member.port() + " is in this upstream already"));
  }

  private static Stream<Hit> resolvedOnce(NginxView view) {
    return Stream.concat(view.pools().values().stream(), view.used())
        .distinct()
        .flatMap(pool -> pool.members().stream())
        .filter(member -> member.isName() && !member.parameters().contains("resolve"))
        .map(
            member ->
                new Hit(member.at(), "nginx asks for the address of " + member.host() + " once"));
  }

  private static Stream<Hit> withoutResolver(NginxView view) {
    Stream<Hit> members =
        view.pools().values().stream()
            .flatMap(
                pool ->
                    pool.members().stream()
                        .filter(member -> member.parameters().contains("resolve"))
                        .filter(
                            _ ->
                                pool.scope()
                                    .filter(scope -> scope.inForce("resolver").isEmpty())
                                    .isPresent()))
            .map(member -> new Hit(member.at(), "\"resolve\" without a resolver"));
    Stream<Hit> variables =
        view.forwards().stream()
            .filter(forward -> forward.host().contains("$"))
            .filter(forward -> forward.scope().inForce("resolver").isEmpty())
            .map(
                forward ->
                    new Hit(forward.pass(), "a variable names the host, and no resolver is set"));
    return view.isWhole() ? Stream.concat(members, variables) : Stream.empty();
  }

  private static Stream<Hit> keepaliveInVain(NginxView view) {
    if (view.target().can(Capability.KEEPALIVE_BY_DEFAULT)) {
      return Stream.empty();
    }
    return view.forwards().stream()
        .filter(
            forward -> forward.pool().filter(pool -> !pool.own("keepalive").isEmpty()).isPresent())
        .filter(
            forward ->
                !forward.scope().value("proxy_http_version").orElse("1.0").equals("1.1")
                    || forward.scope().header("Connection").isEmpty())
        .map(
            forward ->
                new Hit(
                    forward.pass(),
                    "the upstream keeps connections, and nginx closes each after one request"));
  }
}
