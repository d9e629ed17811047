package apim.designer.bundle;

import apim.designer.catalog.Port;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.VirtualHost;
import apim.designer.generator.ServiceUrl;
import apim.designer.generator.TomlChanges;
import apim.designer.topology.ElementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The calls that the deployment.toml files of a bundle make nodes do: past every load balancer to
/// another node, and to sites; and what event hubs pass on to those of other regions.
final class DirectCalls {
  /// From one node to another.
  ///
  /// @param port as it is opened, offset added
  record Call(ApimServer from, ApimServer to, int port, boolean https) {}

  private final TomlChanges changes;
  private final Map<String, List<ApimServer>> byAddress = new HashMap<>();
  private final Map<String, List<VirtualHost>> sites = new HashMap<>();
  private final Map<ElementId, List<ServiceUrl>> called = new HashMap<>();

  private final RegionalHubs hubs;

  DirectCalls(Deployment deployment, TomlChanges changes) {
    this.changes = changes;
    this.hubs = RegionalHubs.of(deployment);
    for (ApimServer server : deployment.servers()) {
      byAddress.computeIfAbsent(server.address().inUrl(), missing -> new ArrayList<>()).add(server);
    }
    deployment
        .hosts()
        .forEach(
            host ->
                sites
                    .computeIfAbsent(
                        place(host.hostname().value(), host.publicSide().port().number()),
                        missing -> new ArrayList<>())
                    .add(host));
  }

  /// The calls of a node to other nodes, each once.
  List<Call> of(ApimServer server) {
    Set<String> seen = new HashSet<>();
    return Stream.concat(urls(server).stream().flatMap(url -> to(server, url)), passedOn(server))
        .filter(call -> !call.to().id().equals(server.id()))
        .filter(call -> seen.add(call.to().id() + ":" + call.port()))
        .toList();
  }

  /// Those of them that need trust in the other node's certificate.
  List<Call> trustedBy(ApimServer server) {
    return of(server).stream().filter(Call::https).toList();
  }

  /// The sites that a node's file names, each once.
  List<VirtualHost> sitesOf(ApimServer server) {
    return urls(server).stream().flatMap(this::sitesAt).distinct().toList();
  }

  /// The sites that an address leads to.
  Stream<VirtualHost> sitesAt(ServiceUrl url) {
    return sites.getOrDefault(place(url.host(), url.portNumber()), List.of()).stream();
  }

  /// What an event hub sends to those of other regions.
  Stream<Call> passedOn(ApimServer server) {
    return hubs.callsOf(server).stream();
  }

  private static String place(String host, int port) {
    return host + ":" + port;
  }

  private List<ServiceUrl> urls(ApimServer server) {
    return called.computeIfAbsent(server.id(), missing -> changes.calls(server));
  }

  /// The nodes that an address leads to.
  Stream<Call> to(ApimServer from, ServiceUrl url) {
    return byAddress.getOrDefault(url.host(), List.of()).stream()
        .filter(server -> opens(server, url.portNumber()))
        .map(server -> new Call(from, server, url.portNumber(), url.scheme().equals("https")));
  }

  /// Nodes at one address are told apart by their ports.
  private static boolean opens(ApimServer server, int port) {
    return server.facts().stream()
        .flatMap(facts -> facts.ports().stream())
        .anyMatch(opened -> reached(server, opened) == port);
  }

  private static int reached(ApimServer server, Port opened) {
    return opened
        .listener()
        .map(server::port)
        .orElseGet(() -> opened.withOffset(server.node().portOffset()));
  }
}
