package apim.designer.project;

import apim.designer.design.Design;
import apim.designer.design.Layout;
import apim.designer.design.LineShape;
import apim.designer.design.Position;
import apim.designer.json.Json;
import apim.designer.json.ObjectDraft;
import apim.designer.topology.Accepted;
import apim.designer.topology.Address;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.Listener;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.Ref;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// Writes a design as a tree, with what an earlier file said beyond what this designer knows.
final class DesignTree {
  /// What the file says it is.
  static final String FORMAT = "apim-topology";

  private final ObjectDraft top;

  private DesignTree(Optional<Json.Obj> before) {
    this.top = new ObjectDraft(before);
  }

  static Json.Obj of(Design design, Optional<Json.Obj> before) {
    return new DesignTree(before).write(design);
  }

  private Json.Obj write(Design design) {
    Topology topology = design.topology();
    top.put("format", Json.text(FORMAT));
    top.put("schemaVersion", Json.number(Migration.CURRENT));
    putLabel(top, "name", topology.name());
    top.put("apim", Json.text(topology.apim().text()));
    top.put(
        "contextPath", Json.text(topology.contextPath().value()), topology.contextPath().isRoot());
    list("nodes", topology.nodes(), node -> node.id(), DesignTree::node);
    list("loadBalancers", topology.loadBalancers(), lb -> lb.id(), LoadBalancerTree::of);
    list("zones", topology.zones(), zone -> zone.id(), DesignTree::zone);
    list("notes", topology.notes(), note -> note.id(), DesignTree::note);
    list("externals", topology.externals(), external -> external.id(), DesignTree::external);
    List<Json.Obj> links =
        Earlier.write(
            topology.links(),
            top.objectsBefore("links"),
            link -> link.from() + " " + link.to(),
            object -> Earlier.text(object, "from") + " " + Earlier.text(object, "to"),
            DesignTree::link);
    top.put("links", Json.list(links), links.isEmpty());
    List<Json.Obj> accepted =
        Earlier.write(
            topology.accepted(),
            top.objectsBefore("accepted"),
            one -> one.rule() + " " + one.elements(),
            DesignTree::acceptedBefore,
            DesignTree::accepted);
    top.put("accepted", Json.list(accepted), accepted.isEmpty());
    top.put("layout", layout(design.layout()), design.layout().positions().isEmpty());
    return top.done();
  }

  private <T> void list(
      String name,
      List<T> elements,
      Function<T, ElementId> id,
      BiFunction<T, Optional<Json.Obj>, Json.Obj> write) {
    List<Json.Obj> written =
        Earlier.write(
            elements,
            top.objectsBefore(name),
            element -> id.apply(element).value(),
            object -> Earlier.text(object, "id"),
            write);
    top.put(name, Json.list(written), written.isEmpty());
  }

  private static Json.Obj node(Node node, Optional<Json.Obj> before) {
    ObjectDraft draft = new ObjectDraft(before);
    Json ports = ports(node, ObjectDraft.in(draft, "ports", Set.of()));
    return draft
        .put("id", Json.text(node.id().value()))
        .put("profile", Json.text(node.profile().id()))
        .put("address", node.address().map(Address::value).map(Json::text))
        .put("portOffset", Json.number(node.portOffset().number()), node.portOffset().isNone())
        .put("ports", ports, node.ports().isEmpty())
        .put("environment", node.environment().map(name -> Json.text(name.value())))
        .put("region", node.region().map(region -> Json.text(region.value())))
        .put("deploymentToml", node.deploymentToml().map(file -> Json.text(file.value())))
        .done();
  }

  private static Json.Obj ports(Node node, ObjectDraft draft) {
    for (Listener listener : Listener.values()) {
      draft.put(
          listener.id(),
          Optional.ofNullable(node.ports().get(listener)).map(port -> Json.number(port.number())));
    }
    return draft.done();
  }

  private static String acceptedBefore(Json.Obj object) {
    List<String> elements =
        object.value("elements").stream()
            .flatMap(v -> v instanceof Json.Arr list ? list.items().stream() : Stream.of())
            .map(v -> v instanceof Json.Text text ? text.value() : "")
            .toList();
    return Earlier.text(object, "rule") + " " + elements;
  }

