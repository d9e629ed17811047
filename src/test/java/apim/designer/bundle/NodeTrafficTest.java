package apim.designer.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Connection;
import apim.designer.deployment.Connection.Purpose;
import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.project.Templates;
import apim.designer.topology.DatabaseType;
import apim.designer.topology.External;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What nodes do by themselves is what the bundle's files make them do, and is said with its purpose.
final class NodeTrafficTest {
  private static List<Connection> calls(String template) {
    return NodeTraffic.calls(Deployment.of(Templates.design(template)));
  }

  private static Set<String> words(List<Connection> connections) {
    return connections.stream()
        .map(
            one ->
                one.from()
                    + " "
                    + one.purpose().words()
                    + " "
                    + one.to()
                    + (one.port().isPresent() ? ":" + one.port().getAsInt() : ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static List<String> patterns() {
    return TemplateLinksTest.patterns();
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void whatNodesDoToNodesIsInTheTableOfFirewalls(String template) {
    Deployment deployment = Deployment.of(Templates.design(template));
    DirectCalls direct = Calls.of(deployment).direct();
    Set<String> table = new TreeSet<>();
    for (ApimServer server : deployment.servers()) {
      direct
          .of(server)
          .forEach(call -> table.add(server.ref() + " " + call.to().ref() + ":" + call.port()));
    }
    Set<Ref> nodes = deployment.servers().stream().map(ApimServer::ref).collect(Collectors.toSet());
    assertEquals(
        table,
        NodeTraffic.calls(deployment).stream()
            .filter(one -> nodes.contains(one.to()))
            .map(one -> one.from() + " " + one.to() + ":" + one.port().orElseThrow())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void aGatewayReachesEventHubsAndTrafficManagersEachForWhatTheyAre() {
    Set<String> calls = words(calls("p3-distributed"));
    for (String call :
        List.of(
            "gateway-1 event hub control-plane-2:5672",
            "gateway-1 throttling traffic-manager-1:9611",
            "gateway-1 event hub lb-1/portals:443",
            "gateway-1 throttling lb-1/traffic-manager:443",
            "gateway-1 key manager lb-1/portals:443",
            "control-plane-1 event hub control-plane-2:5672",
            "control-plane-1 JDBC database")) {
      assertTrue(calls.contains(call), call + " is not in " + calls);
    }
    assertFalse(calls.stream().anyMatch(call -> call.startsWith("gateway-1 JDBC")), "a database");
    assertFalse(calls.stream().anyMatch(call -> call.contains("calls")), calls::toString);
  }

  @Test
  void regionsPassTheirEventsOn() {
    assertTrue(
        words(calls("multi-datacenter-replicated"))
            .contains("control-plane-eu-1 event hub control-plane-us-2:5672"));
  }

  @Test
  void thePublisherOfThreeDeploysToTheFirstGateway() {
    assertTrue(
        words(calls("p4-internal-and-external"))
            .contains("publisher-2 deploys APIs internal-1:9443"));
  }

  @Test
  void aDatabaseIsReachedOnThePortOfItsKind() {
    Topology topology =
        Templates.design("p1-all-in-one-ha")
            .topology()
            .map(
                External.class,
                external ->
                    external.mapDetails(
                        details -> details.withType(Optional.of(DatabaseType.POSTGRESQL))));
    assertTrue(
        words(NodeTraffic.calls(Deployment.of(Design.of(topology)))).stream()
            .anyMatch(call -> call.endsWith(":5432")));
    Topology two = topology.with(Sketch.external("other", External.Kind.DATABASE, "Other"));
    assertFalse(
        NodeTraffic.calls(Deployment.of(Design.of(two))).stream()
            .anyMatch(one -> one.purpose() == Purpose.DATABASE),
        "nobody says which of two databases is meant");
  }

  @Test
  void nodesTrustTheLoadBalancersThatTheyCall() {
    Set<String> trust =
        words(NodeTraffic.trusts(Deployment.of(Templates.design("p3-distributed"))));
    assertTrue(trust.contains("gateway-1 trusts lb-1"), trust::toString);
  }

  @Test
  void aLoadBalancerThatChecksItsNodesTrustsThem() {
    Topology checked =
        Sketch.site(
            Sketch.base(),
            "portals",
            site -> site.mapBack(back -> back.withNodeTls(back.nodeTls().withVerify(true))));
    assertTrue(
        words(NodeTraffic.trusts(Deployment.of(Design.of(checked)))).stream()
            .anyMatch(one -> one.startsWith("lb-1 trusts ")));
    assertFalse(
        words(NodeTraffic.trusts(Deployment.of(Design.of(Sketch.base())))).stream()
            .anyMatch(one -> one.startsWith("lb-1 trusts ")));
  }
}
