package apim.designer.discovery.lint;

import apim.designer.discovery.lint.TomlCheck.LineHit;
import apim.designer.toml.Toml;
import apim.designer.toml.Toml.Found;
import apim.designer.topology.Listener;
import apim.designer.validation.DeploymentTables;
import apim.designer.validation.DeploymentTables.Place;
import apim.designer.validation.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every check of a deployment.toml, in the order of the page about them.
final class TomlChecks {
  private static final List<String> ENDPOINTS =
      List.of("http_endpoint", "https_endpoint", "ws_endpoint", "wss_endpoint");

  static final List<TomlCheck> ALL =
      List.of(
          TomlCheck.of(
              Severity.ERROR,
              "toml-refused",
              "The server does not start, or passes over everything behind this line.",
              "each table and key once, and a table before those inside it",
              Pages.CONFIG_CATALOG,
              view ->
                  view.file().refusal().stream()
                      .map(refusal -> new LineHit(refusal.line(), refusal.reason()))),
          TomlCheck.of(
              Severity.WARNING,
              "hostname-localhost",
              "The portals send browsers to localhost to log in, which is the user's own computer.",
              "hostname = \"api.example.org\", the host name of the load balancer's site",
              Pages.LOAD_BALANCER,
              view ->
                  view.hostname().stream()
                      .filter(found -> isLocal(found.text().orElse("")))
                      .map(
                          found ->
                              new LineHit(
                                  found.line(),
                                  "the server's own host name is " + found.text().orElse("")))),
          TomlCheck.of(
              Severity.WARNING,
              "hostname-not-served",
              "Logins and links lead to a host that the load balancer does not have: the login"
                  + " loop.",
              "the same name here and in server_name",
              Pages.LOGIN_LOOP,
              TomlChecks::notServed),
          TomlCheck.of(
              Severity.WARNING,
              "proxy-port-missing",
              "The portals send browsers to the node's own port, which the load balancer does not"
                  + " have.",
              "[transport.https.properties] proxyPort = 443",
              Pages.LOAD_BALANCER,
              view -> view.file().isWhole() ? withoutProxyPort(view) : Stream.empty()),
          TomlCheck.of(
              Severity.WARNING,
              "proxy-port-differs",
              "The portals send browsers to a port that the load balancer does not have.",
              "proxyPort with the port of the site",
              Pages.LOAD_BALANCER,
              TomlChecks::otherProxyPort),
          TomlCheck.of(
              Severity.WARNING,
              "offset-not-forwarded-to",
              "The load balancer forwards to ports that this node does not listen on: 502.",
              "the node's ports, which are 9443, 8243 and so on with the offset added, in upstream",
              Pages.PORTS,
              TomlChecks::offsetElsewhere),
          TomlCheck.of(
              Severity.WARNING,
              "default-password",
              "Anybody who reaches a portal is its administrator.",
              "a password of your own, encrypted with the cipher tool",
              Pages.SECURITY,
              view ->
                  view.value("super_admin", "password").stream()
                      .filter(found -> found.text().filter("admin"::equals).isPresent())
                      .map(
                          found ->
                              new LineHit(
                                  found.line(),
                                  "the administrator has the password that everybody knows"))),
          TomlCheck.of(
              Severity.WARNING,
              "default-key-store",
              "Its private key is published: anybody can pose as this node and sign its tokens.",
              "key stores of your own",
              Pages.SECURITY,
              view ->
                  view.toml().stream()
                      .flatMap(toml -> toml.within("keystore").stream())
                      .filter(found -> found.key().equals("file_name"))
                      .filter(found -> found.text().filter("wso2carbon.jks"::equals).isPresent())
                      .map(
                          found ->
                              new LineHit(
                                  found.line(),
                                  "["
                                      + String.join(".", found.table())
                                      + "] is the one API-M comes"
                                      + " with"))),
          TomlCheck.of(
              Severity.ADVICE,
              "h2-database",
              "The database is a file of this node: two nodes know nothing of each other, and an"
                  + " upgrade cannot move it.",
              "MySQL, PostgreSQL, Oracle, Microsoft SQL Server or DB2",
              Pages.SECURITY,
              view ->
                  view.toml().stream()
                      .flatMap(toml -> toml.within("database").stream())
                      .filter(found -> found.key().equals("type"))
                      .filter(found -> found.text().filter("h2"::equalsIgnoreCase).isPresent())
                      .map(
                          found ->
                              new LineHit(
                                  found.line(),
                                  "[" + String.join(".", found.table()) + "] is an H2 file"))),
          TomlCheck.of(
              Severity.ADVICE,
              "localhost-shown-to-consumers",
              "The Developer Portal shows an endpoint as it is written, and nobody reaches"
                  + " localhost.",
              "the gateway's public host name",
              Pages.LOAD_BALANCER,
              view ->
                  view.toml().stream()
                      .flatMap(toml -> toml.elements("apim", "gateway", "environment").stream())
                      .flatMap(
                          environment ->
                              ENDPOINTS.stream().flatMap(key -> environment.value(key).stream()))
                      .filter(found -> found.text().orElse("").contains("://localhost"))
                      .map(found -> new LineHit(found.line(), found.key() + " names localhost"))),
          TomlCheck.of(
              Severity.WARNING,
              "misspelt-table",
              "API-M passes over a table that it does not know, and with it over every key inside.",
              "the table's right name",
              Pages.CONFIG_CATALOG,
              view -> view.toml().stream().flatMap(TomlChecks::misspelt)),
          TomlCheck.of(
              Severity.WARNING,
              "dead-key",
              "API-M does not look for the key in this table, so it has no effect.",
              "the key in the table that it belongs to",
              Pages.PROXY_PORT_TABLE,
              view -> view.toml().stream().flatMap(TomlChecks::misplaced)));

