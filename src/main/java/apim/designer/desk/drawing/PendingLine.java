package apim.designer.desk.drawing;

import apim.designer.topology.Ref;

/// What a line that is being drawn will be when it ends at a box.
public sealed interface PendingLine {
  /// Where it starts.
  Ref from();

  /// A site's line to a node; the socket of a load balancer without a site makes one.
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

  /// Traffic that no site carries, from one box to another.
  record Traffic(Ref box) implements PendingLine {
    @Override
    public Ref from() {
      return box;
    }
  }
}
