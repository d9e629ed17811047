package apim.designer.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.Command;
import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.FileName;
import apim.designer.topology.Hostname;
import apim.designer.topology.NodeTls;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import apim.designer.validation.TestCertificate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys and certificates that install.sh of a load balancer puts in their places on a real nginx.
@Tag("nginx")
final class LoadBalancerKeysTest {
  @TempDir Path folder;
  private Optional<NginxHost> host = Optional.empty();
  private Path script = Path.of("");
  private int bundles;

  @BeforeEach
  void build() {
    host = NginxHost.in(folder.resolve("host"), "installing on a real nginx");
    script = bundle(Sample.SELF_SIGNED);
  }

  private Path bundle(CertificatePlan plan) {
    return Sample.write(Sample.exported(plan), folder.resolve("bundle-" + bundles++))
        .resolve("load-balancers/lb-1/install.sh");
  }

  @Test
  void whomNginxTrustsIsPutBesideItsCertificate() {
    FileName file = new FileName("nodes.crt");
    Topology topology =
        Sketch.lb(
            Sample.topology("Trusting", Sample.SELF_SIGNED),
            lb ->
                lb.mapSites(
                    site ->
                        site.mapBack(
                            back ->
                                back.withNodeTls(
                                    new NodeTls(
                                        false,
                                        true,
                                        Optional.of(file),
                                        Optional.of(new Hostname("nodes.example.com")))))));
    Design design = Design.of(topology);
    String pem = TestCertificate.of(TestCertificate.SOUND).certificate();
    Design attached = design.withAttachments(design.attachments().with(file, pem));
    List<Artifact> exported = Sample.exported(Deployment.of(attached));
    for (String site : List.of("portals", "gateway")) {
      assertEquals(
          pem,
          Sample.artifact(exported, "load-balancers/lb-1/ssl/lb-1-" + site + "-nodes.crt").text());
    }
    script =
        Sample.write(exported, folder.resolve("trusting"))
            .resolve("load-balancers/lb-1/install.sh");
    host.ifPresent(
        nginx -> {
          installed(nginx);
          assertEquals("rw-r--r--", nginx.mode("/etc/nginx/ssl/lb-1-portals-nodes.crt"));
          assertEquals(0, nginx.nginx("-t").status());
          assertTrue(nginx.nginx("-T").said().contains("proxy_ssl_verify on;"));
        });
  }

  @Test
  void encryptedKeysComeWithTheirPassphrase() {
    host.ifPresent(
        nginx -> {
          script = bundle(Sample.ENCRYPTED);
          installed(nginx);
          assertEquals("rw-------", nginx.mode("/etc/nginx/ssl/lb-1.key"));
          assertEquals("rw-------", nginx.mode("/etc/nginx/ssl/lb-1.pass"));
        });
  }

  @Test
  void certificatesOfAPrivateAuthorityAreInstalled() {
    host.ifPresent(
        nginx -> {
          script = bundle(Sample.PRIVATE_CA);
          installed(nginx);
        });
  }

  @Test
  void aSigningRequestStopsWithASentenceUntilTheCertificateIsThere() throws IOException {
    if (host.isEmpty()) {
      return;
    }
    NginxHost nginx = host.orElseThrow();
    Map<String, String> before = nginx.files();
    script = bundle(Sample.SIGNING_REQUEST);
    Command.Ended ended = nginx.install(script);
    assertEquals(1, ended.status(), ended.said());
    assertEquals(
        "install.sh: the certificate is not there yet: have ssl/lb-1.csr signed, save the"
            + " certificate (then the intermediate ones) as ssl/lb-1.crt and run this script"
            + " again\n",
        ended.said());
    assertEquals(before, nginx.files());
    if (Command.isMissing("openssl", "installing a signed certificate")) {
      return;
    }
    Path ssl = script.resolveSibling("ssl");
    Command.Ended signed =
        Command.of("openssl", "x509", "-req", "-in", "lb-1.csr", "-signkey", "lb-1.key")
            .and("-days", "9", "-out", "lb-1.crt")
            .run(ssl);
    assertEquals(0, signed.status(), signed.said());
    installed(nginx);
    assertEquals("rw-------", nginx.mode("/etc/nginx/ssl/lb-1.key"));
  }

  @Test
  void aBundleWithoutKeysStopsWithASentence() {
    host.ifPresent(
        nginx -> {
          Map<String, String> before = nginx.files();
          Path rendered =
              Sample.write(Sample.rendered(Sample.SELF_SIGNED), folder.resolve("rendered"));
          Command.Ended ended = nginx.install(rendered.resolve("load-balancers/lb-1/install.sh"));
          assertEquals(1, ended.status(), ended.said());
          assertTrue(ended.said().contains("ssl/lb-1.crt is missing: put it there"), ended.said());
          assertEquals(before, nginx.files());
        });
  }

  private void installed(NginxHost nginx, String... arguments) {
    Command.Ended ended = nginx.install(script, arguments);
    assertEquals(0, ended.status(), ended.said());
    assertTrue(ended.said().contains("The sites of lb-1 are in place"), ended.said());
  }
}
