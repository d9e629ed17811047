package apim.designer.diagram;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Connection;
import apim.designer.deployment.Connection.Purpose;
import apim.designer.deployment.Deployment;
import apim.designer.design.Footprint;
import apim.designer.topology.EnvironmentName;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Region;
import apim.designer.topology.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lines of a layer, bundled: one from a cluster to another, however many nodes each has.
final class LayerLines {
  private static final int BESIDE = 8;

  /// Nodes that do the same and stand together.
  private record Cluster(List<Ref> nodes, Area area) {}

  private record Kind(
      Profile profile, Optional<EnvironmentName> environment, Optional<Region> region) {
    static Kind of(ApimServer server) {
      return new Kind(server.profile(), server.node().environment(), server.node().region());
    }
  }

  /// Where lines end: a box, or what is drawn around a cluster.
  ///
  /// @param ref of the box, or of the first of the cluster
  private record Place(Ref ref, Area area) {}

  private record Line(Place from, Place to) {
    Line turned() {
      return new Line(to, from);
    }
  }

  private final Map<Ref, Area> places;
  private final Map<Ref, Cluster> clusters = new HashMap<>();
  private final Set<Area> bordered = new HashSet<>();
  private final Set<Ref> balancers = new HashSet<>();
  private final Map<Line, Map<Purpose, Set<Integer>>> lines = new LinkedHashMap<>();

  /// @param frames that are drawn anyway
  LayerLines(
      Deployment deployment,
      List<Scene.Box> boxes,
      List<Scene.Region> zones,
      List<Scene.Frame> frames) {
    this.places =
        boxes.stream()
            .filter(box -> box.kind() != Scene.Kind.NOTE)
            .collect(
                Collectors.toMap(
                    Scene.Box::ref, Scene.Box::area, (first, _) -> first, LinkedHashMap::new));
    boxes.stream()
        .filter(box -> box.kind() == Scene.Kind.LOAD_BALANCER)
        .forEach(box -> balancers.add(box.ref()));
    frames.forEach(frame -> bordered.add(frame.area()));
    Map<Kind, List<Ref>> kinds =
        deployment.servers().stream()
            .filter(server -> places.containsKey(server.ref()))
            .collect(
                Collectors.groupingBy(
                    Kind::of,
                    LinkedHashMap::new,
                    Collectors.mapping(ApimServer::ref, Collectors.toList())));
    Map<Set<Ref>, Area> zoned = zoned(deployment, zones);
    kinds.values().forEach(nodes -> cluster(new LinkedHashSet<>(nodes), zoned, frames));
  }

  private static Map<Set<Ref>, Area> zoned(Deployment deployment, List<Scene.Region> zones) {
    Map<Ref, Area> areas =
        zones.stream()
            .collect(Collectors.toMap(Scene.Region::ref, Scene.Region::area, (first, _) -> first));
    Map<Set<Ref>, Area> zoned = new HashMap<>();
    for (Zone zone : deployment.topology().zones()) {
      Optional.ofNullable(areas.get(Ref.of(zone.id())))
          .ifPresent(
              area ->
                  zoned.putIfAbsent(
                      zone.elements().stream().map(Ref::of).collect(Collectors.toSet()), area));
    }
    return zoned;
  }

