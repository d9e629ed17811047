package apim.designer.project;

import apim.designer.json.Json;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// From schema version 1 to 2. Everything that version 1 says means the same in version 2, with
/// `carbon` and the old words for affinity among it. What it left to others to say, and version 2
/// says itself, is put aside under `x-`: it survives a save, and goes on meaning nothing.
final class FromVersion1 implements Migration {
  private static final Set<String> OF_TOP = Set.of("contextPath", "accepted");
  private static final Set<String> OF_NODE = Set.of("ports", "environment", "region");
  private static final Set<String> OF_SITE =
      Set.of(
          "path",
          "keepPath",
          "public",
          "serves",
          "nodesOnly",
          "alsoFrom",
          "nodeTls",
          "clientCertificates",
          "tenant",
          "hsts",
          "bodySize",
          "readTimeout",
          "snippet");
  private static final Set<String> OF_PLACE = Set.of("lines");
  private static final Set<String> OF_EXTERNAL = Set.of("product", "address", "type");

  @Override
  public Json.Obj migrate(Json.Obj older) {
    Json.Obj top = aside(older, OF_TOP);
    top = inList(top, "nodes", node -> aside(node, OF_NODE));
    top = inList(top, "loadBalancers", lb -> inList(lb, "sites", site -> aside(site, OF_SITE)));
    top = inList(top, "externals", external -> aside(external, OF_EXTERNAL));
    return inside(top, "layout", layout -> map(layout, FromVersion1::place));
  }

  private static Json.Field place(Json.Field box) {
    return box.value() instanceof Json.Obj place
        ? new Json.Field(box.place(), box.name(), aside(place, OF_PLACE))
        : box;
  }

  private static Json.Obj inside(Json.Obj object, String name, UnaryOperator<Json.Obj> change) {
    return map(
        object,
        field ->
            field.name().equals(name) && field.value() instanceof Json.Obj inner
                ? new Json.Field(field.place(), name, change.apply(inner))
                : field);
  }

  private static Json.Obj aside(Json.Obj object, Set<String> names) {
    return map(
        object,
        field ->
            names.contains(field.name())
                ? new Json.Field(field.place(), "x-" + field.name(), field.value())
                : field);
  }

  private static Json.Obj inList(Json.Obj object, String name, UnaryOperator<Json.Obj> change) {
    return map(
        object,
        field ->
            field.name().equals(name) && field.value() instanceof Json.Arr list
                ? new Json.Field(field.place(), name, mapped(list, change))
                : field);
  }

  private static Json.Arr mapped(Json.Arr list, UnaryOperator<Json.Obj> change) {
    List<Json> items =
        list.items().stream()
            .<Json>map(item -> item instanceof Json.Obj object ? change.apply(object) : item)
            .toList();
    return new Json.Arr(list.place(), items);
  }

  private static Json.Obj map(Json.Obj object, UnaryOperator<Json.Field> change) {
    return new Json.Obj(object.place(), object.fields().stream().map(change).toList());
  }
}
