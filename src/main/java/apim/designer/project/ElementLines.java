package apim.designer.project;

import apim.designer.json.Json;
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
              WITH_IDS.forEach(
                  list -> objects(design, list).forEach(element -> found.add(element, "")));
              objects(design, "links").forEach(found::addLink);
            });
    return found;
  }

  /// The line of an element, counted from 1; that of what contains it when it has none of its own,
  /// and 1 for what is not in the file.
  public int line(Ref element) {
    Integer line = lines.get(element);
    if (line != null) {
      return line;
    }
    int slash = element.path().lastIndexOf('/');
    return slash < 0 ? 1 : line(new Ref(element.path().substring(0, slash)));
  }

  private void add(Json.Obj element, String parent) {
    String key = element.value("node").isPresent() ? "node" : "id";
    text(element, key)
        .ifPresent(
            id -> {
              String path = parent + id;
              // Of two that share an id the later one is at fault.
              if (key.equals("id")) {
                lines.put(new Ref(path), element.place().line());
              } else {
                lines.putIfAbsent(new Ref(path), element.place().line());
              }
              objects(element, "sites").forEach(site -> add(site, path + "/"));
              objects(element, "members").forEach(member -> add(member, path + "/"));
            });
  }

  private void addLink(Json.Obj link) {
    String ends = text(link, "from").orElse("") + "/" + text(link, "to").orElse("");
    int number = 1;
    while (lines.containsKey(new Ref(ends + "/link/" + number))) {
      number++;
    }
    lines.put(new Ref(ends + "/link/" + number), link.place().line());
  }

  private static List<Json.Obj> objects(Json.Obj parent, String name) {
    return parent.value(name).stream()
        .flatMap(value -> value instanceof Json.Arr list ? list.items().stream() : Stream.of())
        .flatMap(item -> item instanceof Json.Obj object ? Stream.of(object) : Stream.of())
        .toList();
  }

  private static Optional<String> text(Json.Obj object, String key) {
    return object
        .value(key)
        .flatMap(
            value ->
                value instanceof Json.Text text ? Optional.of(text.value()) : Optional.empty());
  }
}
