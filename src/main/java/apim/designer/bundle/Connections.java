package apim.designer.bundle;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Who connects to whom, for the firewalls between.
final class Connections {
  /// What takes events from other nodes, on 5672 (JMS), 9611 and 9711 (data publishers):
  /// https://apim.docs.wso2.com/en/latest/reference/default-product-ports/
  private static final Set<Profile> EVENT_RECEIVERS =
      Set.of(Profile.ALL_IN_ONE, Profile.TRAFFIC_MANAGER, Profile.CONTROL_PLANE);

  private static final List<Integer> EVENT_PORTS = List.of(5672, 9611, 9711);

  private Connections() {}

  /// Rows of who, to whom, and TCP ports.
  static List<List<String>> rows(Deployment deployment) {
    List<List<String>> rows = new ArrayList<>();
    deployment.instances().forEach(instance -> rows.add(clients(instance)));
    deployment.instances().forEach(instance -> rows.addAll(nodes(deployment, instance)));
    deployment.servers().forEach(server -> rows.addAll(calls(deployment, server)));
    if (deployment.servers().size() > 1) {
      deployment.servers().stream()
          .filter(server -> EVENT_RECEIVERS.contains(server.profile()))
          .forEach(server -> rows.add(events(server)));
    }
    return rows.stream().filter(row -> !row.getLast().isEmpty()).toList();
  }

  private static List<String> clients(NginxInstance instance) {
    IntStream redirects =
        instance.hosts().stream().anyMatch(VirtualHost::redirectsHttp)
            ? IntStream.of(80)
            : IntStream.empty();
    IntStream ports =
        IntStream.concat(redirects, instance.hosts().stream().mapToInt(VirtualHost::port));
    return List.of("clients", "`" + instance.id() + "`", listed(ports));
  }

  private static List<List<String>> nodes(Deployment deployment, NginxInstance instance) {
    Ref loadBalancer = Ref.of(instance.id());
    return deployment.servers().stream()
        .map(
            server ->
                List.of(
                    "`" + instance.id() + "`",
                    named(server),
                    listed(
                        deployment
                            .hostsOf(server)
                            .filter(host -> host.ref().isWithin(loadBalancer))
                            .flatMap(host -> host.servers().stream())
                            .filter(behind -> behind.server().id().equals(server.id()))
                            .mapToInt(behind -> behind.port()))))
        .toList();
  }

  private static List<List<String>> calls(Deployment deployment, ApimServer server) {
    return Trust.loadBalancersOf(deployment, server).stream()
        .map(
            instance ->
                List.of(
                    named(server),
                    "`" + instance.id() + "`",
                    listed(
                        Trust.sitesOf(deployment, server).stream()
                            .filter(host -> host.ref().isWithin(Ref.of(instance.id())))
                            .mapToInt(VirtualHost::port))))
        .toList();
  }

  private static List<String> events(ApimServer server) {
    return List.of(
        "the other nodes",
        named(server),
        listed(EVENT_PORTS.stream().mapToInt(port -> server.rawPort(port))));
  }

  static String named(ApimServer server) {
    String id = "`" + server.id() + "`";
    return server.node().address().map(address -> id + " (" + address.value() + ")").orElse(id);
  }

  private static String listed(IntStream ports) {
    return ports.sorted().distinct().mapToObj(Integer::toString).collect(Collectors.joining(", "));
  }
}
