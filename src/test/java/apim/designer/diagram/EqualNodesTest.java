package apim.designer.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.design.ThreeRegions;
import apim.designer.topology.ElementId;
import apim.designer.topology.EnvironmentName;
import apim.designer.topology.Listener;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Region;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class EqualNodesTest {
  private static Topology four() {
    return Sketch.topology(
        "Four",
        "4.5.0",
        Sketch.node("gw-1", Profile.GATEWAY, "10.0.0.1"),
        Sketch.node("gw-2", Profile.GATEWAY, "10.0.0.2"),
        Sketch.node("gw-3", Profile.GATEWAY, "10.0.0.3"),
        Sketch.node("cp-1", Profile.CONTROL_PLANE, "10.0.0.4"),
        Sketch.balancer(
            "lb-1",
            new NginxTarget.Plus(33),
            Sketch.site("apis", "gw.example.com", Listener.GATEWAY_HTTPS, "gw-1", "gw-2", "gw-3")));
  }

  private static List<String> equal(Topology topology) {
    return EqualNodes.of(Deployment.of(Design.of(topology))).stream()
        .map(group -> String.join(" ", group.stream().map(ElementId::value).toList()))
        .toList();
  }

  private static List<String> withGw3(UnaryOperator<Node> change) {
    return equal(
        four()
            .map(Node.class, node -> node.id().value().equals("gw-3") ? change.apply(node) : node));
  }

  @Test
  void nodesBehindTheSameSitesAreEqualWhateverTheirAddresses() {
    assertEquals(List.of("gw-1 gw-2 gw-3"), equal(four()));
  }

  @Test
  void whatADrawingTellsApartIsNotEqual() {
    List<String> two = List.of("gw-1 gw-2");
    assertEquals(two, withGw3(node -> node.withProfile(Profile.TRAFFIC_MANAGER)));
    assertEquals(
        two, withGw3(node -> node.withEnvironment(Optional.of(new EnvironmentName("internal")))));
    assertEquals(two, withGw3(node -> node.withRegion(Optional.of(new Region("fra")))));
    assertEquals(two, withGw3(node -> node.withPortOffset(new PortOffset(1))));
    assertEquals(two, equal(four().with(Sketch.zone("dmz", "DMZ", "gw-3"))));
    assertEquals(two, equal(four().withLink(Sketch.link("gw-3", "cp-1", "JDBC"))));
    assertEquals(
        List.of("gw-1 gw-2 gw-3"),
        equal(
            four()
                .with(Sketch.zone("dmz", "DMZ", "gw-1", "gw-2", "gw-3"))
                .withLink(Sketch.link("gw-1", "cp-1", "x"))
                .withLink(Sketch.link("gw-2", "cp-1", "x"))
                .withLink(Sketch.link("gw-3", "cp-1", "x"))));
  }

  @Test
  void sixtyNodesInThreeRegionsAreTwelveKinds() {
    assertEquals(12, equal(ThreeRegions.topology()).size());
  }

  @Test
  void twoThatShareAnIdAreEqualToNobody() {
    assertEquals(
        List.of("gw-1 gw-3"), equal(four().with(Sketch.node("gw-2", Profile.GATEWAY, "10.0.0.9"))));
  }

  @Test
  void aCardIsCalledByWhatTheNamesBeginWith() {
    assertEquals("gateway", stem("gateway-1", "gateway-2", "gateway-15"));
    assertEquals("gateway", stem("gateway-1", "gateway-10"));
    assertEquals("out-fra", stem("out-fra-1", "out-fra-8"));
    assertEquals("alpha", stem("alpha", "beta"));
    assertEquals("a1", stem("a1", "b1"));
  }

  private static String stem(String... ids) {
    return Cards.stem(List.of(ids).stream().map(ElementId::new).toList());
  }
}
