package apim.designer.discovery.recovery;

import apim.designer.catalog.Catalog;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.design.Design;
import apim.designer.discovery.ExistingConfiguration;
import apim.designer.discovery.GivenFiles;
import apim.designer.nginx.Capability;
import apim.designer.topology.Affinity;
import apim.designer.topology.Label;
import apim.designer.topology.Listener;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Designs recovered from texts, and what they say as facts that can be compared.
final class Imported {
  private static final Catalog CATALOG = Catalog.standard();

  private Imported() {}

  static Recovered text(String text) {
    return of(GivenFiles.text("nginx.conf", text));
  }

  static Recovered of(GivenFiles given) {
    return of(ExistingConfiguration.of(given), List.of());
  }

  static Recovered of(ExistingConfiguration existing, List<NodeFile> nodes) {
    return DesignRecovery.of(
        DesignRecovery.balancers(existing.nginx()),
        nodes,
        DesignRecovery.Wishes.named(new Label("Imported")),
        CATALOG);
  }

  /// What an nginx is told of a site, whoever tells it.
  record SiteFacts(
      String host,
      int port,
      boolean tls,
      boolean redirected,
      String below,
      boolean strips,
      String listener,
      List<String> members,
      String affinity)
      implements Comparable<SiteFacts> {
    /// Without what only ports tell, where they are anybody's: events and calls look alike.
    SiteFacts withoutPorts() {
      return new SiteFacts(
          host,
          port,
          tls,
          redirected,
          below,
          strips,
          listener
              .replace("websub", "gateway")
              .replace("secure-gateway", "gateway-https")
              .replaceFirst("^gateway$", "gateway-http"),
          members,
          affinity);
    }

    @Override
    public int compareTo(SiteFacts other) {
      return Comparator.comparing(SiteFacts::toString).compare(this, other);
    }
  }

  static List<SiteFacts> facts(NginxInstance instance) {
    boolean sticky = instance.target().can(Capability.STICKY);
    return instance.hosts().stream().map(host -> facts(host, sticky)).sorted().toList();
  }

  static List<List<SiteFacts>> facts(Design design) {
    return Deployment.of(design).instances().stream().map(Imported::facts).toList();
  }

  private static SiteFacts facts(VirtualHost host, boolean sticky) {
    List<String> members = new ArrayList<>();
    host.servers()
        .forEach(
            server -> {
              String member =
                  server.server().address().inUrl()
                      + ":"
                      + server.port()
                      + (server.backup() ? " backup" : "");
              if (members.stream()
                  .noneMatch(
                      other ->
                          other.startsWith(member.split(" ")[0] + " ")
                              || other.equals(member)
                              || member.startsWith(other + " "))) {
                members.add(member);
              }
            });
    return new SiteFacts(
        host.hostname().value(),
        host.port(),
        host.tls(),
        host.redirectsHttp(),
        host.servedBelow().value(),
        !members.isEmpty() && host.stripsPath(),
        members.isEmpty() ? "" : listener(host).id(),
        members,
        affinity(host, sticky));
  }

  /// In plain HTTP a listener is the one whose port that is.
  private static Listener listener(VirtualHost host) {
    return host.site().back().nodeTls().plain()
        ? host.listener().withoutTls().orElse(host.listener())
        : host.listener();
  }

  /// An upstream without servers has none, and nginx tells no capitals of a cookie of a node's.
  private static String affinity(VirtualHost host, boolean sticky) {
    boolean unable =
        !sticky
            && (host.affinity() instanceof Affinity.StickyCookie
                || host.affinity() instanceof Affinity.StickyLearn);
    return host.servers().isEmpty() || unable
        ? "none"
        : switch (host.affinity()) {
          case Affinity.None _ -> "none";
          case Affinity.IpHash _ -> "by-address";
          case Affinity.StickyCookie(var cookie) -> "own-cookie " + cookie;
          case Affinity.StickyLearn(var cookie, var timeout) ->
              "node-cookie " + cookie.value().toLowerCase(Locale.ROOT) + " " + timeout;
        };
  }

  static String report(Recovered recovered) {
    return String.join(
        "\n",
        Stream.concat(
                facts(recovered.design()).stream().flatMap(List::stream).map(SiteFacts::toString),
                Stream.concat(
                    recovered.design().topology().nodes().stream().map(Object::toString),
                    recovered.dispositions().stream()
                        .map(
                            one ->
                                one.at()
                                    + " "
                                    + one.fate().word()
                                    + " "
                                    + one.statement()
                                    + "  -- "
                                    + one.fate().reason())))
            .toList());
  }
}