  private static Json.Obj accepted(Accepted accepted, Optional<Json.Obj> before) {
    ObjectDraft draft =
        new ObjectDraft(before)
            .put("rule", Json.text(accepted.rule().value()))
            .put(
                "elements",
                Json.list(accepted.elements().stream().map(ref -> Json.text(ref.path())).toList()),
                accepted.elements().isEmpty())
            .put("reason", Json.text(accepted.reason().value()));
    return draft.put("until", accepted.until().map(day -> Json.text(day.toString()))).done();
  }

  private static Json.Obj zone(Zone zone, Optional<Json.Obj> before) {
    ObjectDraft draft = new ObjectDraft(before).put("id", Json.text(zone.id().value()));
    putLabel(draft, "label", zone.label());
    return draft
        .put(
            "elements",
            Json.list(zone.elements().stream().map(id -> Json.text(id.value())).toList()),
            zone.elements().isEmpty())
        .done();
  }

  private static Json.Obj note(Note note, Optional<Json.Obj> before) {
    ObjectDraft draft = new ObjectDraft(before).put("id", Json.text(note.id().value()));
    putLabel(draft, "text", note.text());
    return draft.done();
  }

  private static Json.Obj external(External external, Optional<Json.Obj> before) {
    ObjectDraft draft =
        new ObjectDraft(before)
            .put("id", Json.text(external.id().value()))
            .put("kind", Json.text(external.kind().id()));
    putLabel(draft, "label", external.label());
    External.Details details = external.details();
    return draft
        .put("product", details.product().map(product -> Json.text(product.id())))
        .put("address", details.address().map(Address::value).map(Json::text))
        .put("type", details.type().map(type -> Json.text(type.id())))
        .done();
  }

  private static Json.Obj link(Link link, Optional<Json.Obj> before) {
    ObjectDraft draft =
        new ObjectDraft(before)
            .put("from", Json.text(link.from().value()))
            .put("to", Json.text(link.to().value()));
    putLabel(draft, "label", link.label());
    return draft.done();
  }

  private Json.Obj layout(Layout layout) {
    Optional<Json.Obj> before = top.objectBefore("layout");
    // Every name in a layout is an element's: what is gone from the design is gone from here.
    ObjectDraft draft = new ObjectDraft(Optional.empty());
    for (Map.Entry<ElementId, Position> entry : layout.positions().entrySet()) {
      String id = entry.getKey().value();
      Position position = entry.getValue();
      Optional<Json.Obj> was =
          before
              .flatMap(all -> all.value(id))
              .flatMap(v -> v instanceof Json.Obj box ? Optional.of(box) : Optional.empty());
      ObjectDraft box =
          new ObjectDraft(was)
              .put("x", Json.number(position.x()))
              .put("y", Json.number(position.y()));
      List<Json.Obj> lines = lines(entry.getKey(), layout, box.objectsBefore("lines"));
      draft.put(id, box.put("lines", Json.list(lines), lines.isEmpty()).done());
    }
    return draft.done();
  }

  private static List<Json.Obj> lines(ElementId start, Layout layout, List<Json.Obj> before) {
    return Earlier.write(
        layout.lines().entrySet().stream()
            .filter(entry -> entry.getKey().element().equals(start))
            .toList(),
        before,
        entry -> entry.getKey().path(),
        object -> Earlier.text(object, "of"),
        (entry, was) -> line(entry.getKey(), entry.getValue(), was));
  }

  private static Json.Obj line(Ref of, LineShape shape, Optional<Json.Obj> before) {
    ObjectDraft draft = new ObjectDraft(before).put("of", Json.text(of.path()));
    Optional<Json.Obj> spot =
        shape
            .label()
            .map(
                label ->
                    ObjectDraft.in(draft, "label", Set.of())
                        .put("along", Json.number(label.along()))
                        .put("dx", Json.number(label.dx()), label.dx() == 0)
                        .put("dy", Json.number(label.dy()), label.dy() == 0)
                        .done());
    return draft
        .put(
            "bends",
            Json.list(shape.bends().stream().map(Json::number).toList()),
            shape.bends().isEmpty())
        .put("label", spot.map(found -> found))
        .done();
  }

  private static void putLabel(ObjectDraft draft, String name, Label label) {
    draft.put(name, Json.text(label.value()), label.value().isEmpty());
  }
}
