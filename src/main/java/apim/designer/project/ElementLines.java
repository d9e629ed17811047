package apim.designer.project;

import apim.designer.json.Json;
import apim.designer.topology.ElementId;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.Ref;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// On which line of a design file each element begins, so that a finding leads to its place.
public final class ElementLines {
  private static final List<String> WITH_IDS =
      List.of("nodes", "loadBalancers", "zones", "notes", "externals");

  private final Map<Ref, Integer> lines = new HashMap<>();

  private ElementLines() {}

  /// Reads the lines from the text of a design file that opened before.
  public static ElementLines of(String text) {
    ElementLines found = new ElementLines();
    DesignParser.tree(text)
        .ifPresent(
            design -> {
              WITH_IDS.forEach(list -> objects(design, list).forEach(found::element));
              objects(design, "links").forEach(found::link);
            });
    return found;
  }

  /// The line of an element, counted from 1; that of what contains it when it has none of its own,
  /// and 1 for what is not in the file.
  public int line(Ref element) {
    return element.outwards().filter(lines::containsKey).findFirst().map(lines::get).orElse(1);
  }

  private void element(Json.Obj element) {
    id(element, "id")
        .ifPresent(
            id -> {
              begins(Ref.of(id), element);
              objects(element, "sites").forEach(site -> site(id, site));
            });
  }

  private void site(ElementId loadBalancer, Json.Obj site) {
    id(site, "id")
        .ifPresent(
            id -> {
              begins(Ref.of(loadBalancer, id), site);
              for (Json.Obj member : objects(site, "members")) {
                id(member, "node")
                    .map(node -> Ref.of(loadBalancer, id, node))
                    .ifPresent(ref -> lines.putIfAbsent(ref, member.place().line()));
              }
            });
  }

  private void link(Json.Obj link) {
    id(link, "from")
        .flatMap(from -> id(link, "to").map(to -> new Link(from, to, new Label(""))))
        .ifPresent(ends -> begins(free(ends), link));
  }

  private Ref free(Link ends) {
    int number = 1;
    while (lines.containsKey(Ref.of(ends, number))) {
      number++;
    }
    return Ref.of(ends, number);
  }

  // Of two that share an id the later one is at fault.
  private void begins(Ref ref, Json.Obj object) {
    lines.put(ref, object.place().line());
  }

  private static List<Json.Obj> objects(Json.Obj parent, String name) {
    return parent.value(name).stream()
        .flatMap(value -> value instanceof Json.Arr list ? list.items().stream() : Stream.of())
        .flatMap(item -> item instanceof Json.Obj object ? Stream.of(object) : Stream.of())
        .toList();
  }

  private static Optional<ElementId> id(Json.Obj object, String key) {
    return object
        .value(key)
        .flatMap(
            value ->
                value instanceof Json.Text text
                    ? Optional.of(new ElementId(text.value()))
                    : Optional.empty());
  }
}
