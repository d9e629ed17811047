package apim.designer.generator;

import static apim.designer.catalog.Recipe.ENVIRONMENT_HTTP;
import static apim.designer.catalog.Recipe.ENVIRONMENT_HTTPS;
import static apim.designer.catalog.Recipe.ENVIRONMENT_SERVICE_URL;
import static apim.designer.catalog.Recipe.ENVIRONMENT_WEBSUB_HTTP;
import static apim.designer.catalog.Recipe.ENVIRONMENT_WEBSUB_HTTPS;
import static apim.designer.catalog.Recipe.ENVIRONMENT_WS;
import static apim.designer.catalog.Recipe.ENVIRONMENT_WSS;
import static apim.designer.catalog.Recipe.VIRTUAL_HOST;
import static apim.designer.catalog.Recipe.WHOLE_ENVIRONMENT;

import apim.designer.catalog.Recipe;
import apim.designer.catalog.Setting;
import apim.designer.deployment.VirtualHost;
import apim.designer.toml.TableEntry;
import apim.designer.topology.Listener;
import apim.designer.topology.Ref;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The endpoints under which the portals offer APIs: where clients reach the gateways. In an
/// environment that is there nothing but endpoints changes; one that is not is written whole.
final class GatewayEnvironment {
  private static final int HTTP = 80;

  /// An endpoint of an environment: its scheme, and the listeners whose sites can serve it, the
  /// usual one first; whether the site ends TLS decides.
  private record Endpoint(
      Recipe recipe, String scheme, boolean tls, Listener usual, Listener other) {}

  private static final List<Endpoint> ENDPOINTS =
      List.of(
          new Endpoint(ENVIRONMENT_WS, "ws", false, Listener.WEBSOCKET, Listener.SECURE_WEBSOCKET),
          new Endpoint(ENVIRONMENT_WSS, "wss", true, Listener.SECURE_WEBSOCKET, Listener.WEBSOCKET),
          new Endpoint(
              ENVIRONMENT_HTTP, "http", false, Listener.GATEWAY_HTTP, Listener.GATEWAY_HTTPS),
          new Endpoint(
              ENVIRONMENT_HTTPS, "https", true, Listener.GATEWAY_HTTPS, Listener.GATEWAY_HTTP),
          new Endpoint(
              ENVIRONMENT_WEBSUB_HTTP, "http", false, Listener.WEBSUB, Listener.SECURE_WEBSUB),
          new Endpoint(
              ENVIRONMENT_WEBSUB_HTTPS, "https", true, Listener.SECURE_WEBSUB, Listener.WEBSUB));

  private final TomlSheet sheet;
  private final Surroundings.Environment environment;
  private final Group gateways;
  private final boolean added;

  private GatewayEnvironment(TomlSheet sheet, Surroundings.Environment environment) {
    this.sheet = sheet;
    this.environment = environment;
    this.gateways = environment.gateways();
    this.added = isAdded(sheet, environment);
  }

  /// Of every environment that the deployment has.
  static void note(TomlSheet sheet) {
    Set<Optional<String>> told = new HashSet<>();
    List<Surroundings.Environment> all = sheet.around().environments();
    for (int rank = 0; rank < all.size(); rank++) {
      Optional<String> name = all.get(rank).names().of(sheet.server());
      if (told.add(name)) {
        new GatewayEnvironment(sheet.forEnvironment(name, rank), all.get(rank)).note();
      }
    }
  }

  private void note() {
    if (added && !isAskedFor()) {
      return;
    }
    ENDPOINTS.stream().filter(endpoint -> sheet.takes(endpoint.recipe())).forEach(this::endpoint);
    serviceUrl();
    if (added && (sheet.has(ENVIRONMENT_HTTP) || sheet.has(ENVIRONMENT_HTTPS))) {
      WholeTable.note(sheet, WHOLE_ENVIRONMENT, causes());
    }
    if (sheet.takes(VIRTUAL_HOST)) {
      environment.cluster().furtherHosts(sheet.deployment()).forEach(this::virtualHost);
    }
  }

  /// Whole, as WSO2's page has them: some releases do not start with a part. One that the file has
  /// stays as it is.
  private void virtualHost(VirtualHost host) {
    String name = host.hostname().value();
    boolean there =
        sheet.inFile().stream()
            .flatMap(
                inFile ->
                    Stream.concat(Stream.of(inFile), inFile.elements("virtual_host").stream()))
            .flatMap(one -> one.text("https_endpoint").stream())
            .flatMap(url -> ServiceUrl.of(url).stream())
            .anyMatch(url -> url.host().equalsIgnoreCase(name));
    if (!there) {
      List<TableEntry> entries =
          ENDPOINTS.stream()
              .filter(endpoint -> sheet.takes(endpoint.recipe()))
              .map(
                  endpoint ->
                      TableEntry.of(
                          sheet.settings(endpoint.recipe()).getFirst().key(),
                          ofHost(endpoint, host)))
              .toList();
      sheet.inEnvironment(VIRTUAL_HOST, entries, List.of(host.ref()));
    }
  }

