package apim.designer.validation;

import apim.designer.catalog.Recipe;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.GatewayCluster;
import apim.designer.deployment.Roles;
import apim.designer.deployment.VirtualHost;
import apim.designer.toml.Toml;
import apim.designer.topology.ElementId;
import apim.designer.topology.Listener;
import apim.designer.topology.Profile;
import apim.designer.topology.Region;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The gateway environments under which portals offer APIs: what is written, and what attached files
/// have.
final class Environments {
  /// An endpoint's key, and the listeners whose sites serve it, where they do or do not end TLS.
  enum Endpoint {
    WS("ws_endpoint", false, Listener.WEBSOCKET, Listener.SECURE_WEBSOCKET),
    WSS("wss_endpoint", true, Listener.WEBSOCKET, Listener.SECURE_WEBSOCKET),
    HTTP("http_endpoint", false, Listener.GATEWAY_HTTP, Listener.GATEWAY_HTTPS),
    HTTPS("https_endpoint", true, Listener.GATEWAY_HTTP, Listener.GATEWAY_HTTPS),
    WEBSUB_HTTP(
        "websub_event_receiver_http_endpoint", false, Listener.WEBSUB, Listener.SECURE_WEBSUB),
    WEBSUB_HTTPS(
        "websub_event_receiver_https_endpoint", true, Listener.WEBSUB, Listener.SECURE_WEBSUB);

    private final String key;
    private final boolean tls;
    private final Listener plain;
    private final Listener secure;

    Endpoint(String key, boolean tls, Listener plain, Listener secure) {
      this.key = key;
      this.tls = tls;
      this.plain = plain;
      this.secure = secure;
    }

    String key() {
      return key;
    }

    /// The same with TLS.
    Endpoint secured() {
      return switch (this) {
        case WS, WSS -> WSS;
        case HTTP, HTTPS -> HTTPS;
        case WEBSUB_HTTP, WEBSUB_HTTPS -> WEBSUB_HTTPS;
      };
    }

    boolean isWebsub() {
      return plain == Listener.WEBSUB;
    }

    /// Whether clients reach this endpoint by the site.
    boolean servedBy(VirtualHost host) {
      return ((host.listener() == plain || host.listener() == secure)
              && host.publicSide().tls() == tls)
          || (this == HTTP && host.listener() == Listener.GATEWAY_HTTPS && host.redirectsHttp());
    }
  }

  private static final Set<Profile> READERS =
      Set.of(Profile.ALL_IN_ONE, Profile.CONTROL_PLANE, Profile.PUBLISHER, Profile.DEVPORTAL);

  private Environments() {}

  /// The nodes that offer APIs under the endpoints of environments.
  static List<ApimServer> portals(Deployment deployment) {
    return deployment.servers().stream()
        .filter(server -> READERS.contains(server.profile()))
        .toList();
  }

  /// The attached files of these nodes.
  static Stream<AttachedToml> files(Deployment deployment) {
    return AttachedToml.all(deployment)
        .filter(attached -> READERS.contains(attached.server().profile()));
  }

  static List<Toml> of(AttachedToml attached) {
    return attached.toml().elements("apim", "gateway", "environment");
  }

  static Stream<Toml> virtualHosts(AttachedToml attached) {
    return of(attached).stream().flatMap(one -> one.elements("virtual_host").stream());
  }

  /// The site whose host name the portals are given: of those that serve API traffic with TLS the
  /// one in front of most gateways, the first where several are.
  static Optional<VirtualHost> written(Deployment deployment) {
    Set<ElementId> gateways =
        Roles.of(deployment).gateways().stream().map(ApimServer::id).collect(Collectors.toSet());
    Optional<VirtualHost> written = Optional.empty();
    long most = 0;
    for (VirtualHost host : servingApis(deployment)) {
      long behind = host.servers().size() > most ? behind(host, gateways) : 0;
      if (behind > most) {
        most = behind;
        written = Optional.of(host);
      }
    }
    return written;
  }

  private static List<VirtualHost> servingApis(Deployment deployment) {
    return deployment
        .hosts()
        .filter(host -> host.listener() == Listener.GATEWAY_HTTPS && host.tls())
        .toList();
  }

  private static long behind(VirtualHost host, Set<ElementId> gateways) {
    return host.servers().stream()
        .map(behind -> behind.server().id())
        .filter(gateways::contains)
        .distinct()
        .count();
  }

  /// Where a portal stands: hundreds of them stand alike.
  private record PortalPlace(Optional<Region> region, Profile profile) {}

  /// What tells the portals of a deployment apart, as far as environments go.
  private record PortalView(Optional<Region> region, boolean virtualHosts) {
    Stream<VirtualHost> hosts(Deployment deployment) {
      return GatewayCluster.seenFrom(deployment, region).stream()
          .flatMap(
              cluster ->
                  Stream.concat(
                      cluster.offered(deployment).stream(),
                      virtualHosts ? cluster.furtherHosts(deployment).stream() : Stream.of()));
    }
  }

  /// The host names that are written into the portals' files, with those of virtual hosts where the
  /// release has them.
  static Stream<String> drawn(Deployment deployment) {
    return portals(deployment).stream()
        .map(portal -> new PortalPlace(portal.node().region(), portal.profile()))
        .distinct()
        .map(
            place ->
                new PortalView(
                    place.region(), deployment.reads(Recipe.VIRTUAL_HOST, place.profile())))
        .distinct()
        .flatMap(view -> view.hosts(deployment))
        .map(host -> host.hostname().value())
        .distinct();
  }

  /// The host names of `https_endpoint` in attached files, environments and virtual hosts.
  static Stream<String> offered(Deployment deployment) {
    return files(deployment)
        .flatMap(attached -> Stream.concat(of(attached).stream(), virtualHosts(attached)))
        .flatMap(one -> one.text(Endpoint.HTTPS.key()).stream())
        .map(url -> PublicUrl.of(url).host());
  }
}