  private void cluster(Set<Ref> nodes, Map<Set<Ref>, Area> zoned, List<Scene.Frame> frames) {
    List<Area> foreign =
        places.entrySet().stream()
            .filter(entry -> !nodes.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    List<Area> own = nodes.stream().map(places::get).distinct().toList();
    for (List<Area> group : new Groups(foreign, LayerLines::around).of(own)) {
      List<Ref> members =
          nodes.stream()
              .filter(node -> group.contains(places.get(node)))
              .sorted(
                  Comparator.comparingInt((Ref node) -> place(node).y())
                      .thenComparingInt(node -> place(node).x()))
              .toList();
      Area hull = Groups.hull(group);
      Optional<Area> zone = Optional.ofNullable(zoned.get(new HashSet<>(members)));
      zone.ifPresent(bordered::add);
      Area area =
          members.size() == 1
              ? hull
              : zone.or(() -> framed(hull, frames)).orElseGet(() -> around(hull));
      Cluster cluster = new Cluster(members, area);
      members.forEach(node -> clusters.put(node, cluster));
    }
  }

  private Area place(Ref ref) {
    return places.getOrDefault(ref, new Area(0, 0, 0, 0));
  }

  private static Optional<Area> framed(Area hull, List<Scene.Frame> frames) {
    return frames.stream()
        .filter(frame -> frame.grouping() == Scene.Grouping.ENVIRONMENT)
        .map(Scene.Frame::area)
        .filter(area -> area.with(hull).equals(area) && area.x() == hull.x() - BESIDE)
        .filter(area -> area.right() == hull.right() + BESIDE && area.y() == hull.y() - BESIDE)
        .findFirst();
  }

  private static Area around(Area hull) {
    return hull.grown(BESIDE);
  }

  /// Who reaches whom for what: of a cluster it may be one node alone.
  private record Reach(Place from, Place to, Purpose purpose) {}

  void add(List<Connection> connections) {
    Map<Reach, Set<Ref>> reached = new HashMap<>();
    List<Connection> drawn =
        connections.stream()
            .filter(one -> places.containsKey(one.from()) && places.containsKey(to(one)))
            .toList();
    for (Connection one : drawn) {
      reached.computeIfAbsent(reach(one), _ -> new HashSet<>()).add(to(one));
    }
    for (Connection one : drawn) {
      Cluster from = clusters.get(one.from());
      if (from != null && from.equals(clusters.get(to(one)))) {
        within(from, one);
      } else {
        Reach reach = reach(one);
        boolean single = reached.getOrDefault(reach, Set.of()).size() == 1;
        note(new Line(reach.from(), single ? alone(to(one)) : reach.to()), one);
      }
    }
  }

  private Reach reach(Connection one) {
    return new Reach(end(one.from()), end(to(one)), one.purpose());
  }

  /// A site is reached at its load balancer.
  private static Ref to(Connection connection) {
    return Ref.of(connection.to().element());
  }

  /// What each node of a cluster does to each other one: a line from one to the next.
  private void within(Cluster cluster, Connection connection) {
    for (int i = 1; i < cluster.nodes().size(); i++) {
      Line line = new Line(alone(cluster.nodes().get(i - 1)), alone(cluster.nodes().get(i)));
      note(line, connection);
      note(line.turned(), connection);
    }
  }

  private void note(Line line, Connection connection) {
    Set<Integer> ports =
        lines
            .computeIfAbsent(line, _ -> new TreeMap<>())
            .computeIfAbsent(connection.purpose(), _ -> new TreeSet<>());
    connection.port().ifPresent(ports::add);
  }

  private Place alone(Ref ref) {
    return new Place(ref, place(ref));
  }

  private Place end(Ref ref) {
    Cluster cluster = clusters.get(ref);
    return cluster == null ? alone(ref) : new Place(cluster.nodes().getFirst(), cluster.area());
  }

  /// What goes both ways on the same ports is one line.
  List<Wire> wires() {
    List<Wire> wires = new ArrayList<>();
    Set<Line> done = new HashSet<>();
    lines.forEach(
        (line, traffic) -> {
          if (done.add(line)) {
            boolean bothWays = traffic.equals(lines.get(line.turned()));
            if (bothWays) {
              done.add(line.turned());
            }
            wires.add(wire(line, labels(bothWays ? "both ways " : "", traffic)));
          }
        });
    return wires;
  }

  private Wire wire(Line line, List<String> labels) {
    Place from = line.from();
    return new Wire(
        "layer " + from.ref() + " " + from.area(),
        line.to().ref(),
        from.ref(),
        line.to().ref(),
        end(from),
        end(line.to()),
        false,
        Scene.Tone.DERIVED,
        labels);
  }

  private Wire.End end(Place place) {
    Area area = place.area();
    return balancers.contains(place.ref())
        ? new Wire.End(area, area.y(), area.y() + Footprint.LOAD_BALANCER_HEAD)
        : Wire.End.of(area);
  }

  /// From the fullest to the shortest: what it is for and the ports, then the ports alone.
  private static List<String> labels(String prefix, Map<Purpose, Set<Integer>> traffic) {
    String ports =
        listed(traffic.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
    // Of ports that serve two purposes, one word after the other says which.
    Map<String, String> words = new LinkedHashMap<>();
    traffic.forEach(
        (purpose, opened) ->
            words.merge(listed(opened), purpose.words(), (first, next) -> first + ", " + next));
    String full =
        words.entrySet().stream()
            .map(entry -> (entry.getValue() + " " + entry.getKey()).strip())
            .collect(Collectors.joining(" · "));
    return Stream.of(prefix + full, prefix.isEmpty() ? ports : ("↔ " + ports).strip())
        .filter(text -> !text.isBlank())
        .distinct()
        .toList();
  }

  private static String listed(Set<Integer> ports) {
    return ports.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /// What is drawn around the clusters at which lines end, where neither a zone nor the frame of an
  /// environment is around the same nodes.
  List<Scene.Frame> brackets() {
    Set<Area> ends = new HashSet<>();
    lines
        .keySet()
        .forEach(
            line -> {
              ends.add(line.from().area());
              ends.add(line.to().area());
            });
    return clusters.values().stream()
        .distinct()
        .filter(cluster -> cluster.nodes().size() > 1)
        .filter(cluster -> ends.contains(cluster.area()) && !bordered.contains(cluster.area()))
        .sorted(
            Comparator.comparingInt((Cluster cluster) -> cluster.area().y())
                .thenComparingInt(cluster -> cluster.area().x()))
        .map(LayerLines::bracket)
        .toList();
  }

  private static Scene.Frame bracket(Cluster cluster) {
    String names = cluster.nodes().stream().map(Ref::path).collect(Collectors.joining(", "));
    return new Scene.Frame(Scene.Grouping.CLUSTER, names, cluster.area(), "", cluster.area());
  }
}
