package apim.designer.design;

import apim.designer.topology.Topology;

/// What an architect works on: what is drawn, where it is drawn, and the files that belong to it.
public record Design(Topology topology, Layout layout, Attachments attachments) {
  public static Design of(Topology topology) {
    return new Design(topology, Layout.EMPTY, Attachments.NONE);
  }

  public Design withTopology(Topology newTopology) {
    return new Design(newTopology, layout, attachments);
  }

  public Design withLayout(Layout newLayout) {
    return new Design(topology, newLayout, attachments);
  }

  public Design withAttachments(Attachments newAttachments) {
    return new Design(topology, layout, newAttachments);
  }
}
