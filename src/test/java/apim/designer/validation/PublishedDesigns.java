package apim.designer.validation;

import static apim.designer.topology.Sketch.COOKIE;
import static apim.designer.topology.Sketch.base;
import static apim.designer.topology.Sketch.lb;
import static apim.designer.topology.Sketch.member;
import static apim.designer.topology.Sketch.node;
import static apim.designer.topology.Sketch.onPort;
import static apim.designer.topology.Sketch.site;
import static apim.designer.topology.Sketch.withAffinity;

import apim.designer.topology.ApimVersion;
import apim.designer.topology.Listener;
import apim.designer.topology.Profile;
import apim.designer.topology.PublicSide;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import apim.designer.topology.TcpPort;
import apim.designer.topology.Topology;
import apim.designer.topology.UrlPath;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What people run and could not be drawn before sites had paths, a public side and tenants.
final class PublishedDesigns {
  private PublishedDesigns() {}

  /// Portals on plain port 80.
  static Topology plainPortals() {
    return Sketch.portals(site -> onPort(80).apply(Sketch.withTls(false).apply(site)));
  }

  /// A site on plain port 80, of which another proxy makes HTTPS.
  static Site endingTlsBefore(Site site) {
    return onPort(80)
        .apply(Sketch.withTls(false).apply(site))
        .mapFront(
            front -> front.withPublicSide(Optional.of(new PublicSide(true, new TcpPort(443)))));
  }

  static UnaryOperator<Site> below(String path) {
    return site -> site.mapFront(front -> front.withPath(new UrlPath(path)));
  }

  /// A second Developer Portal of the same nodes.
  static Topology tenants(UnaryOperator<Site> second) {
    return lb(
        base(),
        lb ->
            lb.withSite(
                second.apply(
                    withAffinity(COOKIE)
                        .apply(Sketch.site("abc", Listener.MANAGEMENT, "apim-1", "apim-2")))));
  }

  static Topology innerAndOuter() {
    return lb(
        base()
            .withApim(ApimVersion.of("4.2.0"))
            .with(node("gw-1", Profile.GATEWAY, "10.0.0.21"))
            .with(node("gw-2", Profile.GATEWAY, "10.0.0.22")),
        lb ->
            lb.mapSites(
                    site ->
                        site.id().value().equals("gw")
                            ? site.withMembers(List.of(member("gw-1")))
                            : site)
                .withSite(site("ext", Listener.GATEWAY_HTTPS, "gw-2")));
  }
}
