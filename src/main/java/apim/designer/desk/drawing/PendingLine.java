package apim.designer.desk.drawing;

import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import java.util.List;

/// What a line that is being drawn will be when it ends at a box.
public sealed interface PendingLine {
  /// Where it starts.
  Ref from();

  /// A site's line to a node; from a load balancer as a whole, to whatever it can lead to.
  record Membership(Ref socket) implements PendingLine {
    @Override
    public Ref from() {
      return socket;
    }
  }

  /// A member's line whose end goes to another node.
  record Reconnection(Ref.OfMember member) implements PendingLine {
    @Override
    public Ref from() {
      return member.ofSite();
    }
  }

  /// The lines of sites to several nodes, drawn from the nodes to the site.
  record Joining(List<ElementId> nodes) implements PendingLine {
    public Joining {
      nodes = List.copyOf(nodes);
    }

    @Override
    public Ref from() {
      return Ref.of(nodes.getFirst());
    }
  }

  /// Traffic that no site carries, from one box to another.
  record Traffic(Ref box) implements PendingLine {
    @Override
    public Ref from() {
      return box;
    }
  }
}
