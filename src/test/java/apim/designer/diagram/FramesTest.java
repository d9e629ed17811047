package apim.designer.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Layout;
import apim.designer.design.Position;
import apim.designer.topology.EnvironmentName;
import apim.designer.topology.External;
import apim.designer.topology.Listener;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Region;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What belongs together is seen together, without anybody having drawn a zone around it.
final class FramesTest {
  private static final Layout STACKED =
      new Layout(
          Map.of(
              Sketch.id("in-1"), new Position(600, 0),
              Sketch.id("in-2"), new Position(600, 96),
              Sketch.id("out-1"), new Position(600, 240),
              Sketch.id("out-2"), new Position(600, 336),
              Sketch.id("cp-1"), new Position(900, 0)));

  private static Node gateway(String id, String environment) {
    return Sketch.node(id, Profile.GATEWAY)
        .withEnvironment(Optional.of(new EnvironmentName(environment)));
  }

  private static Node in(String region, Node node) {
    return node.withRegion(Optional.of(new Region(region)));
  }

  private static Topology twoEnvironments() {
    return Samples.empty("Two")
        .with(gateway("in-1", "internal"))
        .with(gateway("in-2", "internal"))
        .with(gateway("out-1", "external"))
        .with(gateway("out-2", "external"))
        .with(Sketch.node("cp-1", Profile.CONTROL_PLANE));
  }

  private static Scene scene(Topology topology, Layout layout) {
    return Scene.of(Samples.deployment(topology), layout, List.of());
  }

  private static List<Scene.Frame> named(Scene scene, String name) {
    return scene.frames().stream().filter(frame -> frame.name().equals(name)).toList();
  }

  private static List<String> inside(Scene scene, Scene.Frame frame) {
    return scene.boxes().stream()
        .filter(box -> box.area().overlaps(frame.area()))
        .map(box -> box.ref().path())
        .toList();
  }

  private static List<List<String>> inside(Scene scene, String name) {
    return named(scene, name).stream().map(frame -> inside(scene, frame)).toList();
  }

  @Test
  void aDesignWithOneEnvironmentAndOneRegionStaysPlain() {
    Topology topology = Samples.empty("One").with(in("eu", gateway("in-1", "internal")));
    assertEquals(List.of(), scene(topology, Layout.EMPTY).frames());
    assertEquals(List.of(), scene(Samples.distributed(), Layout.EMPTY).frames());
  }

  @Test
  void theGatewaysOfAnEnvironmentStandInAFrameWithItsName() {
    Scene scene = scene(twoEnvironments(), STACKED);
    assertEquals(List.of(List.of("in-1", "in-2")), inside(scene, "Environment internal"));
    assertEquals(List.of(List.of("out-1", "out-2")), inside(scene, "Environment external"));
    assertEquals(2, scene.frames().size());
    for (Scene.Frame frame : scene.frames()) {
      assertEquals(Scene.Grouping.ENVIRONMENT, frame.grouping());
      assertEquals(frame.name(), frame.title());
      assertEquals(frame.area(), frame.area().with(frame.caption()));
      assertEquals(scene.bounds(), scene.bounds().with(frame.area()));
      assertTrue(
          scene.boxes().stream().noneMatch(box -> box.area().overlaps(frame.caption())),
          "a card hides the name");
    }
  }

  @Test
  void gatewaysWithoutAnEnvironmentAreInTheUsualOne() {
    Topology topology = twoEnvironments().with(Sketch.node("gw", Profile.GATEWAY));
    assertEquals(List.of(List.of("gw")), inside(scene(topology, STACKED), "Environment Default"));
  }

  @Test
  void aForeignBoxBetweenThemCutsTheFrameInTwo() {
    Layout moved =
        STACKED
            .with(Sketch.id("in-2"), new Position(600, 480))
            .with(Sketch.id("cp-1"), new Position(600, -96));
    Scene scene = scene(twoEnvironments(), moved);
    assertEquals(List.of(List.of("in-1"), List.of("in-2")), inside(scene, "Environment internal"));
    assertEquals(List.of(List.of("out-1", "out-2")), inside(scene, "Environment external"));
  }

