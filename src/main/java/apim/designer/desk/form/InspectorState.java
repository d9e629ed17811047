package apim.designer.desk.form;

import apim.designer.design.Design;
import apim.designer.desk.Selection;
import apim.designer.desk.Words;
import apim.designer.diagram.Hue;
import apim.designer.diagram.Icons;
import apim.designer.session.Snapshot;
import apim.designer.topology.Element;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.Ref;
import apim.designer.topology.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The properties of what is selected.
///
/// @param subject what they belong to; rows are kept while it stays
public record InspectorState(
    Selection subject, Head head, List<Property> properties, FieldFindings findings) {
  /// What stands above the form.
  ///
  /// @param icon the name of its drawing; empty for none
  public record Head(String icon, Hue hue, String title, String kind) {}

  public InspectorState {
    properties = List.copyOf(properties);
  }

  public static InspectorState of(Snapshot snapshot, Selection selection) {
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
        Property.Remark.of(
            "read-only",
            "This design was made by a newer designer and can only be looked at here."));
    return new InspectorState(subject, head, all, findings);
  }

  /// The rows that are there to be seen. Where something was found below a caption, its rows are.
  ///
  /// @param opened the keys of captions whose rows somebody asked for
  public List<Property> shown(Set<String> opened) {
    List<Property> shown = new ArrayList<>();
    boolean away = false;
    for (int i = 0; i < properties.size(); i++) {
      Property row = properties.get(i);
      if (row instanceof Property.Heading heading) {
        boolean folds = heading.fold() != Property.Fold.NEVER;
        away = folds && !opened.contains(row.key()) && !isFaulty(i);
        shown.add(
            folds ? heading.folded(away ? Property.Fold.CLOSED : Property.Fold.OPEN) : heading);
      } else if (row instanceof Property.Action || !away) {
        away = away && !(row instanceof Property.Action);
        shown.add(row);
      }
    }
    return shown;
  }

  private boolean isFaulty(int heading) {
    return properties.stream()
        .skip(heading + 1L)
        .takeWhile(row -> !(row instanceof Property.Heading) && !(row instanceof Property.Action))
        .anyMatch(row -> !findings.at(row.key()).isEmpty());
  }

  private static Optional<InspectorState> one(Snapshot snapshot, Ref ref) {
    return switch (ref) {
      case Ref.OfElement(ElementId id) ->
          snapshot.design().topology().element(id).map(one -> element(snapshot, ref, one));
      case Ref.OfSite site -> balancer(snapshot, site).flatMap(lb -> site(snapshot, lb, site));
      case Ref.OfMember member ->
          balancer(snapshot, member.ofSite()).flatMap(lb -> member(snapshot, lb, member));
      case Ref.OfLink _ -> Optional.empty();
    };
  }

  private static Optional<LoadBalancer> balancer(Snapshot snapshot, Ref.OfSite site) {
    return snapshot.design().topology().loadBalancer(site.loadBalancer());
  }

  private static InspectorState element(Snapshot snapshot, Ref ref, Element element) {
    Design design = snapshot.design();
    return switch (element) {
      case Node node ->
          state(
              snapshot,
              ref,
              Icons.of(node.profile()),
              Hue.of(node.profile()),
              Words.of(node.profile()) + " node",
              new NodeProperties(snapshot, node).all());
      case LoadBalancer lb ->
          state(
              snapshot,
              ref,
              Icons.LOAD_BALANCER,
              Hue.SLATE,
              "Load balancer, " + lb.nginx().displayName(),
              new BalancerProperties(snapshot, lb).all());
      case Zone zone ->
          state(snapshot, ref, Icons.ZONE, Hue.GREY, "Zone", DrawingProperties.of(design, zone));
      case Note note ->
          state(snapshot, ref, Icons.NOTE, Hue.GREY, "Note", DrawingProperties.of(design, note));
      case External external ->
          state(
              snapshot,
              ref,
              Icons.of(external.kind()),
              Hue.GREY,
              Words.of(external.kind()) + ", outside",
              DrawingProperties.of(design, external));
    };
  }

  private static Optional<InspectorState> site(Snapshot snapshot, LoadBalancer lb, Ref.OfSite ref) {
    return lb.site(ref.site())
        .map(
            site ->
                state(
                    snapshot,
                    ref,
                    Icons.LOAD_BALANCER,
                    Hue.SLATE,
                    "Site of " + lb.id(),
                    new SiteProperties(snapshot, lb, site).all()));
  }

  private static Optional<InspectorState> member(
      Snapshot snapshot, LoadBalancer lb, Ref.OfMember ref) {
    return lb.site(ref.site()).stream()
        .flatMap(site -> MemberProperties.of(lb, site, ref.node()).stream())
        .findFirst()
        .map(
            member ->
                state(
                    snapshot,
                    ref,
                    Icons.LOAD_BALANCER,
                    Hue.SLATE,
                    "Node behind site " + ref.site() + " of " + lb.id(),
                    member.all()));
  }

  private static InspectorState state(
      Snapshot snapshot, Ref ref, String icon, Hue hue, String kind, List<Property> properties) {
    return new InspectorState(
        Selection.of(ref),
        new Head(icon, hue, title(ref), kind),
        properties,
        FieldFindings.of(snapshot.outcome().findings(), Optional.of(ref), properties));
  }

  private static String title(Ref ref) {
    return switch (ref) {
      case Ref.OfElement(ElementId id) -> id.value();
      case Ref.OfSite(ElementId _, ElementId site) -> site.value();
      case Ref.OfMember(ElementId _, ElementId _, ElementId node) -> node.value();
      case Ref.OfLink link -> link.path();
    };
  }

  private static InspectorState several(Snapshot snapshot, Selection selection) {
    SeveralProperties several = new SeveralProperties(snapshot, selection.refs());
    String names = selection.refs().stream().map(Ref::path).collect(Collectors.joining(", "));
    return new InspectorState(
        selection,
        new Head("", Hue.GREY, several.title(), names),
        several.all(),
        FieldFindings.NONE);
  }

  private static InspectorState design(Snapshot snapshot) {
    Design design = snapshot.design();
    List<Property> properties =
        DrawingProperties.of(design, snapshot.outcome().deployment().releases());
    String name = design.topology().name().oneLine();
    return new InspectorState(
        Selection.NONE,
        new Head("", Hue.GREY, name.isBlank() ? "Without a name" : name, "The design"),
        properties,
        FieldFindings.of(snapshot.outcome().findings(), Optional.empty(), properties));
  }
}
