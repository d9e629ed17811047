package apim.designer.diagram;

import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes a scene as a Mermaid flowchart: zones and load balancers are subgraphs, sites and nodes
/// are boxes. Where things stand is Mermaid's own choice.
final class MermaidText {
  /// What Mermaid would read as its own is written as a code: letters, digits and a few harmless
  /// marks stand as they are.
  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N} .,:/·→_…-]");

  private final Scene scene;
  private final Map<Ref, String> names = new HashMap<>();
  private final Map<ElementId, ElementId> zones;
  private final Set<ElementId> written = new HashSet<>();
  private final StringBuilder out = new StringBuilder();

  MermaidText(Scene scene, Topology topology) {
    this.scene = scene;
    this.zones = zones(topology);
  }

  String text() {
    line(0, "---");
    line(0, "title: \"" + scene.title().replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    line(0, "---");
    line(0, "flowchart LR");
    scene.regions().stream()
        .filter(region -> !zones.containsKey(region.ref().element()))
        .forEach(region -> region(region, 1));
    // Zones that hold one another.
    scene.regions().forEach(region -> region(region, 1));
    scene.boxes().forEach(box -> box(box, 1));
    for (Scene.Route route : scene.routes()) {
      route(route);
    }
    colours();
    return out.toString();
  }

  private static Map<ElementId, ElementId> zones(Topology topology) {
    Map<ElementId, ElementId> zones = new HashMap<>();
    for (Zone zone : topology.zones()) {
      zone.elements().forEach(member -> zones.putIfAbsent(member, zone.id()));
    }
    return zones;
  }

  private boolean isIn(ElementId element, Scene.Region region) {
    return region.ref().element().equals(zones.get(element));
  }

  private void region(Scene.Region region, int depth) {
    ElementId id = region.ref().element();
    if (!written.add(id)) {
      return;
    }
    line(depth, "subgraph " + name(region.ref()) + "[" + quoted(List.of(region.title())) + "]");
    scene.regions().stream()
        .filter(inner -> isIn(inner.ref().element(), region))
        .forEach(inner -> region(inner, depth + 1));
    scene.boxes().stream()
        .filter(box -> isIn(box.ref().element(), region))
        .forEach(box -> box(box, depth + 1));
    line(depth, "end");
  }

  private void box(Scene.Box box, int depth) {
    if (!written.add(box.ref().element())) {
      return;
    }
    switch (box.kind()) {
      case LOAD_BALANCER -> balancer(box, depth);
      case NODE, STACK ->
          line(depth, name(box.ref()) + "[" + quoted(words(box)) + "]:::" + style(box));
      case EXTERNAL ->
          line(depth, name(box.ref()) + "([" + quoted(words(box)) + "]):::" + style(box));
      case NOTE -> line(depth, name(box.ref()) + "[/" + quoted(box.lines()) + "/]:::note");
    }
  }

  private static List<String> words(Scene.Box box) {
    return Stream.of(Stream.of(box.title(), box.subtitle(), box.detail()), box.chips().stream())
        .flatMap(texts -> texts)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private void balancer(Scene.Box box, int depth) {
    if (box.rows().isEmpty()) {
      line(depth, name(box.ref()) + "[" + quoted(words(box)) + "]:::" + style(box));
      return;
    }
    String title = box.title() + " · " + box.subtitle();
    line(depth, "subgraph " + name(box.ref()) + "[" + quoted(List.of(title)) + "]");
    for (Scene.Row row : box.rows()) {
      List<String> words = List.of(row.name(), row.detail() + " · " + row.pill());
      line(depth + 1, name(row.ref()) + "[" + quoted(words) + "]:::" + style(box));
    }
    line(depth, "end");
  }

  private void route(Scene.Route route) {
    if (!names.containsKey(route.from()) || !names.containsKey(route.to())) {
      return;
    }
    String label = route.words().isEmpty() ? "" : "|" + quoted(List.of(route.words())) + "|";
    String arrow = route.dashed() ? " -.-> " : " --> ";
    line(1, name(route.from()) + arrow.stripTrailing() + label + " " + name(route.to()));
  }

  private void colours() {
    Set<Hue> hues = EnumSet.noneOf(Hue.class);
    scene.boxes().stream()
        .filter(box -> box.kind() != Scene.Kind.NOTE)
        .forEach(box -> hues.add(box.hue()));
    hues.forEach(hue -> line(1, "classDef " + word(hue) + " stroke:" + hue.on(PictureTheme.LIGHT)));
    if (scene.boxes().stream().anyMatch(box -> box.kind() == Scene.Kind.NOTE)) {
      line(1, "classDef note stroke-dasharray:2 3");
    }
  }

  private static String style(Scene.Box box) {
    return word(box.hue());
  }

  private static String word(Hue hue) {
    return hue.name().toLowerCase(Locale.ROOT);
  }

  /// Made up, because an id such as `end` or `graph` would be a word of Mermaid.
  private String name(Ref ref) {
    return names.computeIfAbsent(ref, _ -> "e" + (names.size() + 1));
  }

  private static String quoted(List<String> lines) {
    List<String> safe = new ArrayList<>();
    for (String line : lines) {
      safe.add(
          UNSAFE
              .matcher(line)
              .replaceAll(
                  found -> Matcher.quoteReplacement("#" + found.group().codePointAt(0) + ";")));
    }
    return safe.stream().collect(Collectors.joining("<br/>", "\"", "\""));
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }
}
