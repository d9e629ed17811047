package apim.designer.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.deployment.Deployment;
import apim.designer.design.Attachments;
import apim.designer.design.Design;
import apim.designer.generator.EncryptionKey;
import apim.designer.generator.TomlChanges;
import apim.designer.pki.CertificateCheck;
import apim.designer.pki.Issuer;
import apim.designer.pki.KeyKind;
import apim.designer.toml.TomlEditor;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.Days;
import apim.designer.topology.ElementId;
import apim.designer.topology.FileName;
import apim.designer.topology.Label;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import apim.designer.topology.Topology;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Keys and certificates of a bundle under every plan, and the files that customers bring.
final class CertificateFilesTest {
  private static final String SSL = "load-balancers/lb-1/ssl/lb-1";
  private static final List<String> HOSTS = List.of("api.example.com", "gw.example.com");

  @Test
  void madeCertificatesPassTheCheckOnProvidedOnes() {
    for (CertificatePlan plan : List.of(Sample.SELF_SIGNED, Sample.PRIVATE_CA)) {
      List<Artifact> files = Sample.exported(plan);
      assertEquals(
          List.of(),
          CertificateCheck.check(
              text(files, SSL + ".crt"),
              Optional.of(text(files, SSL + ".key")),
              HOSTS,
              Sample.NOW));
    }
  }

  @Test
  void oneAuthoritySignsForEveryLoadBalancerAndLastsAsLongAsItsLongestCertificate()
      throws Exception {
    Topology topology = Sample.topology("Two", Sample.PRIVATE_CA);
    LoadBalancer first = topology.loadBalancers().getFirst();
    CertificatePlan longer =
        new CertificatePlan.PrivateCa(KeyAlgorithm.EC_P256, new Days(9_000), false);
    List<Artifact> files =
        Sample.exported(
            Deployment.of(
                Design.of(
                    topology.with(
                        LoadBalancer.class,
                        List.of(
                            first, first.withId(new ElementId("lb-2")).withCertificate(longer))))));
    X509Certificate authority = certificate(text(files, "ca/ca.crt"));
    assertEquals(1, files.stream().filter(file -> file.path().endsWith("ca.key")).count());
    for (String id : List.of("lb-1", "lb-2")) {
      X509Certificate leaf =
          certificate(text(files, "load-balancers/" + id + "/ssl/" + id + ".crt"));
      leaf.verify(authority.getPublicKey());
      assertFalse(leaf.getNotAfter().toInstant().isAfter(authority.getNotAfter().toInstant()));
      assertEquals(text(files, "ca/ca.crt"), text(files, "nodes/apim-2/trust/" + id + ".crt"));
    }
    assertEquals(
        9_000,
        Duration.between(authority.getNotBefore().toInstant(), authority.getNotAfter().toInstant())
            .plusSeconds(1)
            .toDays());
  }

  @Test
  void anyNameOfADesignMakesAnAuthority() {
    for (String name :
        List.of(
            "",
            " ",
            "x".repeat(2_000),
            "a\nb",
            "=,+<>#;\\\"",
            "\u202e\u200b",
            "é".repeat(70),
            "𝒳".repeat(70))) {
      List<Artifact> files =
          Sample.exported(Deployment.of(Design.of(Sample.topology(name, Sample.PRIVATE_CA))));
      assertTrue(Sample.has(files, "ca/ca.crt"));
      assertTrue(AuthorityName.of(new Label(name)).length() <= 64, name);
    }
  }

  @Test
  void aSigningRequestComesWithoutCertificateAndTrust() {
    List<Artifact> files = Sample.exported(Sample.SIGNING_REQUEST);
    assertTrue(text(files, SSL + ".csr").startsWith("-----BEGIN CERTIFICATE REQUEST-----"));
    assertTrue(Sample.has(files, SSL + ".key"));
    assertTrue(Sample.has(files, "nodes/apim-1/install.sh"));
    assertFalse(files.stream().anyMatch(file -> file.path().endsWith(".crt")));
  }

