package apim.designer.generator;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.VirtualHost;
import apim.designer.toml.Change;
import apim.designer.toml.Value;
import apim.designer.topology.Listener;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a node's deployment.toml must say because of the topology around it.
public final class TomlChanges {
  private TomlChanges() {}

  public static List<Change> of(Deployment deployment, ApimServer server) {
    List<Change> changes = new ArrayList<>();
    Optional<VirtualHost> front = front(deployment, server);
    front.ifPresent(host -> changes.add(hostname(server, host)));
    if (server.node().portOffset() != 0) {
      changes.add(
          new Change.Set(
              List.of("server"),
              "offset",
              new Value.Whole(server.node().portOffset()),
              List.of(server.ref().path()),
              "moves every port of this node"));
    }
    front
        .filter(host -> host.listener() == Listener.MANAGEMENT)
        .ifPresent(host -> changes.add(proxyPort(server, host)));
    return changes;
  }

  /// The site whose host name the node goes by: the one for its portals, else the one for its APIs.
  private static Optional<VirtualHost> front(Deployment deployment, ApimServer server) {
    List<VirtualHost> hosts = deployment.hostsOf(server).toList();
    return Stream.of(Listener.MANAGEMENT, Listener.GATEWAY_HTTPS, Listener.GATEWAY_HTTP)
        .flatMap(listener -> hosts.stream().filter(host -> host.listener() == listener))
        .findFirst();
  }

  private static Change hostname(ApimServer server, VirtualHost host) {
    return new Change.Set(
        List.of("server"),
        "hostname",
        new Value.Text(host.hostname().value()),
        refs(server, host),
        "the node writes this host name into its redirects and login callbacks");
  }

  private static Change proxyPort(ApimServer server, VirtualHost host) {
    return new Change.Set(
        List.of("transport", host.tls() ? "https" : "http", "properties"),
        "proxyPort",
        new Value.Whole(host.port()),
        refs(server, host),
        "without it, redirects and callbacks name the node's own port");
  }

  private static List<String> refs(ApimServer server, VirtualHost host) {
    return Stream.of(server.ref(), host.ref()).map(Ref::path).toList();
  }
}
