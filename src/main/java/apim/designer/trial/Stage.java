package apim.designer.trial;

import apim.designer.bundle.Artifact;
import apim.designer.catalog.Release;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.UpstreamServer;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.ElementId;
import apim.designer.topology.Topology;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ServerSocketFactory;

/// One load balancer at work on loopback, in front of a stand-in for each node behind it.
final class Stage implements AutoCloseable {
  private final Release release;
  private final NginxInstance instance;
  private final TrialKeys keys;
  private final MovedFiles files;
  private final Map<ElementId, StandIn> nodes = new LinkedHashMap<>();
  private final Map<String, StandInPort> ports = new HashMap<>();
  private final GuardedNginx nginx;
  private final InstantSource clock;
  private int streams;

  Stage(
      NginxProgram program,
      Deployment deployment,
      NginxInstance instance,
      List<Artifact> bundle,
      TrialKeys keys,
      InstantSource clock)
      throws IOException, GeneralSecurityException, TrialFailure {
    this.release = deployment.nearestRelease();
    this.instance = instance;
    this.keys = keys;
    this.clock = clock;
    this.nginx = new GuardedNginx(program);
    try {
      for (VirtualHost host : instance.hosts()) {
        for (UpstreamServer server : host.servers()) {
          openPort(host, server, deployment.topology());
        }
      }
      Map<String, String> places = new HashMap<>();
      ports.forEach((drawn, port) -> places.put(drawn, port.hostAndPort()));
      files = new MovedFiles(nginx.root(), instance, bundle, places, keys.nodeCertificate());
      nginx.start(files.configuration(), files.ports().all().values());
    } catch (IOException | TrialFailure | RuntimeException e) {
      nginx.close();
      closePorts();
      throw e;
    }
  }

  private void openPort(VirtualHost host, UpstreamServer server, Topology topology)
      throws IOException {
    if (ports.containsKey(server.hostAndPort())) {
      return;
    }
    StandIn node =
        nodes.computeIfAbsent(
            server.server().id(),
            id ->
                new StandIn(
                    id.value(), topology.apim().toString(), topology.contextPath().prefix()));
    ServerSocketFactory sockets =
        host.speaksTlsToNodes()
            ? keys.nodes().getServerSocketFactory()
            : ServerSocketFactory.getDefault();
    int number = List.copyOf(nodes.keySet()).indexOf(server.server().id());
    String address = "127.250." + number / 250 + "." + (1 + number % 250);
    ports.put(server.hostAndPort(), new StandInPort(node, address, sockets));
  }

  NginxInstance instance() {
    return instance;
  }

  /// What is known of the release that the nodes have.
  Release release() {
    return release;
  }

  /// By the clock, in milliseconds.
  long millis() {
    return clock.millis();
  }

  MovedFiles files() {
    return files;
  }

  StandIn node(ElementId id) {
    StandIn node = nodes.get(id);
    if (node == null) {
      throw new IllegalArgumentException("no stand-in for " + id);
    }
    return node;
  }

  /// A client of a site, at the port where it is served.
  Client client(VirtualHost host) throws IOException {
    return client(host, host.port(), host.tls());
  }

  /// A client of a site, who comes to another of its ports.
  Client client(VirtualHost host, int port, boolean tls) throws IOException {
    return new Client(Client.address(0), files.ports().of(port), tls, nameOf(host), keys.clients());
  }

  /// The host that clients ask for; of a site for every name below a domain, one of them.
  static String nameOf(VirtualHost host) {
    String name = host.hostname().value();
    return host.hostname().isWildcard() ? "trial" + name.substring(1) : name;
  }

  /// The Host header of a request for a site.
  static String authority(VirtualHost host) {
    return host.onDefaultPort() ? nameOf(host) : nameOf(host) + ":" + host.publicSide().port();
  }

  /// A name that no other stream of events has.
  String newStream() {
    return Integer.toString(++streams);
  }

  /// Lets whichever node sends a stream go on to the next event.
  void eventRead(String stream, int event) {
    nodes.values().forEach(node -> node.eventRead(stream, event).countDown());
  }

  /// Ends a node's stand-in, as if its process were gone.
  void stop(ElementId node) throws IOException {
    for (StandInPort port : ports(node)) {
      port.close();
    }
  }

  /// Starts a node's stand-in again, which has forgotten everything.
  void restart(ElementId node) throws IOException {
    node(node).restart();
    for (StandInPort port : ports(node)) {
      port.open();
    }
  }

  private List<StandInPort> ports(ElementId node) {
    StandIn wanted = node(node);
    List<StandInPort> its = new ArrayList<>();
    for (StandInPort port : ports.values()) {
      if (port.node() == wanted) {
        its.add(port);
      }
    }
    return its;
  }

  private void closePorts() {
    for (StandInPort port : ports.values()) {
      try {
        port.close();
      } catch (IOException _) {
        // What cannot be closed ends with the process.
      }
    }
  }

  @Override
  public void close() {
    nginx.close();
    closePorts();
  }
}