  @Test
  void theGivenPassphraseEncryptsTheKey() {
    List<Artifact> files =
        Bundle.exported(
            Sample.deployment(Sample.ENCRYPTED),
            "",
            "",
            Soundness.NOTHING_FOUND,
            new Issuance(
                Sample.NOW,
                new SecureRandom(),
                Optional.of(new Passphrase("correct-horse")),
                Optional.empty(),
                Optional.empty()));
    assertEquals("correct-horse\n", text(files, SSL + ".pass"));
    assertTrue(text(files, SSL + ".key").startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
    assertNotEquals(
        text(Sample.exported(Sample.ENCRYPTED), SSL + ".pass"),
        text(Sample.exported(Sample.ENCRYPTED), SSL + ".pass"));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Issuer(Sample.NOW, new SecureRandom())
                .encrypted(
                    new Issuer(Sample.NOW, new SecureRandom()).newKey(KeyKind.EC_P256),
                    "two\nlines"));
  }

  @Test
  void providedFilesAreCopiedAndAKeyInThemReachesNoNode() {
    List<Artifact> made = Sample.exported(Sample.SELF_SIGNED);
    String certificate = text(made, SSL + ".crt");
    String key = text(made, SSL + ".key");
    List<Artifact> files = provided("subject=\n" + certificate, key);
    assertEquals("subject=\n" + certificate, text(files, SSL + ".crt"));
    assertEquals(key, text(files, SSL + ".key"));
    assertEquals(Mode.SECRET, Sample.artifact(files, SSL + ".key").mode());
    List<Artifact> leaking = provided(key + certificate + certificate, key);
    assertEquals(certificate + certificate, text(leaking, SSL + ".crt"));
    assertEquals(certificate + certificate, text(leaking, "nodes/apim-1/trust/lb-1.crt"));
  }

  @Test
  void providedFilesThatAreNotThereAreLeftOut() {
    List<Artifact> files = Sample.exported(Deployment.of(Design.of(providing())));
    assertFalse(Sample.has(files, SSL + ".crt"));
    assertTrue(Sample.has(files, "load-balancers/lb-1/install.sh"));
    assertTrue(text(files, "README.md").contains("`mine.crt`"));
  }

  @Test
  void aCustomersDeploymentTomlIsEditedAndKeepsItsLineEndings() {
    String theirs = "[server]\r\nhostname = \"old\" # mine\r\n\r\n[user_store]\r\ntype = \"x\"";
    FileName name = new FileName("apim-1.toml");
    Topology topology =
        Sample.topology("x", Sample.SELF_SIGNED)
            .map(
                Node.class,
                node ->
                    node.id().value().equals("apim-1")
                        ? node.withDeploymentToml(Optional.of(name))
                        : node);
    Deployment deployment =
        Deployment.of(Design.of(topology).withAttachments(Attachments.NONE.with(name, theirs)));
    List<Artifact> files = Sample.exported(deployment);
    String edited =
        TomlEditor.apply(
                theirs,
                new TomlChanges(deployment)
                    .of(deployment.servers().getFirst(), new EncryptionKey.ToBeMade()))
            .text();
    assertEquals(edited, text(files, "nodes/apim-1/deployment.toml"));
    assertFalse(Sample.has(files, "nodes/apim-1/deployment.toml.edits"));
    assertTrue(Sample.has(files, "nodes/apim-2/deployment.toml.edits"));
    assertTrue(text(files, "README.md").contains("cat apim-1/deployment.toml >"));
  }

  private static List<Artifact> provided(String certificate, String key) {
    return Sample.exported(
        Deployment.of(
            Design.of(providing())
                .withAttachments(
                    Attachments.NONE
                        .with(new FileName("mine.crt"), certificate)
                        .with(new FileName("mine.key"), key))));
  }

  private static Topology providing() {
    return Sample.topology(
        "x", new CertificatePlan.Provided(new FileName("mine.crt"), new FileName("mine.key")));
  }

  private static String text(List<Artifact> files, String path) {
    return Sample.artifact(files, path).text();
  }

  private static X509Certificate certificate(String pem) throws Exception {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
  }
}
