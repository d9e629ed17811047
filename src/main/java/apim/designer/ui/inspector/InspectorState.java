package apim.designer.ui.inspector;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.session.Snapshot;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Label;
import apim.designer.topology.Note;
import apim.designer.topology.Ref;
import apim.designer.ui.control.Selection;
import apim.designer.ui.control.Words;
import java.util.List;
import java.util.Optional;

/// The properties of what is selected.
///
/// @param subject what they belong to; rows are kept while it stays
record InspectorState(String subject, String title, String kind, List<Property> properties) {
  InspectorState {
    properties = List.copyOf(properties);
  }

  static InspectorState of(Snapshot snapshot, Selection selection) {
    if (selection.isEmpty()) {
      return design(snapshot.design());
    }
    return selection
        .single()
        .flatMap(ref -> of(snapshot, ref))
        .orElseGet(() -> several(snapshot.design(), selection));
  }

  private static Optional<InspectorState> of(Snapshot snapshot, Ref ref) {
    Design design = snapshot.design();
    List<ElementId> ids = Selection.ids(ref);
    ElementId first = ids.getFirst();
    if (ids.size() > 1) {
      return design
          .topology()
          .loadBalancer(first)
          .flatMap(
              lb ->
                  lb.site(ids.get(1))
                      .map(
                          site ->
                              new InspectorState(
                                  ref.path(),
                                  ids.size() > 2 ? site.id() + " → " + ids.get(2) : "" + site.id(),
                                  ids.size() > 2 ? "Member of a site" : "Site of " + lb.id(),
                                  new SiteProperties(snapshot, lb, site).all())));
    }
    return design
        .topology()
        .node(first)
        .map(
            node ->
                new InspectorState(
                    ref.path(),
                    first.value(),
                    Words.of(node.profile()) + " node",
                    NodeProperties.of(snapshot, node)))
        .or(
            () ->
                design
                    .topology()
                    .loadBalancer(first)
                    .map(
                        lb ->
                            new InspectorState(
                                ref.path(),
                                first.value(),
                                lb.nginx().displayName(),
                                BalancerProperties.of(design, lb))))
        .or(() -> outside(design, ref, first))
        .or(() -> note(design, ref, first));
  }

  private static Optional<InspectorState> outside(Design design, Ref ref, ElementId id) {
    return design.topology().externals().stream()
        .filter(external -> external.id().equals(id))
        .findFirst()
        .map(external -> outside(ref, external));
  }

  private static InspectorState outside(Ref ref, External external) {
    return new InspectorState(
        ref.path(),
        external.id().value(),
        Words.of(external.kind()),
        List.of(
            new Property.Words(
                "Label",
                external.label().value(),
                "",
                text -> new Edit.ChangeExternal(external.withLabel(new Label(text))))));
  }

  private static Optional<InspectorState> note(Design design, Ref ref, ElementId id) {
    return design.topology().notes().stream()
        .filter(note -> note.id().equals(id))
        .findFirst()
        .map(
            note ->
                new InspectorState(
                    ref.path(),
                    id.value(),
                    "Note",
                    List.of(
                        new Property.Words(
                            "Text",
                            note.text().value(),
                            "",
                            text -> new Edit.ChangeNote(new Note(id, new Label(text)))))));
  }

  private static InspectorState several(Design design, Selection selection) {
    List<ElementId> elements =
        selection.refs().stream()
            .map(Selection::ids)
            .filter(ids -> ids.size() == 1)
            .map(List::getFirst)
            .filter(id -> design.topology().ids().anyMatch(id::equals))
            .toList();
    return new InspectorState(
        "several",
        selection.refs().size() + " selected",
        String.join(", ", selection.refs().stream().map(Ref::path).toList()),
        elements.isEmpty()
            ? List.of()
            : List.of(new Property.Action("Remove " + elements.size(), new Edit.Remove(elements))));
  }

  private static InspectorState design(Design design) {
    return new InspectorState(
        "design",
        design.topology().name().oneLine(),
        "Design",
        List.of(
            new Property.Words(
                "Name",
                design.topology().name().value(),
                "",
                text -> new Edit.SetName(new Label(text))),
            Releases.choice(design),
            new Property.Remark("Select something on the canvas to see its properties.")));
  }

  /// Whether `next` can be shown in the rows that show this: the same rows in the same order.
  boolean hasRowsOf(InspectorState next) {
    if (!subject.equals(next.subject) || properties.size() != next.properties.size()) {
      return false;
    }
    for (int i = 0; i < properties.size(); i++) {
      Property mine = properties.get(i);
      Property other = next.properties.get(i);
      if (mine.getClass() != other.getClass() || !mine.label().equals(other.label())) {
        return false;
      }
    }
    return true;
  }
}
