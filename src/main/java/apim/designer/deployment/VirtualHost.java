package apim.designer.deployment;

import apim.designer.topology.Affinity;
import apim.designer.topology.Hostname;
import apim.designer.topology.Listener;
import apim.designer.topology.PublicSide;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.UrlPath;
import apim.designer.topology.WebApp;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A site with everything that it left open worked out.
///
/// @param port the TCP port that clients connect to
/// @param tls whether nginx ends TLS on that port
/// @param redirectsHttp whether plain HTTP on port 80 is sent on to this site
/// @param upstream the name of the upstream and of its memory zone
/// @param sessionZone the name of the zone in which `sticky learn` remembers sessions
/// @param logDirectory an absolute folder
/// @param publicSide how clients reach it
/// @param serves what of a management port clients reach; empty for every other listener
/// @param servedPaths which of the nodes' paths clients reach
/// @param accessList which of those paths are for nodes alone
/// @param contextPath what the nodes put before their own paths in URLs
/// @param snippet what else its server says; empty where the file is not there, or none is named
/// @param upgradePaths below which clients may ask for another protocol, although the site is for
///     requests and responses
public record VirtualHost(
    Ref ref,
    Site site,
    int port,
    boolean tls,
    boolean redirectsHttp,
    String upstream,
    String sessionZone,
    String logDirectory,
    PublicSide publicSide,
    Set<WebApp> serves,
    ServedPaths servedPaths,
    AccessList accessList,
    UrlPath contextPath,
    Optional<String> snippet,
    List<String> upgradePaths,
    List<UpstreamServer> servers) {
  public VirtualHost {
    upgradePaths = List.copyOf(upgradePaths);
    servers = List.copyOf(servers);
  }

  /// Whether `/carbon`, the management console, is served.
  public boolean carbon() {
    return serves.contains(WebApp.CARBON);
  }

  /// Where on its host it lies.
  public UrlPath path() {
    return site.front().path();
  }

  /// Below which path NGINX answers: the site's own. A management site that has none lies where the
  /// nodes say that they are.
  public UrlPath servedBelow() {
    return path().isRoot() && listener() == Listener.MANAGEMENT ? contextPath : path();
  }

  /// Whether nodes are asked for what follows that path only.
  public boolean stripsPath() {
    return !servedBelow().isRoot() && !(site.back().keepPath() && servedBelow().equals(path()));
  }

  /// Whether nodes are spoken to over TLS.
  public boolean speaksTlsToNodes() {
    return listener().speaksTls() && !site.back().nodeTls().plain();
  }

  public Hostname hostname() {
    return site.hostname();
  }

  public Listener listener() {
    return site.back().listener();
  }

  public Affinity affinity() {
    return site.back().affinity();
  }

  /// Whether requests for this site may reach `server`.
  public boolean forwardsTo(ApimServer server) {
    return servers.stream().anyMatch(behind -> behind.server().id().equals(server.id()));
  }

  /// Whether clients leave the port out of a URL.
  public boolean onDefaultPort() {
    return publicSide.port().equals(PublicSide.usualPort(publicSide.tls()));
  }

  /// Host name and port as clients write them: without the port where it is the default.
  public String authority() {
    return onDefaultPort() ? hostname().value() : hostname() + ":" + publicSide.port();
  }

  /// Whether clients reach `path` of the nodes through this site.
  public boolean leadsTo(String path) {
    return servedPaths.serve(path)
        && (stripsPath() || (path + "/").startsWith(servedBelow().value()));
  }

  /// The URL by which clients reach `path` of the nodes.
  public String urlOf(String path) {
    return publicSide.scheme()
        + "://"
        + authority()
        + (stripsPath() ? servedBelow().prefix() : "")
        + path;
  }

  /// The URL of this site as clients write it, without a trailing slash.
  public String url() {
    return publicSide.scheme() + "://" + authority() + path().prefix();
  }
}