  @Test
  void theCutIsWhereTheForeignBoxStandsNotWhereTheGapIsWidest() {
    Topology topology =
        twoEnvironments().with(gateway("in-3", "internal")).with(gateway("in-4", "internal"));
    Layout layout =
        new Layout(
            Map.of(
                Sketch.id("in-1"), new Position(0, 0),
                Sketch.id("in-2"), new Position(0, 400),
                Sketch.id("out-1"), new Position(0, 500),
                Sketch.id("in-3"), new Position(0, 600),
                Sketch.id("in-4"), new Position(0, 700),
                Sketch.id("out-2"), new Position(900, 0),
                Sketch.id("cp-1"), new Position(900, 200)));
    assertEquals(
        List.of(List.of("in-1", "in-2"), List.of("in-3", "in-4")),
        inside(scene(topology, layout), "Environment internal"));
  }

  @Test
  void framesOfTwoEnvironmentsDoNotCross() {
    Layout cross =
        new Layout(
            Map.of(
                Sketch.id("in-1"), new Position(0, 300),
                Sketch.id("in-2"), new Position(800, 300),
                Sketch.id("out-1"), new Position(400, 0),
                Sketch.id("out-2"), new Position(400, 600),
                Sketch.id("cp-1"), new Position(2000, 0)));
    Scene scene = scene(twoEnvironments(), cross);
    assertEquals(3, scene.frames().size());
    assertNoneCross(scene, "cross");
  }

  private static void assertNoneCross(Scene scene, String message) {
    for (Scene.Frame one : scene.frames()) {
      for (Scene.Frame other : scene.frames()) {
        if (one.grouping() == other.grouping() && !one.name().equals(other.name())) {
          assertFalse(one.area().overlaps(other.area()), message + ": " + one + " " + other);
        }
      }
    }
  }

  @Test
  void aRegionGoesAroundTheZonesInItAndAnEnvironmentStaysInItsZone() {
    Topology topology =
        Samples.empty("Two")
            .with(in("eu", gateway("in-1", "internal")))
            .with(in("eu", gateway("in-2", "internal")))
            .with(in("us", gateway("out-1", "external")))
            .with(Sketch.zone("dmz", "DMZ", "in-1", "in-2"));
    Scene scene = scene(topology, STACKED);
    Area zone = scene.regions().getFirst().area();
    Area region = named(scene, "Region eu").getFirst().area();
    Area environment = named(scene, "Environment internal").getFirst().area();
    assertEquals(region, region.with(zone));
    assertEquals(zone, zone.with(environment));
    assertTrue(
        scene.frames().indexOf(named(scene, "Region us").getFirst())
            < scene.frames().indexOf(named(scene, "Environment internal").getFirst()),
        "a region hides its environments");
  }

  @Test
  void aZoneOfOthersIsForeign() {
    Topology topology = twoEnvironments().with(Sketch.zone("z", "Empty"));
    Layout layout =
        STACKED
            .with(Sketch.id("in-2"), new Position(600, 900))
            .with(Sketch.id("out-1"), new Position(0, 0))
            .with(Sketch.id("out-2"), new Position(0, 100))
            .with(Sketch.id("z"), new Position(600, 400));
    assertEquals(
        List.of(List.of("in-1"), List.of("in-2")),
        inside(scene(topology, layout), "Environment internal"));
  }

  @Test
  void aNoteIsForeignNowhere() {
    Topology topology = twoEnvironments().with(Sketch.note("note", "Mind the gap"));
    Layout layout =
        STACKED
            .with(Sketch.id("in-2"), new Position(600, -300))
            .with(Sketch.id("note"), new Position(600, -150));
    assertEquals(
        List.of(List.of("in-1", "in-2", "note")),
        inside(scene(topology, layout), "Environment internal"));
  }

  @Test
  void anElementThatTwoZonesNameIsNoEndlessZone() {
    Topology topology =
        twoEnvironments().with(Sketch.zone("a", "A", "b")).with(Sketch.zone("b", "B", "a", "in-1"));
    assertEquals(2, scene(topology, STACKED).frames().size());
  }

