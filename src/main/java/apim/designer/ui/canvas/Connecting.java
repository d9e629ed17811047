package apim.designer.ui.canvas;

import apim.designer.design.Edit;
import apim.designer.design.FreshId;
import apim.designer.topology.ElementId;
import apim.designer.topology.Hostname;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import apim.designer.ui.control.Selection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Puts the node at the end of a drawn line behind the site at its start.
final class Connecting {
  private Connecting() {}

  /// Empty when the line ends at no node, or at one that is connected already.
  static Optional<Edit> edit(CanvasState state, Gesture.Connecting line) {
    Topology topology = state.snapshot().design().topology();
    return target(state, line)
        .map(ref -> Selection.ids(ref).getFirst())
        .flatMap(topology::node)
        .flatMap(node -> connect(topology, Selection.ids(line.socket()), node));
  }

  /// The node under the end of the line.
  static Optional<Ref> target(CanvasState state, Gesture.Connecting line) {
    return Hit.at(state.scene(), line.toX(), line.toY()) instanceof Hit.Something(Ref ref)
            && state.snapshot().design().topology().node(Selection.ids(ref).getFirst()).isPresent()
            && Selection.ids(ref).size() == 1
        ? Optional.of(ref)
        : Optional.empty();
  }

  private static Optional<Edit> connect(Topology topology, List<ElementId> socket, Node node) {
    Optional<LoadBalancer> found = topology.loadBalancer(socket.getFirst());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    LoadBalancer balancer = found.get();
    if (socket.size() == 1) {
      Site site = site(balancer, node).withMember(Member.of(node.id()));
      return Optional.of(
          new Edit.Together(
              "Connect " + balancer.id() + " to " + node.id(),
              List.of(new Edit.AddSite(balancer.id(), site))));
    }
    return balancer
        .site(socket.get(1))
        .filter(site -> !site.hasMember(node.id()))
        .map(site -> new Edit.Connect(balancer.id(), site.id(), Member.of(node.id())));
  }

  /// The site that a load balancer without one gets for its first node.
  private static Site site(LoadBalancer balancer, Node node) {
    boolean gateway = node.profile() == Profile.GATEWAY;
    ElementId id =
        FreshId.like(
            new ElementId(gateway ? "gateway" : "portals"),
            balancer.sites().stream().map(Site::id).collect(Collectors.toSet()));
    return Site.of(
        id,
        new Hostname(gateway ? "gateway.example.com" : "api.example.com"),
        gateway ? Listener.GATEWAY_HTTPS : Listener.MANAGEMENT);
  }
}
