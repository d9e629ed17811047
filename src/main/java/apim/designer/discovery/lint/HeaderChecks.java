package apim.designer.discovery.lint;

import static apim.designer.discovery.lint.NginxCheck.advice;
import static apim.designer.discovery.lint.NginxCheck.warning;

import apim.designer.discovery.lint.NginxCheck.Hit;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import apim.designer.topology.Listener;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What API-M is told of the client and of its own public side, and who can lie to it.
final class HeaderChecks {
  private static final String HOST = "Host";
  private static final String FORWARDED_HOST = "X-Forwarded-Host";
  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final String FORWARDED_PROTO = "X-Forwarded-Proto";
  private static final String FORWARDED_PORT = "X-Forwarded-Port";
  private static final String CLIENT_CERTIFICATE = "X-WSO2-CLIENT-CERTIFICATE";

  private static final String LEFT = " is not set here, so a client's own passes through";

  private HeaderChecks() {}

  static List<NginxCheck> all() {
    return List.of(
        warning(
            "host-from-client",
            "API-M takes the Host that any client writes for its own name, in links, redirects and"
                + " custom URLs.",
            "proxy_set_header Host api.example.org; with the site's own name",
            Pages.GIXY + "hostspoofing.md",
            view -> headers(view, HeaderChecks::isClientsHost)),
        warning(
            "host-not-forwarded",
            "API-M hears the upstream's name as its own, so its redirects lead nowhere.",
            "proxy_set_header Host api.example.org; with the site's own name",
            Pages.PROXY_SET_HEADER,
            without(
                HOST, "Host is not set here, so nginx sends the name of the upstream", _ -> true)),
        warning(
            "forwarded-host-missing",
            "What a client writes in X-Forwarded-Host reaches API-M, and 4.x believes it.",
            "proxy_set_header X-Forwarded-Host api.example.org;",
            Pages.LOAD_BALANCER,
            without(FORWARDED_HOST, FORWARDED_HOST + LEFT, _ -> true)),
        warning(
            "forwarded-for-appended",
            "API-M takes the leftmost address, which the client wrote: throttling and deny policies"
                + " by address are dodged with one header.",
            "proxy_set_header X-Forwarded-For $remote_addr; behind another proxy with"
                + " set_real_ip_from and real_ip_header",
            Pages.REAL_IP,
            view -> headers(view, HeaderChecks::keepsClientsWord)),
        warning(
            "forwarded-for-missing",
            "API-M sees the load balancer as every client, or whatever a client writes in"
                + " X-Forwarded-For.",
            "proxy_set_header X-Forwarded-For $remote_addr;",
            Pages.LOAD_BALANCER,
            without(FORWARDED_FOR, FORWARDED_FOR + LEFT, _ -> true)),
        warning(
            "forwarded-proto-missing",
            "The Management Console redirects in a loop, and a client can claim any scheme.",
            "proxy_set_header X-Forwarded-Proto https;",
            Pages.LOGIN_LOOP,
            without(FORWARDED_PROTO, FORWARDED_PROTO + LEFT, _ -> true)),
        advice(
            "forwarded-port-missing",
            "Where the public port is not the node's, links and redirects can name the node's.",
            "proxy_set_header X-Forwarded-Port 443;",
            Pages.LOAD_BALANCER,
            without(FORWARDED_PORT, FORWARDED_PORT + LEFT, _ -> true)),
        warning(
            "client-certificate-open",
            "A client can send a certificate of somebody else in this header: with"
                + " enable_client_validation = false it is logged in as them.",
            "proxy_set_header X-WSO2-CLIENT-CERTIFICATE \"\"; or $ssl_client_escaped_cert where"
                + " certificates are asked for",
            Pages.MUTUAL_SSL,
            without(
                CLIENT_CERTIFICATE,
                CLIENT_CERTIFICATE + LEFT,
                forward ->
                    forward.goesTo(Listener.GATEWAY_HTTPS)
                        || forward.goesTo(Listener.GATEWAY_HTTP))),
        warning(
            "response-headers-lost",
            "Clients do not get the headers of the block around it, HSTS among them.",
            "the same add_header lines here too, or add_header_inherit merge; from nginx 1.29.3",
            Pages.HEADERS + "#add_header",
            HeaderChecks::lostResponseHeaders),
        advice(
            "header-on-two-lines",
            "Some clients and proxies refuse a header with a line break in it.",
            "the value on one line",
            Pages.GIXY + "addheadermultiline.md",
            view ->
                view.directives("add_header")
                    .filter(header -> Scope.words(header).stream().anyMatch(HeaderChecks::breaks))
                    .map(header -> new Hit(header, "the value of this header has a line break"))),
        advice(
            "content-type-added",
            "Answers carry two Content-Type headers where API-M sends one of its own.",
            "default_type, or nothing",
            Pages.HEADERS + "#add_header",
            view ->
                view.directives("add_header")
                    .filter(header -> Scope.first(header).equalsIgnoreCase("Content-Type"))
                    .map(header -> new Hit(header, "Content-Type is added, not replaced"))));
  }

