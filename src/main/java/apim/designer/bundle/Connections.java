package apim.designer.bundle;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Who connects to whom, for the firewalls between.
final class Connections {
  private Connections() {}

  /// Rows of who, to whom, and TCP ports.
  static List<List<String>> rows(Calls all) {
    Deployment deployment = all.deployment();
    List<List<String>> rows = new ArrayList<>();
    deployment.instances().forEach(instance -> rows.add(clients(instance)));
    deployment.instances().forEach(instance -> rows.addAll(nodes(deployment, instance)));
    deployment.instances().forEach(instance -> rows.addAll(nameServers(instance)));
    deployment.servers().forEach(server -> rows.addAll(calls(all, server)));
    rows.addAll(between(deployment, all.direct()));
    rows.addAll(KeyManagerSteps.connections(deployment));
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

  private static List<List<String>> nameServers(NginxInstance instance) {
    boolean asked =
        instance.hosts().stream()
            .flatMap(host -> host.servers().stream())
            .anyMatch(server -> instance.resolvesAgain(server.server()));
    return asked
        ? instance.loadBalancer().nameServers().stream()
            .distinct()
            .map(
                server ->
                    List.of(
                        "`" + instance.id() + "`",
                        "name server " + server.address().value(),
                        server.port() + ", over UDP as well"))
            .toList()
        : List.of();
  }

  private static List<List<String>> calls(Calls all, ApimServer server) {
    List<VirtualHost> called =
        Stream.concat(all.trust().sitesOf(server).stream(), all.direct().sitesOf(server).stream())
            .toList();
    return all.deployment().instances().stream()
        .map(
            instance ->
                List.of(
                    named(server),
                    "`" + instance.id() + "`",
                    listed(
                        called.stream()
                            .filter(host -> host.ref().isWithin(Ref.of(instance.id())))
                            .mapToInt(VirtualHost::port))))
        .toList();
  }

  /// A row for each node that is called, and each set of ports on which others call it.
  private static List<List<String>> between(Deployment deployment, DirectCalls direct) {
    Map<ElementId, Map<ElementId, Set<Integer>>> ports = new HashMap<>();
    for (ApimServer from : deployment.servers()) {
      for (DirectCalls.Call call : direct.of(from)) {
        ports
            .computeIfAbsent(call.to().id(), missing -> new LinkedHashMap<>())
            .computeIfAbsent(from.id(), missing -> new TreeSet<>())
            .add(call.port());
      }
    }
    List<List<String>> rows = new ArrayList<>();
    for (ApimServer to : deployment.servers()) {
      Map<Set<Integer>, List<ElementId>> callers = new LinkedHashMap<>();
      ports
          .getOrDefault(to.id(), Map.of())
          .forEach(
              (from, opened) ->
                  callers.computeIfAbsent(opened, missing -> new ArrayList<>()).add(from));
      callers.forEach(
          (opened, from) ->
              rows.add(
                  List.of(
                      callers(deployment, from),
                      named(to),
                      listed(opened.stream().mapToInt(Integer::intValue)))));
    }
    return rows;
  }

  private static String callers(Deployment deployment, List<ElementId> from) {
    return from.size() > 2 && from.size() == deployment.servers().size() - 1
        ? "the other nodes"
        : from.stream().map(id -> "`" + id + "`").collect(Collectors.joining(", "));
  }

  static String named(ApimServer server) {
    String id = "`" + server.id() + "`";
    return server.node().address().map(address -> id + " (" + address.value() + ")").orElse(id);
  }

  private static String listed(IntStream ports) {
    return ports.sorted().distinct().mapToObj(Integer::toString).collect(Collectors.joining(", "));
  }
}
