package apim.designer.ui.inspector;

import apim.designer.design.Design;
import apim.designer.diagram.Hue;
import apim.designer.diagram.Icons;
import apim.designer.session.Snapshot;
import apim.designer.topology.ElementId;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.ui.control.Selection;
import apim.designer.ui.control.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The properties of what is selected.
///
/// @param subject what they belong to; rows are kept while it stays
record InspectorState(
    String subject, Head head, List<Property> properties, FieldFindings findings) {
  /// What stands above the form.
  ///
  /// @param icon the name of its drawing; empty for none
  record Head(String icon, Hue hue, String title, String kind) {}

  InspectorState {
    properties = List.copyOf(properties);
  }

  static InspectorState of(Snapshot snapshot, Selection selection) {
    InspectorState state =
        selection.refs().size() > 1
            ? several(snapshot, selection)
            : selection
                .single()
                .flatMap(ref -> one(snapshot, ref))
                .orElseGet(() -> design(snapshot));
    return snapshot.readOnly() ? state.readOnly() : state;
  }

  private InspectorState readOnly() {
    List<Property> all = new ArrayList<>(properties);
    all.addFirst(
        new Property.Remark(
            "read-only",
            "This design was made by a newer designer and can only be looked at here."));
    return new InspectorState(subject, head, all, findings);
  }

  private static Optional<InspectorState> one(Snapshot snapshot, Ref ref) {
    List<ElementId> ids = Selection.ids(ref);
    Optional<LoadBalancer> lb = snapshot.design().topology().loadBalancer(ids.getFirst());
    return switch (ids.size()) {
      case 1 -> element(snapshot, ref, ids.getFirst());
      case 2 -> lb.flatMap(one -> one.site(ids.get(1)).map(site -> site(snapshot, ref, one, site)));
      default ->
          lb.flatMap(one -> one.site(ids.get(1)).flatMap(site -> member(snapshot, ref, one, site)));
    };
  }

  private static Optional<InspectorState> element(Snapshot snapshot, Ref ref, ElementId id) {
    Design design = snapshot.design();
    var topology = design.topology();
    Stream<InspectorState> nodes =
        topology.node(id).stream()
            .map(
                node ->
                    state(
                        snapshot,
                        ref,
                        Icons.of(node.profile()),
                        Hue.of(node.profile()),
                        Words.of(node.profile()) + " node",
                        new NodeProperties(snapshot, node).all()));
    Stream<InspectorState> balancers =
        topology.loadBalancer(id).stream()
            .map(
                lb ->
                    state(
                        snapshot,
                        ref,
                        Icons.LOAD_BALANCER,
                        Hue.SLATE,
                        "Load balancer, " + lb.nginx().displayName(),
                        new BalancerProperties(snapshot, lb).all()));
    Stream<InspectorState> zones =
        topology.zones().stream()
            .filter(zone -> zone.id().equals(id))
            .map(
                zone ->
                    state(
                        snapshot,
                        ref,
                        Icons.ZONE,
                        Hue.GREY,
                        "Zone",
                        DrawingProperties.of(design, zone)));
    Stream<InspectorState> notes =
        topology.notes().stream()
            .filter(note -> note.id().equals(id))
            .map(
                note ->
                    state(
                        snapshot,
                        ref,
                        Icons.NOTE,
                        Hue.GREY,
                        "Note",
                        DrawingProperties.of(design, note)));
    Stream<InspectorState> externals =
        topology.externals().stream()
            .filter(external -> external.id().equals(id))
            .map(
                external ->
                    state(
                        snapshot,
                        ref,
                        Icons.of(external.kind()),
                        Hue.of(external.kind()),
                        Words.of(external.kind()) + ", outside",
                        DrawingProperties.of(design, external)));
    return Stream.of(nodes, balancers, zones, notes, externals)
        .flatMap(states -> states)
        .findFirst();
  }

  private static InspectorState site(Snapshot snapshot, Ref ref, LoadBalancer lb, Site site) {
    return state(
        snapshot,
        ref,
        Icons.LOAD_BALANCER,
        Hue.SLATE,
        "Site of " + lb.id(),
        new SiteProperties(snapshot, lb, site).all());
  }

  private static Optional<InspectorState> member(
      Snapshot snapshot, Ref ref, LoadBalancer lb, Site site) {
    ElementId node = Selection.ids(ref).get(2);
    return IntStream.range(0, site.members().size())
        .filter(i -> site.members().get(i).node().equals(node))
        .boxed()
        .findFirst()
        .map(
            at ->
                state(
                    snapshot,
                    ref,
                    Icons.LOAD_BALANCER,
                    Hue.SLATE,
                    "Node behind site " + site.id() + " of " + lb.id(),
                    new MemberProperties(lb, site, at).all()));
  }

  private static InspectorState state(
      Snapshot snapshot, Ref ref, String icon, Hue hue, String kind, List<Property> properties) {
    String title = Selection.ids(ref).getLast().value();
    return new InspectorState(
        ref.path(),
        new Head(icon, hue, title, kind),
        properties,
        FieldFindings.of(snapshot.outcome().findings(), Optional.of(ref), properties));
  }

  private static InspectorState several(Snapshot snapshot, Selection selection) {
    SeveralProperties several = new SeveralProperties(snapshot, selection.refs());
    String names = selection.refs().stream().map(Ref::path).collect(Collectors.joining(", "));
    return new InspectorState(
        names, new Head("", Hue.GREY, several.title(), names), several.all(), FieldFindings.NONE);
  }

  private static InspectorState design(Snapshot snapshot) {
    Design design = snapshot.design();
    List<Property> properties =
        DrawingProperties.of(design, snapshot.outcome().deployment().releases());
    String name = design.topology().name().oneLine();
    return new InspectorState(
        "",
        new Head("", Hue.GREY, name.isBlank() ? "Without a name" : name, "The design"),
        properties,
        FieldFindings.of(snapshot.outcome().findings(), Optional.empty(), properties));
  }
}