  private TomlChecks() {}

  private static boolean isLocal(String hostname) {
    return hostname.equalsIgnoreCase("localhost") || hostname.startsWith("127.");
  }

  /// The host name of a file that is not told otherwise; a placeholder is not known here.
  private static Stream<Found> stated(TomlView view) {
    return view.hostname().stream()
        .filter(found -> !isLocal(found.text().orElse("")))
        .filter(found -> found.text().orElse("$").indexOf('$') < 0);
  }

  private static Stream<LineHit> notServed(TomlView view) {
    boolean named =
        view.loadBalancers().stream()
            .flatMap(one -> one.servers().stream())
            .anyMatch(server -> server.has("server_name"));
    return stated(view)
        .filter(_ -> named)
        .filter(found -> view.servers(found.text().orElse("")).isEmpty())
        .map(
            found ->
                new LineHit(
                    found.line(),
                    "no site of the load balancer has the name " + found.text().orElse("")));
  }

  private static Optional<Found> proxyPort(TomlView view) {
    return view.value("transport", "https", "properties", "proxyPort")
        .or(() -> view.value("transport", "https", "proxyPort"));
  }

  /// The ports with TLS on which the load balancers have the host of this file.
  private static Set<Integer> publicPorts(TomlView view, Found hostname) {
    return view.servers(hostname.text().orElse("")).stream()
        .filter(TlsChecks::endsTls)
        .flatMap(server -> server.own("listen").stream())
        .map(ServerChecks::port)
        .filter(port -> port > 0)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<LineHit> withoutProxyPort(TomlView view) {
    return stated(view)
        .filter(_ -> proxyPort(view).isEmpty())
        .flatMap(
            found ->
                publicPorts(view, found).stream()
                    .filter(port -> port != Listener.MANAGEMENT.nodePort() + offset(view))
                    .limit(1)
                    .map(
                        port ->
                            new LineHit(
                                found.line(),
                                "the load balancer has this host on port "
                                    + port
                                    + ", and no proxyPort says so")));
  }

  private static Stream<LineHit> otherProxyPort(TomlView view) {
    return stated(view)
        .flatMap(
            found -> {
              Set<Integer> ports = publicPorts(view, found);
              return proxyPort(view).stream()
                  .filter(_ -> !ports.isEmpty())
                  .filter(
                      port ->
                          ports.stream()
                              .noneMatch(
                                  one -> port.text().filter(one.toString()::equals).isPresent()))
                  .map(
                      port ->
                          new LineHit(
                              port.line(),
                              "the load balancer has this host on port "
                                  + ports.stream()
                                      .map(String::valueOf)
                                      .collect(Collectors.joining(", "))));
            });
  }

  private static int offset(TomlView view) {
    return view.text("server", "offset")
        .flatMap(Quantity::whole)
        .filter(one -> one < 60_000)
        .map(Long::intValue)
        .orElse(0);
  }

  private static Stream<LineHit> offsetElsewhere(TomlView view) {
    Set<Integer> ports =
        view.loadBalancers().stream()
            .flatMap(NginxView::used)
            .filter(pool -> pool.listener().filter(Listener.MANAGEMENT::equals).isPresent())
            .flatMap(pool -> pool.members().stream())
            .map(Pool.Member::port)
            .collect(Collectors.toCollection(TreeSet::new));
    return view.value("server", "offset").stream()
        .filter(_ -> !ports.isEmpty())
        .filter(_ -> !ports.contains(Listener.MANAGEMENT.nodePort() + offset(view)))
        .filter(
            _ ->
                view.hostname()
                    .filter(name -> !view.servers(name.text().orElse("")).isEmpty())
                    .isPresent())
        .map(
            found ->
                new LineHit(
                    found.line(),
                    "with this offset the management port is "
                        + (Listener.MANAGEMENT.nodePort() + offset(view))
                        + ", which no upstream has"));
  }

  private static Stream<LineHit> misspelt(Toml toml) {
    List<LineHit> hits = new ArrayList<>();
    DeploymentTables.KNOWN
        .headers(toml)
        .forEach(
            (line, table) ->
                DeploymentTables.KNOWN
                    .meant(table)
                    .ifPresent(
                        meant ->
                            hits.add(
                                new LineHit(
                                    line,
                                    "API-M knows no table [" + table + "], but [" + meant + "]"))));
    return hits.stream();
  }

  private static Stream<LineHit> misplaced(Toml toml) {
    return DeploymentTables.KNOWN.places(toml).stream()
        .filter(place -> DeploymentTables.KNOWN.knows(place.table()))
        .flatMap(TomlChecks::misplaced);
  }

  private static Stream<LineHit> misplaced(Place place) {
    List<String> homes = DeploymentTables.KNOWN.homes(place.key());
    return homes.isEmpty() || homes.contains(place.table())
        ? Stream.empty()
        : Stream.of(
            new LineHit(
                place.line(),
                place.key()
                    + " has no effect in ["
                    + place.table()
                    + "]; it belongs to ["
                    + String.join("] or [", homes)
                    + "]"));
  }
}
