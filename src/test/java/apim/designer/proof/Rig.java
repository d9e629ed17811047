package apim.designer.proof;

import apim.designer.RealNginx;
import apim.designer.bundle.Artifact;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.UpstreamServer;
import apim.designer.deployment.VirtualHost;
import apim.designer.design.Design;
import apim.designer.pipeline.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ServerSocketFactory;

/// A design at work on loopback: its nginx, with the complete file, in front of a stand-in for each
/// node's port.
final class Rig implements AutoCloseable {
  private final Map<String, StandInNode> nodes = new HashMap<>();
  private final NginxTwin twin;
  private final Wire wire;
  private final RunningNginx nginx;

  Rig(RealNginx real, Path root, Design design) throws IOException, GeneralSecurityException {
    List<Artifact> bundle = Bundles.of(design);
    NginxInstance instance = Outcome.of(design, Bundles.TODAY).deployment().instances().getFirst();
    wire = new Wire(bundle, instance.id().value());
    for (VirtualHost host : instance.hosts()) {
      ServerSocketFactory sockets =
          host.listener().speaksTls()
              ? wire.context().getServerSocketFactory()
              : ServerSocketFactory.getDefault();
      for (UpstreamServer server : host.servers()) {
        if (!nodes.containsKey(server.hostAndPort())) {
          String address = "127.0.0." + (2 + nodes.size());
          nodes.put(
              server.hostAndPort(),
              new StandInNode(server.server().id().value(), address, sockets));
        }
      }
    }
    // Where nginx is started by root, its workers are nobody, and JUnit's folder is closed to them.
    Files.setPosixFilePermissions(root.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
    twin = new NginxTwin(root, instance, bundle, node -> nodes.get(node).hostAndPort());
    nginx = twin.start(real);
  }

  Wire wire() {
    return wire;
  }

  /// The port on loopback that stands for `port` of the load balancer.
  int port(int port) {
    return twin.port(port);
  }

  Message https(String from, int port, String host, List<String> head) throws IOException {
    return wire.ask(from, port(port), true, host, head, "");
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
