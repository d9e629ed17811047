package apim.designer.diagram;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.GatewayCluster;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import apim.designer.topology.Region;
import apim.designer.topology.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What belongs together by the design, as faint frames behind its boxes: the gateways of each
/// environment and the nodes of each region. Where there is but one, a frame would say nothing and
/// there is none. No frame holds a foreign box; what stands apart has a frame of its own.
final class Frames {
  private static final int CAPTION = 14;
  private static final int BESIDE_ENVIRONMENT = 8;
  private static final int BESIDE_REGION = 16;
  private static final int CAPTION_INSET = 8;

  private final Deployment deployment;
  private final List<Scene.Region> zones;
  private final Map<Ref, Area> places = new LinkedHashMap<>();
  private final Map<Ref, Set<Ref>> within = new HashMap<>();

  private Frames(Deployment deployment, List<Scene.Box> boxes, List<Scene.Region> zones) {
    this.deployment = deployment;
    this.zones = zones;
    // A note belongs nowhere, so that it is foreign nowhere.
    boxes.stream()
        .filter(box -> box.kind() != Scene.Kind.NOTE)
        .forEach(box -> places.putIfAbsent(box.ref(), box.area()));
    for (Zone zone : deployment.topology().zones()) {
      within.putIfAbsent(Ref.of(zone.id()), elements(zone, new HashSet<>()));
    }
  }

  /// Those of regions first, so that those of environments lie above them.
  static List<Scene.Frame> of(
      Deployment deployment, List<Scene.Box> boxes, List<Scene.Region> zones) {
    Frames frames = new Frames(deployment, boxes, zones);
    List<Scene.Frame> all = new ArrayList<>(frames.regions());
    all.addAll(frames.environments());
    return List.copyOf(all);
  }

  /// What is framed under one name.
  private record Members(String name, List<Ref> refs) {}

  /// Of an environment with gateways in several regions, those of each.
  private List<Scene.Frame> environments() {
    List<GatewayCluster> clusters = GatewayCluster.of(deployment);
    List<Members> all = new ArrayList<>();
    for (GatewayCluster cluster : clusters) {
      String name = "Environment " + cluster.name(deployment);
      cluster.servers().stream()
          .collect(
              Collectors.groupingBy(
                  server -> server.node().region(),
                  LinkedHashMap::new,
                  Collectors.mapping(ApimServer::ref, Collectors.toList())))
          .values()
          .forEach(refs -> all.add(new Members(name, refs)));
    }
    return frames(Scene.Grouping.ENVIRONMENT, clusters.size() > 1 ? all : List.of());
  }

  private List<Scene.Frame> regions() {
    Map<Region, List<Ref>> members = new LinkedHashMap<>();
    for (ApimServer server : deployment.servers()) {
      server
          .node()
          .region()
          .ifPresent(
              region -> members.computeIfAbsent(region, _ -> new ArrayList<>()).add(server.ref()));
    }
    List<Members> all = new ArrayList<>();
    if (members.size() > 1) {
      members.forEach((region, refs) -> all.add(new Members("Region " + region, refs)));
    }
    return frames(Scene.Grouping.REGION, all);
  }

  private List<Scene.Frame> frames(Scene.Grouping grouping, List<Members> members) {
    List<Scene.Frame> frames = new ArrayList<>();
    UnaryOperator<Area> around = area -> around(grouping, area);
    for (Members some : members) {
      Set<Ref> own = new LinkedHashSet<>(some.refs());
      own.retainAll(places.keySet());
      List<Area> foreign = foreign(own);
      frames.forEach(frame -> foreign.add(frame.area()));
      for (List<Area> group : new Groups(foreign, around).of(areas(grouping, own))) {
        frames.add(frame(grouping, some.name(), around.apply(Groups.hull(group))));
      }
    }
    return frames;
  }

  /// Other boxes, and zones in which no member is.
  private List<Area> foreign(Set<Ref> own) {
    Predicate<Ref> isOwn = own::contains;
    List<Area> foreign = new ArrayList<>();
    places.forEach(
        (ref, area) -> {
          if (!own.contains(ref)) {
            foreign.add(area);
          }
        });
    zones.stream()
        .filter(zone -> elements(zone.ref()).stream().noneMatch(isOwn))
        .forEach(zone -> foreign.add(zone.area()));
    return foreign;
  }

  /// A region goes around zones that lie wholly in it, and does not cut through them.
  private List<Area> areas(Scene.Grouping grouping, Set<Ref> own) {
    if (grouping == Scene.Grouping.ENVIRONMENT) {
      return own.stream().map(places::get).toList();
    }
    Map<Ref, Area> widest = new LinkedHashMap<>();
    own.forEach(ref -> widest.put(ref, places.get(ref)));
    for (Scene.Region zone : zones) {
      Set<Ref> inside = elements(zone.ref());
      if (own.containsAll(inside)) {
        inside.forEach(ref -> widest.merge(ref, zone.area(), Area::with));
      }
    }
    return widest.values().stream().distinct().toList();
  }

  private Set<Ref> elements(Ref zone) {
    return within.getOrDefault(zone, Set.of());
  }

  /// The drawn boxes in a zone and in the zones in it.
  private Set<Ref> elements(Zone zone, Set<ElementId> outer) {
    if (!outer.add(zone.id())) {
      return Set.of();
    }
    return zone.elements().stream()
        .flatMap(
            element ->
                deployment
                    .topology()
                    .element(Zone.class, element)
                    .map(inner -> elements(inner, outer).stream())
                    .orElseGet(() -> List.of(Ref.of(element)).stream()))
        .filter(places::containsKey)
        .collect(Collectors.toSet());
  }

  /// Within the border of a zone around the same boxes, and clear of its caption.
  private static Area around(Scene.Grouping grouping, Area area) {
    return switch (grouping) {
      case CLUSTER -> area;
      case ENVIRONMENT -> {
        Area wide = area.grown(BESIDE_ENVIRONMENT);
        yield new Area(
            wide.x(), wide.y(), wide.width(), area.height() + BESIDE_ENVIRONMENT + CAPTION + 2);
      }
      case REGION -> {
        Area wide = area.grown(BESIDE_REGION);
        int top = CAPTION + 10;
        yield new Area(
            wide.x(), area.y() - top, wide.width(), top + area.height() + BESIDE_REGION + 2);
      }
    };
  }

  private static Scene.Frame frame(Scene.Grouping grouping, String title, Area area) {
    int y =
        switch (grouping) {
          case ENVIRONMENT, CLUSTER -> area.bottom() - CAPTION - 1;
          case REGION -> area.y() + 4;
        };
    int room = area.width() - 2 * CAPTION_INSET;
    return new Scene.Frame(
        grouping,
        title,
        area,
        TextWidth.fitted(title, Cards.TEXT, room),
        new Area(area.x() + CAPTION_INSET, y, room, CAPTION));
  }
}
