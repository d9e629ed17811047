package apim.designer.proof;

import apim.designer.RealNginx;
import apim.designer.bundle.Artifact;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.UpstreamServer;
import apim.designer.deployment.VirtualHost;
import apim.designer.design.Design;
import apim.designer.pipeline.Outcome;
import apim.designer.validation.TestCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.net.ServerSocketFactory;

/// A design at work on loopback: its nginx in front of a stand-in for each node's port.
final class Rig implements AutoCloseable {
  /// How its files are put to use.
  enum Form {
    /// The complete nginx.conf, of an nginx of its own.
    COMPLETE,
    /// The sites alone, below Debian's nginx.conf.
    DROP_IN
  }

  /// What is to hold of a design at work.
  interface Proof {
    void on(Rig rig) throws IOException, GeneralSecurityException;
  }

  private final Map<String, StandInNode> nodes = new HashMap<>();
  private final Semaphore eventsRead = new Semaphore(0);
  private final NginxInstance instance;
  private final NginxTwin twin;
  private final Wire wire;
  private final RunningNginx nginx;

  Rig(RealNginx real, Path root, Design design, Form form)
      throws IOException, GeneralSecurityException {
    List<Artifact> bundle = Bundles.of(design);
    instance = Outcome.of(design, Bundles.TODAY).deployment().instances().getFirst();
    wire = new Wire(bundle, instance.id().value());
    for (VirtualHost host : instance.hosts()) {
      ServerSocketFactory sockets =
          host.speaksTlsToNodes()
              ? wire.context().getServerSocketFactory()
              : ServerSocketFactory.getDefault();
      for (UpstreamServer server : host.servers()) {
        if (!nodes.containsKey(server.hostAndPort())) {
          String address = "127.0.0." + (2 + nodes.size());
          nodes.put(
              server.hostAndPort(),
              new StandInNode(server.server().id().value(), address, sockets, eventsRead));
        }
      }
    }
    // Where nginx is started by root, its workers are nobody, and JUnit's folder is closed to them.
    Files.setPosixFilePermissions(root.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
    twin = new NginxTwin(root, instance, bundle, node -> nodes.get(node).hostAndPort());
    nginx =
        switch (form) {
          case COMPLETE -> twin.start(real);
          case DROP_IN -> twin.startDroppedIn(real);
        };
  }

  /// Sets the design to work on each nginx, written for its version.
  static void onEach(List<RealNginx> all, Path folder, Form form, Design design, Proof proof)
      throws IOException, GeneralSecurityException {
    for (RealNginx nginx : all) {
      Path root = folder.resolve(form + "-" + nginx.version());
      try (Rig rig = new Rig(nginx, root, Bundles.aimedAt(nginx, design), form)) {
        proof.on(rig);
      }
    }
  }

  Wire wire() {
    return wire;
  }

  /// Tells the nodes that the client has read an event.
  void readAnEvent() {
    eventsRead.release();
  }

  /// The port on loopback that stands for `port` of the load balancer.
  int port(int port) {
    return twin.port(port);
  }

  Message https(String from, int port, String host, List<String> head) throws IOException {
    return wire.ask(from, port(port), true, host, head, "");
  }

  List<VirtualHost> hosts() {
    return instance.hosts();
  }

  /// A request over TLS or not, as the site of `host` has it.
  Message ask(VirtualHost host, List<String> head) throws IOException {
    return wire.ask("127.0.0.1", port(host.port()), host.tls(), host.hostname().value(), head, "");
  }

  /// The same, by a client that shows a certificate when it is asked for one.
  Message ask(VirtualHost host, TestCertificate client, List<String> head)
      throws IOException, GeneralSecurityException {
    return wire.as(client)
        .ask("127.0.0.1", port(host.port()), true, host.hostname().value(), head, "");
  }

  /// The site of this id.
  VirtualHost host(String site) {
    return instance.hosts().stream()
        .filter(host -> host.site().id().value().equals(site))
        .findFirst()
        .orElseThrow();
  }

  Message http(String host, List<String> head, String body) throws IOException {
    return wire.ask("127.0.0.1", port(80), false, host, head, body);
  }

  @Override
  public void close() throws IOException {
    nginx.close();
    for (StandInNode node : nodes.values()) {
      node.close();
    }
  }
}
