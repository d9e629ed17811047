package apim.designer.generator;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.ElementId;
import apim.designer.topology.Listener;
import apim.designer.topology.Ref;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a node calls a group of servers: by the site in front of them, else the first one itself.
///
/// @param url scheme, host and port, the port always written, as WSO2's own files do
///   (<https://github.com/wso2/product-apim/blob/v3.2.0/modules/distribution/product/src/main/resources/conf/deployment-templates/gateway-worker.toml>)
/// @param remark what an architect should know of it, as the rest of a sentence; often empty
record Reach(String url, boolean bySite, List<Ref> refs, String remark) {
  Reach {
    refs = List.copyOf(refs);
  }

  /// With more that it goes with.
  Reach because(List<Ref> causes) {
    return new Reach(
        url, bySite, Stream.concat(refs.stream(), causes.stream()).distinct().toList(), remark);
  }

  /// Their 9443; empty when there are none.
  static Optional<Reach> management(Deployment deployment, List<ApimServer> servers) {
    return site(deployment, servers, host -> host.listener() == Listener.MANAGEMENT)
        .map(Reach::bySite)
        .or(() -> direct(servers, Listener.MANAGEMENT, "https"));
  }

  static Reach bySite(VirtualHost host) {
    return new Reach(
        (host.tls() ? "https://" : "http://") + host.hostname() + ":" + host.port(),
        true,
        List.of(host.ref()),
        "");
  }

  /// The first of the servers by its own address.
  static Optional<Reach> direct(List<ApimServer> servers, Listener listener, String scheme) {
    return servers.stream()
        .findFirst()
        .map(
            server ->
                new Reach(
                    scheme + "://" + server.hostAndPort(listener),
                    false,
                    List.of(server.ref()),
                    servers.size() == 1
                        ? ""
                        : "no site stands in front of "
                            + servers.stream()
                                .map(one -> one.id().value())
                                .collect(Collectors.joining(", "))
                            + ", so the first of them is named"));
  }

  /// Of the sites that are `wanted`, the one in front of most of these servers.
  static Optional<VirtualHost> site(
      Deployment deployment, List<ApimServer> servers, Predicate<VirtualHost> wanted) {
    Set<ElementId> ids = servers.stream().map(ApimServer::id).collect(Collectors.toSet());
    return deployment
        .hosts()
        .filter(wanted)
        // Nobody can call `*.example.com`.
        .filter(host -> !host.hostname().isWildcard())
        .filter(host -> covered(host, ids) > 0)
        .reduce((a, b) -> covered(b, ids) > covered(a, ids) ? b : a);
  }

  private static long covered(VirtualHost host, Set<ElementId> servers) {
    return host.servers().stream()
        .map(behind -> behind.server().id())
        .distinct()
        .filter(servers::contains)
        .count();
  }
}
