package apim.designer.discovery.recovery;

import apim.designer.nginx.Block;
import apim.designer.topology.Affinity;
import apim.designer.topology.ElementId;
import apim.designer.topology.Hostname;
import apim.designer.topology.Listener;
import apim.designer.topology.Ref;
import apim.designer.topology.UrlPath;
import java.util.List;
import java.util.Optional;

/// A site as far as the server block says it, before its nodes are known.
///
/// @param host the name as it is written
/// @param forwarding of the location that the site is made of
/// @param others more locations of it
/// @param upstream empty where the location names a host itself
/// @param backends where requests go, each address once
record DraftSite(
    ElementId balancer,
    ElementId id,
    TheirServer server,
    String host,
    Hostname hostname,
    OpenedPort port,
    UrlPath path,
    Forwarding forwarding,
    List<Forwarding> others,
    Optional<Block> upstream,
    List<Backend> backends,
    Affinity affinity,
    Listener listener) {
  DraftSite {
    others = List.copyOf(others);
    backends = List.copyOf(backends);
  }

  Ref.OfSite ref() {
    return new Ref.OfSite(balancer, id);
  }

  BlockScope scope() {
    return forwarding.location().scope();
  }

  /// Whether its nodes are asked in plain HTTP on a port that usually speaks TLS.
  boolean plain() {
    return !forwarding.tls() && listener.speaksTls();
  }

  /// What people call it: its host and its upstream.
  String words() {
    return host + " " + forwarding.target();
  }
}
