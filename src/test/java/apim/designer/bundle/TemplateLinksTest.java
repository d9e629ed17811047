package apim.designer.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.project.Template;
import apim.designer.project.TemplateFamily;
import apim.designer.project.Templates;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Link;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a pattern draws past its load balancer is what the files of its bundle make nodes do: the
/// calls of the README's table of firewalls, no more and no less.
final class TemplateLinksTest {
  private static final Pattern PORT = Pattern.compile("\\b\\d{4}\\b");

  static List<String> patterns() {
    return Templates.all().stream()
        .filter(template -> template.family() != TemplateFamily.LOAD_BALANCER_PAGE)
        .map(Template::id)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void everyLinkBetweenNodesIsACallAndEveryCallHasALink(String template) {
    Design design = Templates.design(template);
    assertEquals(called(design), drawn(design.topology()));
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void everyLinkSaysOnWhichPorts(String template) {
    Topology topology = Templates.design(template).topology();
    List<ElementId> outside = topology.externals().stream().map(External::id).toList();
    for (Link link : topology.links()) {
      // Databases that are replicated do so by themselves.
      boolean apart = outside.contains(link.from()) && outside.contains(link.to());
      assertFalse(
          !apart
              && Pattern.compile("\\d{3,4}")
                  .matcher(link.label().value())
                  .results()
                  .toList()
                  .isEmpty(),
          link.toString());
    }
  }

  /// WSO2 lists a database for every profile but the gateway and, in 4.x, the traffic manager.
  @ParameterizedTest
  @MethodSource("patterns")
  void whoKeepsSomethingIsLinkedToTheDatabase(String template) {
    Topology topology = Templates.design(template).topology();
    Set<ElementId> databases =
        topology.externals().stream()
            .filter(external -> external.kind() == External.Kind.DATABASE)
            .map(External::id)
            .collect(Collectors.toSet());
    boolean keepsCounts = topology.apim().major() == 3;
    assertEquals(
        topology.nodes().stream()
            .filter(node -> node.profile() != Profile.GATEWAY)
            .filter(node -> node.profile() != Profile.TRAFFIC_MANAGER || keepsCounts)
            .map(Node::id)
            .collect(Collectors.toSet()),
        topology.links().stream()
            .filter(link -> databases.contains(link.to()))
            .flatMap(link -> nodes(topology, link.from()))
            .map(Node::id)
            .collect(Collectors.toSet()));
  }

  private static Set<String> called(Design design) {
    Deployment deployment = Deployment.of(design);
    DirectCalls direct = Calls.of(deployment).direct();
    Set<String> calls = new TreeSet<>();
    for (ApimServer from : deployment.servers()) {
      for (DirectCalls.Call call : direct.of(from)) {
        calls.add(from.id() + " -> " + call.to().id() + ":" + call.port());
      }
    }
    return calls;
  }

  /// A zone stands for each of its nodes; what one node of a cluster does to another, that one does
  /// to it.
  private static Set<String> drawn(Topology topology) {
    Set<String> calls = new TreeSet<>();
    for (Link link : topology.links()) {
      List<String> ports =
          PORT.matcher(link.label().value()).results().map(MatchResult::group).toList();
      for (Node from : nodes(topology, link.from()).toList()) {
        for (Node to : nodes(topology, link.to()).toList()) {
          for (String port : ports) {
            calls.add(from.id() + " -> " + to.id() + ":" + port);
            if (from.profile() == to.profile()) {
              calls.add(to.id() + " -> " + from.id() + ":" + port);
            }
          }
        }
      }
    }
    return calls;
  }

  private static Stream<Node> nodes(Topology topology, ElementId end) {
    Optional<Zone> zone = topology.element(Zone.class, end);
    return zone.map(around -> around.elements().stream().flatMap(id -> topology.node(id).stream()))
        .orElseGet(() -> topology.node(end).stream());
  }
}
