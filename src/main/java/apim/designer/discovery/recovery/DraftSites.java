package apim.designer.discovery.recovery;

import apim.designer.discovery.recovery.HostNames.Host;
import apim.designer.topology.ElementId;
import apim.designer.topology.Listener;
import apim.designer.topology.UrlPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The sites of one nginx: one for each host name, port and group of locations that lead to the same
/// nodes.
final class DraftSites {
  /// What no sensible file reaches; a design of more is of no use to anybody.
  private static final int MOST = 1_000;

  private final ElementId balancer;
  private final Upstreams upstreams;
  private final Set<String> applicationPaths;
  private final FreshNames names = new FreshNames();
  private final List<DraftSite> drafts = new ArrayList<>();

  /// @param applicationPaths where API-M has web applications, in any release
  DraftSites(ElementId balancer, Upstreams upstreams, Set<String> applicationPaths) {
    this.balancer = balancer;
    this.upstreams = upstreams;
    this.applicationPaths = applicationPaths;
  }

  List<DraftSite> of(List<TheirServer> servers) {
    servers.forEach(this::add);
    return drafts;
  }

  /// Locations that make up one site.
  private record Group(UrlPath path, Forwarding first, List<Forwarding> others) {
    static Group of(UrlPath path, Forwarding first) {
      return new Group(path, first, new ArrayList<>());
    }
  }

  private void add(TheirServer server) {
    List<Group> groups = groups(server);
    for (Host host : HostNames.of(server.names())) {
      for (OpenedPort port : ports(server)) {
        groups.stream()
            .filter(_ -> drafts.size() < MOST)
            .forEach(group -> drafts.add(draft(server, host, port, group)));
      }
    }
  }

  /// Plain HTTP that is sent on is no site.
  private static List<OpenedPort> ports(TheirServer server) {
    List<OpenedPort> ports = server.distinctPorts();
    boolean sendsOn =
        server.redirectOfPlain().isPresent() && ports.stream().anyMatch(OpenedPort::tls);
    return sendsOn ? ports.stream().filter(OpenedPort::tls).toList() : ports;
  }

  private List<Group> groups(TheirServer server) {
    List<Forwarding> all =
        server.allLocations().stream().flatMap(one -> Forwarding.of(one).stream()).toList();
    List<Group> groups = new ArrayList<>();
    // What lies below another is known once that is: shorter paths first, patterns last.
    all.stream()
        .sorted(Comparator.comparingInt(DraftSites::rank))
        .forEach(one -> join(one, groups));
    groups.sort(Comparator.comparingInt(group -> all.indexOf(group.first())));
    return groups;
  }

  private static int rank(Forwarding one) {
    return one.location().kind().isPrefix() ? one.location().path().length() : Integer.MAX_VALUE;
  }

  private void join(Forwarding one, List<Group> groups) {
    Optional<Group> same = groups.stream().filter(group -> isPartOf(one, group)).findFirst();
    if (same.isPresent()) {
      same.get().others().add(one);
    } else if (isApplication(one)) {
      groups.add(Group.of(UrlPath.ROOT, one));
    } else if (!isOfOthers(one)) {
      one.path()
          .filter(path -> groups.stream().noneMatch(group -> group.path().equals(path)))
          .ifPresent(path -> groups.add(Group.of(path, one)));
    }
  }

  private static boolean isPartOf(Forwarding one, Group group) {
    Forwarding first = group.first();
    if (one.target().equals(Forwarding.NOWHERE)
        || !one.target().equals(first.target())
        || one.tls() != first.tls()) {
      return false;
    }
    boolean below = one.location().path().startsWith(group.path().value());
    boolean asksTheSame = BlockScope.first(one.pass()).equals(BlockScope.first(first.pass()));
    return !one.location().kind().isPrefix() || (below && (one.asksLike(first) || asksTheSame));
  }

  private boolean isApplication(Forwarding one) {
    String path = one.location().path();
    return !one.strips()
        && one.location().kind().isPrefix()
        && applicationPaths.stream()
            .anyMatch(known -> path.equals(known) || path.startsWith(known + "/"));
  }

  /// A program that is none of API-M's, at a host and port that are written right there.
  private boolean isOfOthers(Forwarding one) {
    return !one.isEverything()
        && !one.target().equals(Forwarding.NOWHERE)
        && upstreams.named(one.target()).isEmpty()
        && upstreams.backends(one).stream()
            .allMatch(
                backend ->
                    List.of(Listener.values()).stream()
                        .noneMatch(
                            listener ->
                                ListenerGuess.offset(listener, !one.tls(), backend.port().number())
                                    .filter(offset -> offset.number() < 100)
                                    .isPresent()));
  }

  private DraftSite draft(TheirServer server, Host host, OpenedPort port, Group group) {
    Forwarding first = group.first();
    List<Backend> backends = upstreams.backends(first);
    Listener listener = listener(server, host, port, first, backends);
    return new DraftSite(
        balancer,
        id(first, listener, host),
        server,
        host.written(),
        host.name(),
        port,
        group.path(),
        first,
        group.others(),
        upstreams.named(first.target()),
        backends,
        upstreams.affinity(first),
        listener);
  }

  private Listener listener(
      TheirServer server,
      Host host,
      OpenedPort port,
      Forwarding forwarding,
      List<Backend> backends) {
    BlockScope scope = forwarding.location().scope();
    boolean nowhere = forwarding.target().equals(Forwarding.NOWHERE);
    boolean apiTraffic =
        nowhere
            ? server.scope().isOn("underscores_in_headers")
            : scope.own("proxy_set_header").stream()
                    .anyMatch(
                        header ->
                            BlockScope.first(header).equalsIgnoreCase("X-WSO2-CLIENT-CERTIFICATE"))
                || scope.own("proxy_buffering").stream()
                    .anyMatch(buffering -> BlockScope.first(buffering).equals("off"));
    return new ListenerGuess(
            nowhere ? port.tls() : forwarding.tls(),
            backends.stream().map(backend -> backend.port().number()).toList(),
            port.port(),
            host.written() + " " + forwarding.target(),
            apiTraffic,
            scope.own("proxy_set_header").stream()
                .anyMatch(header -> BlockScope.first(header).equalsIgnoreCase("Upgrade")),
            nowhere || upstreams.isOurs(forwarding.target()))
        .best();
  }

  private ElementId id(Forwarding forwarding, Listener listener, Host host) {
    return names.like(
        upstreams
            .siteOf(forwarding.target())
            .filter(name -> ElementId.FORM.matcher(name).matches())
            .orElseGet(() -> stem(listener, host.written() + " " + forwarding.target())));
  }

  private static String stem(Listener listener, String words) {
    return switch (listener) {
      case MANAGEMENT -> ProfileGuess.named(words).map(ProfileGuess::siteOf).orElse("portals");
      case GATEWAY_HTTPS -> "gateway";
      case GATEWAY_HTTP -> "gateway-http";
      case WEBSOCKET, SECURE_WEBSOCKET -> "websocket";
      case WEBSUB, SECURE_WEBSUB -> "websub";
    };
  }
}
