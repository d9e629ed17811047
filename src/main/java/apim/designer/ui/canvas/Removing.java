package apim.designer.ui.canvas;

import apim.designer.design.Edit;
import apim.designer.topology.ElementId;
import apim.designer.topology.Link;
import apim.designer.topology.Ref;
import apim.designer.topology.Topology;
import apim.designer.ui.control.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What removes everything that is selected, as one step.
final class Removing {
  private Removing() {}

  static Optional<Edit> edit(Topology topology, Selection selection) {
    List<ElementId> elements = new ArrayList<>();
    List<Edit> edits = new ArrayList<>();
    Map<Ref, Link> links = topology.linksByRef();
    for (Ref ref : selection.refs()) {
      List<ElementId> ids = Selection.ids(ref);
      switch (ids.size()) {
        case 1 -> elements.add(ids.getFirst());
        case 2 -> edits.add(new Edit.RemoveSite(ids.getFirst(), ids.get(1)));
        case 3 -> edits.add(new Edit.Disconnect(ids.getFirst(), ids.get(1), ids.get(2)));
        default ->
            Optional.ofNullable(links.get(ref)).map(Edit.RemoveLink::new).ifPresent(edits::add);
      }
    }
    if (!elements.isEmpty()) {
      edits.add(new Edit.Remove(elements));
    }
    return switch (edits.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(edits.getFirst());
      default ->
          Optional.of(new Edit.Together("Remove " + selection.refs().size() + " things", edits));
    };
  }
}
