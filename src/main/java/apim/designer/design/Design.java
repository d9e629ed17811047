package apim.designer.design;

import apim.designer.topology.ElementId;
import apim.designer.topology.Topology;
import java.util.function.UnaryOperator;

/// What an architect works on: what is drawn, where it is drawn, and the files that belong to it.
public record Design(Topology topology, Layout layout, Attachments attachments) {
  public static Design of(Topology topology) {
    return new Design(topology, Layout.EMPTY, Attachments.NONE);
  }

  public Design withTopology(Topology newTopology) {
    return new Design(newTopology, layout, attachments);
  }

  public Design mapTopology(UnaryOperator<Topology> change) {
    return withTopology(change.apply(topology));
  }

  /// This design with another topology and one box placed.
  public Design with(Topology newTopology, ElementId element, Position at) {
    return new Design(newTopology, layout.with(element, at), attachments);
  }

  public Design withLayout(Layout newLayout) {
    return new Design(topology, newLayout, attachments);
  }

  /// This design with a place for every box: what had none keeps the one where it is shown.
  public Design placed() {
    Layout whole = TidyLayout.complete(topology, layout);
    return whole.equals(layout) ? this : withLayout(whole);
  }

  /// Without what was done to lines that are not there any more.
  Design withoutStrayLines() {
    return layout.lines().isEmpty() ? this : withLayout(layout.keeping(topology.refs()));
  }

  public Design withAttachments(Attachments newAttachments) {
    return new Design(topology, layout, newAttachments);
  }
}