  /// An endpoint under the host name of `host`; with the port that such an endpoint usually has,
  /// where no site of that name serves it.
  private String ofHost(Endpoint endpoint, VirtualHost host) {
    Predicate<VirtualHost> named = site -> site.hostname().equals(host.hostname());
    return site(endpoint, named)
        .map(site -> reach(endpoint, site, site.publicSide().port().number(), "").url())
        .orElseGet(
            () ->
                redirecting(endpoint, named)
                    .map(site -> reach(endpoint, site, HTTP, "").url())
                    .orElseGet(
                        () ->
                            endpoint.scheme()
                                + "://"
                                + host.hostname()
                                + ":"
                                + endpoint.usual().sitePort()));
  }

  /// Whether the file has no such environment: the one at hand, or the one that the release ships.
  private static boolean isAdded(TomlSheet sheet, Surroundings.Environment environment) {
    // No release ships an environment that a design names.
    boolean own = environment.cluster().said().isPresent() && sheet.server().file().isEmpty();
    return sheet.settings(ENVIRONMENT_HTTPS).stream()
        .map(Setting::place)
        .anyMatch(place -> own || WholeTable.isAdded(sheet, place));
  }

  /// Whether the topology says anything of an environment: an all-in-one behind no site for APIs is
  /// left as it is.
  private boolean isAskedFor() {
    return !gateways.includes(sheet.server())
        || ENDPOINTS.stream().anyMatch(endpoint -> site(endpoint).isPresent());
  }

  private void serviceUrl() {
    if (sheet.takes(ENVIRONMENT_SERVICE_URL)
        && !environment.administrations().includes(sheet.server())) {
      environment
          .administrations()
          .management()
          .ifPresent(reach -> sheet.set(ENVIRONMENT_SERVICE_URL, reach, "/services/"));
    }
  }

  private void endpoint(Endpoint endpoint) {
    Optional<VirtualHost> site = site(endpoint);
    if (site.isPresent()) {
      int port = site.get().publicSide().port().number();
      sheet.set(endpoint.recipe(), reach(endpoint, site.get(), port, ""), "");
    } else {
      redirecting(endpoint)
          .ifPresentOrElse(
              host ->
                  sheet.set(
                      endpoint.recipe(),
                      reach(
                          endpoint,
                          host,
                          HTTP,
                          "the load balancer sends plain HTTP on to the HTTPS site"),
                      ""),
              () -> direct(endpoint));
    }
  }

  private Optional<VirtualHost> site(Endpoint endpoint) {
    return site(endpoint, _ -> true);
  }

  private Optional<VirtualHost> site(Endpoint endpoint, Predicate<VirtualHost> wanted) {
    return Stream.of(endpoint.usual(), endpoint.other())
        .flatMap(
            listener ->
                gateways
                    .site(
                        host ->
                            host.listener() == listener
                                && host.publicSide().tls() == endpoint.tls()
                                && wanted.test(host))
                    .stream())
        .findFirst();
  }

  private Optional<VirtualHost> redirecting(Endpoint endpoint) {
    return redirecting(endpoint, _ -> true);
  }

  private Optional<VirtualHost> redirecting(Endpoint endpoint, Predicate<VirtualHost> wanted) {
    return endpoint.recipe() == ENVIRONMENT_HTTP
        ? gateways.site(
            host ->
                host.listener() == Listener.GATEWAY_HTTPS
                    && host.redirectsHttp()
                    && wanted.test(host))
        : Optional.empty();
  }

  /// Without a site, clients call a gateway. An all-in-one is its own: the shipped file names it
  /// localhost and lets http(s) ports follow the offset, the other ports not
  /// (<https://github.com/wso2/docs-apim/issues/5403>). What an environment does not name yet stays
  /// unnamed: nobody outside could reach a gateway by its own address.
  private void direct(Endpoint endpoint) {
    boolean own = gateways.includes(sheet.server());
    boolean followsOffset =
        endpoint.usual() == Listener.GATEWAY_HTTP || endpoint.usual() == Listener.GATEWAY_HTTPS;
    boolean moved = gateways.isMoved();
    boolean asShipped = own && (followsOffset || !moved);
    boolean unnamed =
        sheet.server().file().isPresent()
            && sheet.settings(endpoint.recipe()).stream()
                .allMatch(setting -> sheet.current(setting).isEmpty());
    if (!added && (asShipped || unnamed)) {
      return;
    }
    gateways
        .direct(endpoint.usual(), endpoint.scheme())
        .map(reach -> added ? reach.because(causes()) : reach)
        .ifPresent(reach -> sheet.set(endpoint.recipe(), reach, ""));
  }

  /// The sites for which an all-in-one is given an environment that its file lacks.
  private List<Ref> causes() {
    return gateways.includes(sheet.server())
        ? ENDPOINTS.stream()
            .flatMap(endpoint -> site(endpoint).stream())
            .map(VirtualHost::ref)
            .distinct()
            .toList()
        : List.of();
  }

  /// From 4.0 an endpoint without a port means 9099, 8099, 9021 or 8021 and not the scheme's own
  /// port, and some of 4.1 do not start (<https://github.com/wso2/api-manager/issues/942>); a
  /// default port is not shown in the portals. Before, they show an endpoint as it is written.
  private Reach reach(Endpoint endpoint, VirtualHost host, int port, String remark) {
    int usual = endpoint.tls() ? 443 : HTTP;
    boolean written =
        port != usual || sheet.deployment().nearestRelease().toml().endpointsNamePort().value();
    return new Reach(
        endpoint.scheme()
            + "://"
            + host.hostname()
            + (written ? ":" + port : "")
            + host.path().prefix(),
        true,
        List.of(host.ref()),
        remark);
  }
}
