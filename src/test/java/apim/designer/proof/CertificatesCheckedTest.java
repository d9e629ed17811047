package apim.designer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import apim.designer.RealNginx;
import apim.designer.design.Design;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.ClientCertificates;
import apim.designer.topology.ClientCertificates.Mode;
import apim.designer.topology.FileName;
import apim.designer.topology.Hostname;
import apim.designer.topology.NodeTls;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import apim.designer.validation.TestCertificate;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Certificates of clients and of nodes are checked by a real nginx, and told on by it alone.
@Tag("nginx")
final class CertificatesCheckedTest {
  private static final FileName TRUSTED = new FileName("trusted.crt");
  private static final FileName OWN = new FileName("own.crt");
  private static final FileName OWN_KEY = new FileName("own.key");
  private static final String HEADER = "X-WSO2-CLIENT-CERTIFICATE";

  @TempDir private Path folder;

  private static TestCertificate made(KeyPurposeId purpose) {
    return TestCertificate.of(
        TestCertificate.SOUND
            .withPurpose(purpose)
            .with(LocalDate.now(ZoneOffset.UTC).minusDays(2), 90));
  }

  private static Topology byAddress(Topology topology) {
    return Sketch.site(topology, "portals", Sketch.withAffinity(Sketch.IP_HASH));
  }

  private static Design with(Topology topology, FileName file, String text) {
    Design design = Design.of(topology);
    return design.withAttachments(design.attachments().with(file, text));
  }

  private static List<String> forging() {
    return List.of(
        "GET /pets/1 HTTP/1.1",
        HEADER + ": FORGED",
        "Host: gw.example.com",
        HEADER.toLowerCase(Locale.ROOT) + ": FORGED",
        "Connection: close");
  }

  private static Topology asking(Mode mode) {
    return byAddress(
        Sketch.gateway(
            site ->
                site.mapPolicy(
                    policy ->
                        policy.withClientCertificates(
                            new ClientCertificates(mode, Optional.of(TRUSTED))))));
  }

  @Test
  void theCertificateOfTheHandshakeIsToldAndNoOtherGetsIn() throws Exception {
    TestCertificate good = made(KeyPurposeId.id_kp_clientAuth);
    TestCertificate forged = made(KeyPurposeId.id_kp_clientAuth);
    for (Mode mode : List.of(Mode.REQUIRED, Mode.OPTIONAL)) {
      Rig.onEach(
          RealNginx.all("client certificates, " + mode.id()),
          Files.createDirectories(folder.resolve(mode.id())),
          Rig.Form.COMPLETE,
          with(asking(mode), TRUSTED, good.certificate()),
          rig -> {
            Message answer = rig.ask(rig.host("gw"), good, forging());
            assertEquals(200, answer.status());
            List<String> told = answer.arrived().all(HEADER);
            assertEquals(1, told.size());
            // As API-M decodes it.
            assertEquals(
                good.certificate(),
                URLDecoder.decode(told.getFirst().replace("+", "%2B"), StandardCharsets.UTF_8));
            assertEquals(400, rig.ask(rig.host("gw"), forged, forging()).status());
            Message without = rig.ask(rig.host("gw"), forging());
            assertEquals(mode == Mode.REQUIRED ? 400 : 200, without.status());
            if (mode == Mode.OPTIONAL) {
              assertEquals(List.of(), without.arrived().all(HEADER));
            }
            assertEquals(
                200,
                rig.ask(
                        rig.host("portals"),
                        List.of("GET / HTTP/1.1", "Host: portals.example.com", "Connection: close"))
                    .status());
          });
    }
  }

  /// The stand-in nodes show the certificate of the load balancer.
  private static Design verifying(
      TestCertificate nodes, TestCertificate trusted, Optional<String> name) {
    Topology topology =
        Sketch.lb(
            byAddress(
                Sketch.gateway(
                    site ->
                        site.mapBack(
                            back ->
                                back.withNodeTls(
                                    new NodeTls(
                                        false,
                                        true,
                                        Optional.of(TRUSTED),
                                        name.map(Hostname::new)))))),
            lb -> lb.withCertificate(new CertificatePlan.Provided(OWN, OWN_KEY)));
    Design design = with(topology, TRUSTED, trusted.certificate());
    return design.withAttachments(
        design.attachments().with(OWN, nodes.certificate()).with(OWN_KEY, nodes.key()));
  }

  private int status(RealNginx nginx, String name, Design design) throws Exception {
    int[] status = {0};
    Rig.onEach(
        List.of(nginx),
        Files.createDirectories(folder.resolve(nginx.version() + name)),
        Rig.Form.COMPLETE,
        design,
        rig ->
            status[0] =
                rig.ask(
                        rig.host("gw"),
                        List.of("GET / HTTP/1.1", "Host: gw.example.com", "Connection: close"))
                    .status());
    return status[0];
  }

  @Test
  void aNodeThatIsAnotherOneIsNotSpokenTo() throws Exception {
    TestCertificate nodes = made(KeyPurposeId.id_kp_serverAuth);
    TestCertificate others = made(KeyPurposeId.id_kp_serverAuth);
    assertNotEquals(nodes, others);
    for (RealNginx nginx : RealNginx.all("verification of nodes")) {
      Optional<String> right = Optional.of("gw.example.com");
      assertEquals(200, status(nginx, "right", verifying(nodes, nodes, right)));
      assertEquals(
          502, status(nginx, "name", verifying(nodes, nodes, Optional.of("other.example.com"))));
      assertEquals(502, status(nginx, "authority", verifying(nodes, others, right)));
    }
  }

  @Test
  void plainHttpIsSpokenToNodesThatAreToHaveIt() throws Exception {
    Topology topology =
        Sketch.site(
            byAddress(Sketch.base()),
            "portals",
            site -> site.mapBack(back -> back.withNodeTls(NodeTls.USUAL.withPlain(true))));
    Rig.onEach(
        RealNginx.all("plain HTTP to nodes"),
        folder,
        Rig.Form.COMPLETE,
        Design.of(topology),
        rig -> {
          assertEquals(
              List.of(9763, 9763),
              rig.host("portals").servers().stream().map(server -> server.port()).toList());
          Message answer =
              rig.ask(
                  rig.host("portals"),
                  List.of("GET / HTTP/1.1", "Host: portals.example.com", "Connection: close"));
          assertEquals(200, answer.status());
          assertEquals(List.of("https"), answer.arrived().all("x-forwarded-proto"));
        });
  }
}