  /// Gateways and others, of up to three environments and regions, behind sites in any order.
  private static Topology random(long seed) {
    Random random = new Random(seed);
    List<String> environments = List.of("internal", "external", "partners");
    List<String> regions = List.of("eu", "us", "asia");
    List<Profile> others = List.of(Profile.CONTROL_PLANE, Profile.TRAFFIC_MANAGER);
    Topology topology = Samples.empty("Seed " + seed);
    List<String> nodes = new ArrayList<>();
    boolean regional = random.nextBoolean();
    for (int i = 0; i < 2 + random.nextInt(40); i++) {
      String id = "n-" + i;
      Node node =
          random.nextInt(3) > 0
              ? gateway(id, environments.get(random.nextInt(3)))
              : Sketch.node(id, others.get(random.nextInt(2)));
      topology =
          topology.with(
              regional && random.nextInt(8) > 0 ? in(regions.get(random.nextInt(3)), node) : node);
      nodes.add(id);
    }
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      String[] behind = nodes.stream().filter(_ -> random.nextInt(3) == 0).toArray(String[]::new);
      topology =
          topology.with(
              Samples.balancer(
                  "lb-" + i,
                  Sketch.site("site-" + i, "s" + i + ".example.com", Listener.MANAGEMENT, behind)));
    }
    return topology
        .with(Sketch.external("clients", External.Kind.CLIENTS, "Clients"))
        .with(Sketch.external("db", External.Kind.DATABASE, "Database"));
  }

  private static Map<String, Set<String>> members(Topology topology) {
    Map<String, Set<String>> members = new HashMap<>();
    for (Node node : topology.nodes()) {
      Stream.concat(
              node.environment().map(name -> "Environment " + name).stream(),
              node.region().map(name -> "Region " + name).stream())
          .forEach(
              name -> members.computeIfAbsent(name, _ -> new HashSet<>()).add(node.id().value()));
    }
    return members;
  }

  private static long kinds(Map<String, Set<String>> members, String kind) {
    return members.keySet().stream().filter(name -> name.startsWith(kind)).count();
  }

  /// Tidied, every environment is one frame in each region, and every region is one.
  @Test
  void tidyDesignsHaveOneFrameForEachAndNothingForeignInIt() {
    for (long seed = 0; seed < 200; seed++) {
      Topology topology = random(seed);
      Map<String, Set<String>> members = members(topology);
      Scene scene = scene(topology, Layout.EMPTY);
      String message = "seed " + seed;
      for (var entry : members.entrySet()) {
        List<Scene.Frame> frames = named(scene, entry.getKey());
        boolean wanted = kinds(members, entry.getKey().split(" ")[0]) > 1;
        long places =
            topology.nodes().stream()
                .filter(node -> entry.getValue().contains(node.id().value()))
                .map(Node::region)
                .distinct()
                .count();
        assertEquals(wanted ? places : 0, frames.size(), message + entry.getKey());
        for (Scene.Frame frame : frames) {
          assertTrue(entry.getValue().containsAll(inside(scene, frame)), message + frame);
        }
      }
      assertNoneCross(scene, message);
    }
  }

  @Test
  void whereverBoxesStandEachIsInAFrameOfItsOwnAndNoneHoldsAForeignOne() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      Topology topology = random(seed);
      Layout layout = Layout.EMPTY;
      List<Integer> slots = new ArrayList<>(IntStream.range(0, 100).boxed().toList());
      Collections.shuffle(slots, random);
      int next = 0;
      for (var id : topology.ids().toList()) {
        int slot = slots.get(next++);
        boolean balancer = topology.loadBalancer(id).isPresent();
        layout =
            layout.with(
                id,
                new Position(balancer ? -400 : slot % 10 * 260, balancer ? slot * 300 : slot * 11));
      }
      Scene scene = scene(topology, layout);
      String message = "seed " + seed;
      members(topology)
          .forEach(
              (name, ids) -> {
                Set<String> framed = new HashSet<>();
                for (Scene.Frame frame : named(scene, name)) {
                  List<String> inside = inside(scene, frame);
                  framed.addAll(inside);
                  long own = inside.stream().filter(ids::contains).count();
                  assertTrue(own == inside.size() || own == 1, message + " " + name + inside);
                }
                if (!named(scene, name).isEmpty()) {
                  assertTrue(framed.containsAll(ids), message + " " + name);
                }
              });
    }
  }
}
