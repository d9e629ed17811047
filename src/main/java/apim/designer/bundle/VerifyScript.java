package apim.designer.bundle;

import apim.designer.catalog.WebApplication;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.Portals;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.Affinity;
import apim.designer.topology.Listener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The script that asks, from a client's place or a node's, whether what stands there was designed.
final class VerifyScript {
  private static final String PATH = "verify.sh";
  private static final String NONE = "";

  private final Deployment deployment;

  private VerifyScript(Deployment deployment) {
    this.deployment = deployment;
  }

  /// None where the design has no site.
  static Stream<Part> of(Deployment deployment) {
    VerifyScript script = new VerifyScript(deployment);
    return deployment.hosts().findAny().isEmpty()
        ? Stream.of()
        : Stream.of(Part.of(PATH, List.of(), script::artifact));
  }

  private Artifact artifact() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put(
        "NODES",
        deployment.servers().stream()
            .map(ApimServer::id)
            .map(Object::toString)
            .distinct()
            .collect(Collectors.joining(" ")));
    variables.put("SITES", deployment.hosts().map(this::line).collect(Collectors.joining("\n")));
    return Artifact.of(
        PATH,
        Mode.SCRIPT,
        List.of(),
        Script.of(PATH, "Is what stands there what was designed? --help says how.", variables));
  }

  /// What the script has to know of a site, in the order in which it reads it.
  private String line(VirtualHost host) {
    String prefix = host.servedBelow().prefix();
    return Stream.of(
            host.ref().path(),
            name(host),
            host.publicSide().port().toString(),
            host.publicSide().scheme(),
            host.publicSide().scheme() + "://" + authority(host),
            host.redirectsHttp() ? "yes" : "no",
            prefix + open(host),
            closed(host).map(path -> prefix + path).collect(Collectors.joining(" ")),
            portal(host),
            cookie(host),
            host.listener().isWebSocket() ? "websocket" : "http")
        .collect(Collectors.joining("|"));
  }

  private static String name(VirtualHost host) {
    String name = host.hostname().value();
    return host.hostname().isWildcard() ? "verify" + name.substring(1) : name;
  }

  private static String authority(VirtualHost host) {
    return host.onDefaultPort() ? name(host) : name(host) + ":" + host.publicSide().port();
  }

  /// A path that a node answers.
  private static String open(VirtualHost host) {
    return host.listener() != Listener.MANAGEMENT
        ? "/"
        : Stream.of("/services/Version", "/publisher/", "/devportal/", "/admin/", "/oauth2/token")
            .filter(path -> serves(host, path))
            .findFirst()
            .orElse("/");
  }

  private static boolean serves(VirtualHost host, String path) {
    String folder = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return host.servedPaths().serve(folder) && !host.accessList().limits(folder);
  }

  private Stream<String> closed(VirtualHost host) {
    return host.listener() != Listener.MANAGEMENT
        ? Stream.of()
        : deployment.nearestRelease().webApplications().stream()
            .map(WebApplication::paths)
            .flatMap(List::stream)
            .filter(path -> path.length() > 1 && !host.servedPaths().serve(path))
            .distinct();
  }

  /// The portal at which a login can be begun; none where the site has none.
  private String portal(VirtualHost host) {
    return Portals.loginAt(deployment.nearestRelease(), host)
        .map(portal -> host.servedBelow().prefix() + portal)
        .orElse(NONE);
  }

  /// The cookie by which the load balancer holds a login; none where it holds it in another way.
  private static String cookie(VirtualHost host) {
    return host.affinity() instanceof Affinity.StickyCookie(var cookie) && host.servers().size() > 1
        ? cookie.value()
        : NONE;
  }
}
