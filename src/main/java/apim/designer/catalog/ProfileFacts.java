package apim.designer.catalog;

import apim.designer.catalog.AffinityNeed.Level;
import apim.designer.topology.Listener;
import apim.designer.topology.Profile;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A profile as one release ships it: what it is called there, its ports, and what its listeners
/// need of a load balancer.
///
/// @param displayName the release's own word, such as Store before it became Developer Portal
/// @param deprecated whether this release itself advises against the profile
/// @param startScript in the `bin` of the product, without its ending
/// @param startOption what selects the profile at start, such as `-Dprofile=api-publisher`; empty
///     where nothing does (the default profile, and the separate distributions from 4.5)
/// @param distribution what is unpacked on the node, such as `wso2am` or `wso2am-acp`
/// @param template the deployment.toml that the release ships for it, as `owner/repository:path@tag`
/// @param ships arrays of tables that this file has, such as `event_listener`
/// @param health what tells that a node is well, the first thing to be well first
public record ProfileFacts(
    Profile profile,
    String displayName,
    boolean deprecated,
    String startScript,
    Optional<String> startOption,
    String distribution,
    String template,
    List<Port> ports,
    Map<Listener, AffinityNeed> affinities,
    List<String> ships,
    List<HealthCheck> health,
    String source) {
  public ProfileFacts {
    ports = List.copyOf(ports);
    ships = List.copyOf(ships);
    health = List.copyOf(health);
    // In the order of the listeners, which Map.copyOf would lose.
    Map<Listener, AffinityNeed> ordered = new EnumMap<>(Listener.class);
    ordered.putAll(affinities);
    affinities = Collections.unmodifiableMap(ordered);
  }

  public boolean offers(Listener listener) {
    return port(listener).isPresent();
  }

  /// The port behind a listener, before the node's offset.
  public Optional<Port> port(Listener listener) {
    for (Port port : ports) {
      if (port.listener().isPresent() && port.listener().get() == listener) {
        return Optional.of(port);
      }
    }
    return Optional.empty();
  }

  /// Which listeners the profile offers, in their own order.
  public List<Listener> listeners() {
    return List.copyOf(affinities.keySet());
  }

  /// The ports that only ever work without an HTTP load balancer in between.
  public List<Port> rawTcpPorts() {
    return ports.stream().filter(port -> !port.transport().balancedAsHttp()).toList();
  }

  /// What two or more nodes of this profile behind one site need. A listener that the profile does
  /// not offer needs nothing: that it is not offered is the finding.
  public AffinityNeed affinity(Listener listener) {
    AffinityNeed need = affinities.get(listener);
    return need != null
        ? need
        : new AffinityNeed(
            Level.NOT_NEEDED,
            displayName + " has no listener " + listener.id() + " in this release.",
            source);
  }
}
