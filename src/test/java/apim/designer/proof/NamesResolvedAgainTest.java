package apim.designer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.RealNginx;
import apim.designer.bundle.Artifact;
import apim.designer.deployment.NginxInstance;
import apim.designer.design.Design;
import apim.designer.nginx.Capability;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.Address;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NameServer;
import apim.designer.topology.Node;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A node whose name moves to another address while nginx runs is found there, where the design
/// states a name server and nginx can ask it again.
@Tag("nginx")
final class NamesResolvedAgainTest {
  private static final String NODE = "apim-1.example.test";
  private static final String SITE = "gateway-http.am.wso2.com";

  @TempDir private Path folder;

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aNodeIsFoundWhereItsNameHasMoved() throws IOException, GeneralSecurityException {
    for (RealNginx nginx : RealNginx.all("names that move")) {
      if (nginx.target().can(Capability.RESOLVE)) {
        follows(nginx);
      }
    }
  }

  @Test
  void anOlderNginxIsNotAskedTo() throws IOException {
    for (RealNginx nginx : RealNginx.all("names that cannot be resolved again")) {
      String text = sites(Bundles.of(design(nginx, 53)));
      assertEquals(
          nginx.target().can(Capability.RESOLVE),
          text.contains(" resolve;") && text.contains("resolver 127.0.0.1;"),
          text);
    }
  }

  private void follows(RealNginx nginx) throws IOException, GeneralSecurityException {
    ServerSocketFactory sockets = ServerSocketFactory.getDefault();
    Semaphore events = new Semaphore(0);
    try (StandInNameServer names = new StandInNameServer("127.0.0.2");
        StandInNode first = new StandInNode("first", "127.0.0.2", sockets, events);
        StandInNode second =
            new StandInNode(
                "second",
                new InetSocketAddress(InetAddress.ofLiteral("127.0.0.3"), first.port()),
                sockets,
                events)) {
      Design design = design(nginx, names.port());
      List<Artifact> bundle = Bundles.of(design);
      NginxInstance instance =
          Outcome.of(design, Bundles.TODAY).deployment().instances().getFirst();
      Path root = Files.createDirectory(folder.resolve(nginx.version().toString()));
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      NginxTwin twin = new NginxTwin(root, instance, bundle, node -> NODE + ":" + first.port());
      Wire wire = new Wire(bundle, instance.id().value());
      try (RunningNginx _ = twin.start(nginx)) {
        untilAnsweredBy("first", wire, twin);
        names.answer("127.0.0.3");
        untilAnsweredBy("second", wire, twin);
      }
      assertEquals(first.port(), second.port());
    }
  }

  /// nginx asks again when an answer has run out, which those here do after a second.
  private static void untilAnsweredBy(String node, Wire wire, NginxTwin twin) throws IOException {
    Optional<String> answered = Optional.empty();
    while (!answered.equals(Optional.of(node))) {
      answered =
          wire.ask(
                  "127.0.0.1",
                  twin.port(80),
                  false,
                  SITE,
                  List.of("GET / HTTP/1.1", "Host: " + SITE, "Connection: close"),
                  "")
              .first("x-node");
    }
  }

  private static Design design(RealNginx nginx, int port) {
    return Bundles.aimedAt(
        nginx,
        EveryListener.design("4.5.0")
            .mapTopology(
                topology ->
                    topology
                        .map(Node.class, node -> node.withAddress(Address.of(NODE)))
                        .map(
                            LoadBalancer.class,
                            lb ->
                                lb.withNameServers(List.of(NameServer.of("127.0.0.1:" + port))))));
  }

  private static String sites(List<Artifact> bundle) {
    return bundle.stream()
        .filter(artifact -> artifact.path().endsWith("conf.d/apim.conf"))
        .map(Artifact::text)
        .findFirst()
        .orElseThrow();
  }
}
