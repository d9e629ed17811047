package apim.designer.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ShapedLayoutTest {
  private static final Topology SEVEN = Seven.topology();
  private static final Topology SIXTY = ThreeRegions.topology();

  private static Layout tidy(Topology topology) {
    return TidyLayout.shaped(topology, Shape.USUAL);
  }

  private static Position at(Layout layout, String id) {
    return layout.of(Sketch.id(id)).orElseThrow();
  }

  private static Topology gateways(int count) {
    String[] ids = IntStream.range(0, count).mapToObj(i -> "gateway-" + i).toArray(String[]::new);
    Topology topology = Sketch.topology("Gateways", "4.5.0");
    for (int i = 0; i < count; i++) {
      topology = topology.with(Sketch.node(ids[i], Profile.GATEWAY, "10.0.0." + (i + 1)));
    }
    return topology.with(
        Sketch.balancer(
            "lb-1",
            Sketch.NEW,
            Sketch.site("gateway", "gw.example.com", Listener.GATEWAY_HTTPS, ids)));
  }

  private static int height(Layout layout) {
    return layout.positions().values().stream().mapToInt(Position::y).max().orElse(0);
  }

  private static int width(Layout layout) {
    return layout.positions().values().stream().mapToInt(Position::x).max().orElse(0);
  }

  private static long columns(Layout layout, Topology topology, Predicate<Node> wanted) {
    return topology.nodes().stream()
        .filter(wanted)
        .map(node -> layout.of(node.id()).orElseThrow().x())
        .distinct()
        .count();
  }

  @Test
  void aProfileStandsInOneColumnAndTrafficManagersBelowTheirControlPlanes() {
    Layout layout = tidy(SEVEN);
    for (Profile profile :
        List.of(Profile.GATEWAY, Profile.CONTROL_PLANE, Profile.TRAFFIC_MANAGER)) {
      assertEquals(1, columns(layout, SEVEN, node -> node.profile() == profile), profile.id());
    }
    assertEquals(at(layout, "control-plane-1").x(), at(layout, "traffic-manager-1").x());
    int planes = at(layout, "control-plane-2").y();
    assertEquals(
        List.of(),
        List.of("gateway-1", "gateway-2", "gateway-3").stream()
            .filter(
                one ->
                    at(layout, one).y() > planes
                        && at(layout, one).y() < at(layout, "traffic-manager-1").y())
            .toList());
  }

  @Test
  void aLongColumnOfEqualNodesIsWrappedInAGrid() {
    Topology many = gateways(24);
    Layout layout = tidy(many);
    long columns = columns(layout, many, _ -> true);
    assertTrue(columns > 1 && columns < 12, columns + " columns");
    long rows =
        many.nodes().stream()
            .map(node -> layout.of(node.id()).orElseThrow().y())
            .distinct()
            .count();
    assertTrue(rows * columns < 24 + columns, rows + " rows of " + columns);
    assertEquals(1, columns(tidy(gateways(4)), gateways(4), _ -> true));
  }

  @Test
  void aWideCanvasGetsAWideDrawingAndAHighOneAHigh() {
    Layout wide = TidyLayout.shaped(SIXTY, new Shape(1600, 500));
    Layout high = TidyLayout.shaped(SIXTY, new Shape(700, 1400));
    assertTrue(width(wide) > width(high), width(wide) + " and " + width(high));
    assertTrue(height(wide) < height(high), height(wide) + " and " + height(high));
  }

  @Test
  void regionsStandBesideOneAnotherWhereThatFitsBetter() {
    Layout wide = TidyLayout.shaped(SIXTY, new Shape(4000, 500));
    assertEquals(at(wide, "lb-fra").y(), at(wide, "lb-lon").y());
    Layout high = TidyLayout.shaped(SIXTY, new Shape(500, 2000));
    assertEquals(at(high, "lb-fra").x(), at(high, "lb-lon").x());
  }

  @Test
  void theGapIsAsWideAsWhatStandsOnTheLinesNeeds() {
    assertTrue(gap("HTTPS") < gap("443, 8099, 8021"), "a longer label needs more");
    assertTrue(gap("443, 8099, 8021") < gap("a label of some two dozen"), "and more");
    assertEquals(gap("x".repeat(24)), gap("x".repeat(80)), "but not without end");
    int alike = traffic(topology -> topology);
    int different =
        traffic(
            topology ->
                topology.map(
                    LoadBalancer.class,
                    lb ->
                        lb.mapSites(
                            site ->
                                site.withMembers(
                                    List.of(
                                        Member.of(Sketch.id("gateway-0")),
                                        new Member(Sketch.id("gateway-1"), true))))));
    assertTrue(alike < different, "ports at the ends need room: " + alike + ", " + different);
  }

  private static int gap(String label) {
    Topology topology =
        gateways(1)
            .with(Sketch.external("clients", External.Kind.CLIENTS, "Clients"))
            .withLink(new Link(Sketch.id("clients"), Sketch.id("lb-1"), new Label(label)));
    return at(tidy(topology), "lb-1").x() - Footprint.OUTSIDE.width();
  }

  private static int traffic(UnaryOperator<Topology> change) {
    Topology topology = change.apply(gateways(2));
    ElementId lb = Sketch.id("lb-1");
    return at(tidy(topology), "gateway-0").x()
        - Footprint.of(topology.loadBalancer(lb).orElseThrow()).width();
  }

  @Test
  void whatIsOutsideStandsWithTheRegionThatItIsLinkedWith() {
    Topology topology =
        SIXTY
            .with(Sketch.external("files", External.Kind.SHARED_FILE_SYSTEM, "Files"))
            .withLink(new Link(Sketch.id("in-lon-1"), Sketch.id("files"), new Label("NFS")));
    Layout layout = TidyLayout.shaped(topology, new Shape(500, 2000));
    int files = at(layout, "files").y();
    assertTrue(files > at(layout, "lb-fra").y() && files < at(layout, "lb-nyc").y());
  }
}
