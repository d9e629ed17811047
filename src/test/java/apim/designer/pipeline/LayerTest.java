package apim.designer.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Layout;
import apim.designer.design.Position;
import apim.designer.design.ThreeRegions;
import apim.designer.design.TidyLayout;
import apim.designer.diagram.Area;
import apim.designer.diagram.Layer;
import apim.designer.diagram.Scene;
import apim.designer.diagram.Stacks;
import apim.designer.diagram.TrafficView;
import apim.designer.project.Template;
import apim.designer.project.Templates;
import apim.designer.topology.External;
import apim.designer.topology.Listener;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The traffic that nobody draws, as a layer over the drawing.
final class LayerTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  static List<String> templates() {
    return Templates.all().stream().map(Template::id).toList();
  }

  private static Scene scene(Design design, TrafficView view) {
    Outcome outcome = Outcome.of(design, TODAY);
    return Scene.of(outcome.deployment(), design.layout(), List.of(), outcome.layer(view));
  }

  private static Scene scene(Topology topology, TrafficView view) {
    return scene(Design.of(topology).withLayout(TidyLayout.complete(topology, Layout.EMPTY)), view);
  }

  private static Set<String> lines(List<Scene.Route> routes) {
    return routes.stream()
        .map(
            line ->
                line.from()
                    + " > "
                    + line.to()
                    + (line.words().isEmpty() ? "" : ": " + line.words()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Topology gateways(int count) {
    Topology topology =
        Sketch.topology("Gateways", "4.7.0")
            .with(Sketch.node("cp-1", Profile.CONTROL_PLANE, "10.0.1.1"))
            .with(Sketch.node("cp-2", Profile.CONTROL_PLANE, "10.0.1.2"));
    for (int i = 1; i <= count; i++) {
      topology = topology.with(Sketch.node("gw-" + i, Profile.GATEWAY, "10.0.0." + i));
    }
    return topology;
  }

  @Test
  void howeverManyGatewaysThereAreOneLineLeadsToTheControlPlanes() {
    for (int count : List.of(2, 4, 15)) {
      Scene scene = scene(gateways(count), TrafficView.INTERNAL);
      Set<String> lines = lines(scene.derived());
      assertEquals(
          Set.of(
              "cp-1 > cp-2: both ways event hub 5672, 9611, 9711 · throttling 5672",
              "gw-1 > cp-1: event hub 5672, 9443 · throttling 5672, 9443, 9611, 9711",
              "gw-1 > cp-1: key manager 9443"),
          lines);
      Area bracket =
          scene.frames().stream()
              .filter(frame -> frame.grouping() == Scene.Grouping.CLUSTER)
              .filter(frame -> frame.name().startsWith("gw-1,"))
              .findFirst()
              .orElseThrow()
              .area();
      assertEquals(
          count,
          scene.boxes().stream().filter(box -> box.area().overlaps(bracket)).count(),
          "a bracket holds the cluster");
    }
  }

  @Test
  void onlyTheDrawnIsShownUnlessAskedFor() {
    Design design = Design.of(gateways(3));
    Scene plain = scene(design, TrafficView.DRAWN);
    assertEquals(
        Scene.of(Outcome.of(design, TODAY).deployment(), design.layout(), List.of()), plain);
    assertEquals(List.of(), plain.derived());
    assertEquals(List.of(), plain.frames());
  }

  @Test
  void aLinkThatSaysTheSameIsNotDoubledAndOneThatSaysMoreStays() {
    Topology topology =
        gateways(1)
            .withLink(Sketch.link("gw-1", "cp-1", "events 5672"))
            .withLink(Sketch.link("gw-1", "cp-1", "probe 7777"))
            .withLink(Sketch.link("cp-1", "gw-1", ""));
    assertEquals(
        Set.of("cp-1 > gw-1", "gw-1 > cp-1: probe 7777"),
        lines(scene(topology, TrafficView.INTERNAL).routes()));
    assertEquals(3, scene(topology, TrafficView.DRAWN).routes().size());
  }

  @Test
  void whatIsDrawnToTheDatabaseIsBelieved() {
    Topology topology = gateways(1).with(Sketch.external("db", External.Kind.DATABASE, "DB"));
    assertTrue(
        lines(scene(topology, TrafficView.INTERNAL).derived()).contains("cp-1 > db: JDBC"),
        "nobody drew it");
    Scene drawn =
        scene(
            topology
                .withLink(Sketch.link("cp-1", "db", "JDBC 3307"))
                .withLink(Sketch.link("cp-2", "db", "JDBC 3307")),
            TrafficView.INTERNAL);
    assertTrue(lines(drawn.routes()).contains("cp-1 > db: JDBC 3307"));
    assertFalse(drawn.derived().stream().anyMatch(line -> line.to().path().equals("db")));
  }

  @Test
  void clientTrafficIsWhatGoesThroughLoadBalancers() {
    Design design = Templates.design("p3-distributed");
    Scene scene = scene(design, TrafficView.CLIENT);
    assertEquals(List.of(), scene.derived());
    assertTrue(scene.routes().stream().anyMatch(line -> line.ref() instanceof Ref.OfMember));
    assertTrue(lines(scene.routes()).contains("clients > lb-1: 443, 8099, 8021"));
    assertFalse(lines(scene.routes()).stream().anyMatch(line -> line.contains("database")));
  }

  @Test
  void internalTrafficLeavesOutWhatOnlyClientsCall() {
    Set<String> sites =
        scene(Templates.design("p3-distributed"), TrafficView.INTERNAL).routes().stream()
            .map(line -> line.from().path())
            .filter(from -> from.startsWith("lb-1/"))
            .collect(Collectors.toSet());
    assertEquals(Set.of("lb-1/portals", "lb-1/traffic-manager"), sites);
  }

  @Test
  void trustShowsNothingElse() {
    Scene scene = scene(Templates.design("p3-distributed"), TrafficView.TRUST);
    assertEquals(List.of(), scene.routes());
    assertTrue(lines(scene.derived()).contains("gateway-1 > lb-1: trusts"));
  }

  @Test
  void aCallThatOneNodeOfAClusterTakesEndsAtThatNode() {
    Scene scene = scene(Templates.design("p4-internal-and-external"), TrafficView.INTERNAL);
    Area first =
        scene.boxes().stream()
            .filter(box -> box.ref().path().equals("internal-1"))
            .findFirst()
            .orElseThrow()
            .area();
    assertTrue(
        scene.derived().stream()
            .filter(line -> line.from().path().equals("publisher-1"))
            .anyMatch(line -> line.points().getLast().x() == first.right()),
        "it ends at the border of the cluster");
  }

  /// The patterns draw every call, so that in the layer each is derived and none is there twice.
  @ParameterizedTest
  @MethodSource("templates")
  void ofThePatternsNoCallBetweenNodesIsDrawnTwice(String template) {
    Design design = Templates.design(template);
    Set<Ref> outside =
        design.topology().externals().stream()
            .map(external -> Ref.of(external.id()))
            .collect(Collectors.toSet());
    Scene scene = scene(design, TrafficView.INTERNAL);
    assertEquals(
        List.of(),
        scene.routes().stream()
            .filter(line -> line.ref() instanceof Ref.OfLink)
            .filter(line -> !outside.contains(line.from()) && !outside.contains(line.to()))
            .map(line -> line.from() + " > " + line.to())
            .toList());
    List<Area> labels =
        Stream.concat(scene.routes().stream(), scene.derived().stream())
            .flatMap(line -> line.label().stream())
            .map(Scene.Caption::area)
            .toList();
    for (Area label : labels) {
      assertEquals(1, labels.stream().filter(label::overlaps).count(), "labels cross");
      assertEquals(scene.bounds(), scene.bounds().with(label));
    }
  }

  @Test
  void sixtyNodesHaveALineForEachPairOfClustersAtMost() {
    Topology topology = ThreeRegions.topology();
    Scene scene = scene(topology, TrafficView.INTERNAL);
    assertEquals(60, topology.nodes().size());
    assertEquals(
        3 + 6,
        scene.frames().stream().filter(frame -> frame.grouping() != Scene.Grouping.CLUSTER).count(),
        "regions and their environments");
    assertTrue(scene.derived().size() < 60, scene.derived().size() + " lines");
  }

  @Test
  void aSceneWithALayerFoundFromAnEarlierOneIsTheSceneFoundFromNothing() {
    Design design = Templates.design("p3-distributed");
    Outcome outcome = Outcome.of(design, TODAY);
    Layer layer = outcome.layer(TrafficView.INTERNAL);
    Scene before = scene(design, TrafficView.DRAWN);
    Scene layered =
        Scene.of(outcome.deployment(), design.layout(), List.of(), layer, Stacks.NONE, before);
    assertEquals(scene(design, TrafficView.INTERNAL), layered);
    Layout moved = design.layout().with(Sketch.id("gateway-2"), new Position(984, 600));
    assertEquals(
        Scene.of(outcome.deployment(), moved, List.of(), layer),
        Scene.of(outcome.deployment(), moved, List.of(), layer, Stacks.NONE, layered));
    Scene held = Scene.held(outcome.deployment(), moved, List.of(), layer, Stacks.NONE, layered);
    assertNotEquals(layered.derived(), held.derived());
  }

  @Test
  void aNodeThatJoinsAClusterMovesTheEndOfItsLines() {
    Topology topology = gateways(2).with(Sketch.balancer("lb", Sketch.NEW));
    Layout layout =
        TidyLayout.complete(gateways(3).with(Sketch.balancer("lb", Sketch.NEW)), Layout.EMPTY);
    Topology other = topology.with(Sketch.node("gw-3", Profile.TRAFFIC_MANAGER, "10.0.0.3"));
    Topology same = topology.with(Sketch.node("gw-3", Profile.GATEWAY, "10.0.0.3"));
    Design first = Design.of(other).withLayout(layout);
    Design second = Design.of(same).withLayout(layout);
    Outcome outcome = Outcome.of(second, TODAY);
    assertEquals(
        scene(second, TrafficView.INTERNAL),
        Scene.of(
            outcome.deployment(),
            layout,
            List.of(),
            outcome.layer(TrafficView.INTERNAL),
            Stacks.NONE,
            scene(first, TrafficView.INTERNAL)));
  }

  @Test
  void sitesAreReachedAtTheirLoadBalancer() {
    Topology topology =
        gateways(2)
            .with(
                Sketch.balancer(
                    "lb",
                    Sketch.NEW,
                    Sketch.site("portals", "am.example.com", Listener.MANAGEMENT, "cp-1", "cp-2")));
    Set<String> lines = lines(scene(topology, TrafficView.INTERNAL).derived());
    assertTrue(
        lines.stream()
            .anyMatch(line -> line.startsWith("gw-1 > lb: ") && line.endsWith("key manager 443")),
        lines.toString());
  }

  @Test
  void theTerminalNamesEveryView() {
    for (TrafficView view : TrafficView.values()) {
      assertEquals(view, TrafficView.of(view.id()).orElseThrow());
    }
    assertTrue(TrafficView.of("nothing").isEmpty());
  }
}