  private static boolean breaks(String word) {
    return word.indexOf('\n') >= 0 || word.indexOf('\r') >= 0;
  }

  /// The headers in force where something is forwarded, each with its block.
  private static Stream<Hit> headers(
      NginxView view, java.util.function.BiFunction<Forward, Directive, Optional<String>> fault) {
    return view.forwards().stream()
        .flatMap(
            forward ->
                forward.scope().inForce("proxy_set_header").stream()
                    .flatMap(
                        header ->
                            fault
                                .apply(forward, header)
                                .map(said -> new Hit(header, said))
                                .stream()));
  }

  private static Optional<String> isClientsHost(Forward forward, Directive header) {
    String name = Scope.first(header);
    String value = Scope.last(header).toLowerCase(Locale.ROOT);
    boolean host = name.equalsIgnoreCase(HOST) || name.equalsIgnoreCase(FORWARDED_HOST);
    boolean clients = Stream.of("$http_", "${http_", "$arg_", "$cookie_").anyMatch(value::contains);
    return host && clients
        ? Optional.of(name + " is " + Scope.last(header) + ", which is whatever the client writes")
        : Optional.empty();
  }

  private static Optional<String> keepsClientsWord(Forward forward, Directive header) {
    String value = Scope.last(header);
    boolean kept =
        Scope.first(header).equalsIgnoreCase(FORWARDED_FOR)
            && (value.contains("$proxy_add_x_forwarded_for")
                || value.contains("$http_x_forwarded_for"));
    return kept && forward.scope().inForce("set_real_ip_from").isEmpty()
        ? Optional.of(
            "X-Forwarded-For begins with what the client wrote there, and no set_real_ip_from says"
                + " which proxies are believed")
        : Optional.empty();
  }

  /// Forwards that do not set a header themselves, told once for each server.
  private static Function<NginxView, Stream<Hit>> without(
      String header, String message, Predicate<Forward> wanted) {
    return view ->
        view.servers().stream()
            .flatMap(
                server ->
                    view.forwards(server).stream()
                        .filter(wanted)
                        .filter(forward -> !isElsewhere(forward))
                        .filter(
                            forward -> view.hasServers() || forward.scope().has("proxy_set_header"))
                        .filter(forward -> forward.scope().header(header).isEmpty())
                        .filter(forward -> !isLost(forward, header))
                        .limit(1)
                        .map(forward -> new Hit(forward.pass(), message)));
  }

  /// What the block around it sets and it loses is told of as that.
  private static boolean isLost(Forward forward, String header) {
    return forward.scope().outer().flatMap(outer -> outer.header(header)).isPresent();
  }

  /// Whether it goes to somebody else's host, whose name the Host must be.
  private static boolean isElsewhere(Forward forward) {
    return forward.pool().isEmpty();
  }

  private static Stream<Hit> lostResponseHeaders(NginxView view) {
    return view.httpScopes()
        .filter(scope -> scope.has("add_header") && scope.outer().isPresent())
        .filter(scope -> !scope.value("add_header_inherit").orElse("").equals("merge"))
        .flatMap(
            scope -> {
              List<String> own = names(scope.own("add_header"));
              List<String> lost =
                  scope.outer().stream()
                      .flatMap(outer -> names(outer.inForce("add_header")).stream())
                      .filter(name -> !own.contains(name))
                      .distinct()
                      .toList();
              return lost.isEmpty() ? Stream.empty() : at(scope).map(where -> lost(where, lost));
            });
  }

  private static Stream<? extends Statement> at(Scope scope) {
    return scope.block().stream();
  }

  private static Hit lost(Statement where, List<String> lost) {
    return new Hit(
        where,
        "this block adds headers of its own, so nginx leaves out "
            + String.join(", ", lost)
            + " of the block around it");
  }

  private static List<String> names(List<Directive> headers) {
    return headers.stream().map(one -> Scope.first(one).toLowerCase(Locale.ROOT)).toList();
  }
}
