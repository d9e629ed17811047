package apim.designer.discovery.recovery;

import apim.designer.topology.Address;
import apim.designer.topology.ElementId;
import apim.designer.topology.Listener;
import apim.designer.topology.Node;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.TcpPort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The nodes behind the sites: which addresses and ports are one server.
final class FoundNodes {
  /// The published ports of one container lie side by side.
  private static final int NEIGHBOURS = 20;

  /// A port of a host that a site leads to.
  private record Use(DraftSite site, Backend backend) {
    Optional<PortOffset> offset() {
      return ListenerGuess.offset(site.listener(), !site.forwarding().tls(), port());
    }

    int port() {
      return backend.port().number();
    }
  }

  private final List<List<Use>> groups = new ArrayList<>();
  private final IdentityHashMap<Backend, ElementId> ids = new IdentityHashMap<>();
  private final List<Node> nodes = new ArrayList<>();

  FoundNodes(List<DraftSite> sites) {
    Map<String, List<Use>> byHost = new LinkedHashMap<>();
    for (DraftSite site : sites) {
      for (Backend backend : site.backends()) {
        byHost.computeIfAbsent(backend.host(), _ -> new ArrayList<>()).add(new Use(site, backend));
      }
    }
    byHost.values().forEach(this::group);
    name();
  }

  List<Node> nodes() {
    return nodes;
  }

  /// Which node a site means by this very backend of its own.
  ElementId node(Backend backend) {
    return Objects.requireNonNull(ids.get(backend), "a backend of another site");
  }

  private void group(List<Use> ofHost) {
    Map<Integer, List<Use>> byOffset = new LinkedHashMap<>();
    List<Use> others = new ArrayList<>();
    for (Use use : ofHost) {
      use.offset()
          .ifPresentOrElse(
              offset -> byOffset.computeIfAbsent(offset.number(), _ -> new ArrayList<>()).add(use),
              () -> others.add(use));
    }
    groups.addAll(byOffset.values());
    others.sort(Comparator.comparingInt(Use::port));
    List<Use> current = new ArrayList<>();
    for (Use use : others) {
      boolean another =
          !current.isEmpty()
              && (use.port() - current.getLast().port() > NEIGHBOURS
                  || current.stream().anyMatch(other -> collide(other, use)));
      if (another) {
        groups.add(List.copyOf(current));
        current.clear();
      }
      current.add(use);
    }
    if (!current.isEmpty()) {
      groups.add(List.copyOf(current));
    }
  }

  /// A node has one port for a listener.
  private static boolean collide(Use a, Use b) {
    return a.site().listener() == b.site().listener() && a.port() != b.port();
  }

  private void name() {
    boolean gatewaysApart = groups.stream().anyMatch(group -> !isManaged(group));
    FreshNames names = new FreshNames();
    for (List<Use> group : groups) {
      Profile profile =
          ProfileGuess.of(named(group), isManaged(group), takesCalls(group), gatewaysApart);
      ElementId id = names.like(stem(profile) + "-1");
      group.forEach(use -> ids.put(use.backend(), id));
      nodes.add(node(id, profile, group));
    }
  }

  static String stem(Profile profile) {
    return profile == Profile.ALL_IN_ONE ? "apim" : profile.id();
  }

  private static boolean isManaged(List<Use> group) {
    return group.stream().anyMatch(use -> use.site().listener() == Listener.MANAGEMENT);
  }

  private static boolean takesCalls(List<Use> group) {
    return group.stream().anyMatch(use -> use.site().listener().carriesApiTraffic());
  }

  private static Optional<Profile> named(List<Use> group) {
    return group.stream()
        .filter(use -> use.site().listener() == Listener.MANAGEMENT)
        .flatMap(use -> ProfileGuess.named(use.site().words()).stream())
        .findFirst();
  }

  private static Node node(ElementId id, Profile profile, List<Use> group) {
    Optional<PortOffset> offset = group.getFirst().offset();
    Map<Listener, TcpPort> ports = new EnumMap<>(Listener.class);
    if (offset.isEmpty()) {
      group.forEach(use -> ports.put(listenerOnNode(use.site()), use.backend().port()));
    }
    Optional<Address> address = group.getFirst().backend().address();
    return Node.of(id, profile)
        .withAddress(address)
        .withPortOffset(offset.orElse(PortOffset.NONE))
        .withPorts(ports);
  }

  /// The listener whose port a site uses: its own, or the plain one for the same.
  static Listener listenerOnNode(DraftSite site) {
    return site.plain() ? site.listener().withoutTls().orElse(site.listener()) : site.listener();
  }
}
