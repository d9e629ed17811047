package apim.designer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.pki.CertificateRequest;
import apim.designer.pki.Handshake;
import apim.designer.pki.Issuer;
import apim.designer.pki.KeyKind;
import apim.designer.pki.PrivateKeyPem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Certificates from the terminal: an authority that signs again, and files that a customer provides.
final class ExportCertificatesTest {
  private static final List<String> HOSTS = List.of("api.am.wso2.com", "gw.am.wso2.com");

  private final Issuer issuer = new Issuer(Instant.now(), new SecureRandom());
  @TempDir Path folder;
  private Path design = Path.of("");

  @BeforeEach
  void aDesign() {
    design = folder.resolve("d.apimtopology");
    assertEquals(0, Run.of("new", "active-active-ip-hash", "-o", design).status());
  }

  @Test
  void theAuthorityOfAnEarlierBundleSignsTheNextOne() throws Exception {
    certificate(plan -> plan.put("source", "private-ca"));
    Map<String, String> first = export();
    Path ca = Files.createDirectory(folder.resolve("ca"));
    Files.writeString(ca.resolve("ca.crt"), first.getOrDefault("ca/ca.crt", ""));
    Files.writeString(ca.resolve("ca.key"), first.getOrDefault("ca/ca.key", ""));
    Map<String, String> second = export("--ca", ca.toString());
    Map<String, String> other = export();
    assertEquals(first.get("ca/ca.crt"), second.get("ca/ca.crt"));
    assertNotEquals(first.get("ca/ca.crt"), other.get("ca/ca.crt"));
    assertNotEquals(served(first), served(second));
    String trusted = first.getOrDefault("ca/ca.crt", "");
    assertEquals(
        Handshake.AGREED, Handshake.of(trusted, served(second), key(second), HOSTS.getFirst()));
    assertThrows(
        SSLHandshakeException.class,
        () -> Handshake.of(trusted, served(other), key(other), HOSTS.getFirst()));
  }

  @Test
  void whatIsNoAuthorityIsRefusedInOneSentence() throws Exception {
    certificate(plan -> plan.put("source", "private-ca"));
    Path ca = Files.createDirectory(folder.resolve("ca"));
    assertRefused(ca, "cannot be read");
    PrivateKeyPem key = issuer.newKey(KeyKind.EC_P256);
    Files.writeString(ca.resolve("ca.key"), key.pem());
    Files.writeString(ca.resolve("ca.crt"), issuer.selfSigned(request(100), key));
    assertRefused(ca, "not an authority's");
    Files.writeString(
        ca.resolve("ca.crt"), issuer.newAuthority("Other", KeyKind.EC_P256, 100).certificate());
    assertRefused(ca, "does not belong");
    Issuer longAgo = new Issuer(Run.NOW.minus(Duration.ofDays(400)), new SecureRandom());
    var expired = longAgo.newAuthority("Expired", KeyKind.EC_P256, 100);
    Files.writeString(ca.resolve("ca.crt"), expired.certificate());
    Files.writeString(ca.resolve("ca.key"), expired.key().pem());
    assertRefused(ca, "not valid now");
  }

  @Test
  void eachFaultOfProvidedFilesIsFoundAndKeepsTheBundleBack() throws Exception {
    certificate(
        plan ->
            plan.put("source", "provided").put("certificateFile", "c.pem").put("keyFile", "k.pem"));
    assertFault("certificate-file-missing");
    PrivateKeyPem key = issuer.newKey(KeyKind.EC_P256);
    provide(issuer.selfSigned(request(100), issuer.newKey(KeyKind.EC_P256)), key);
    assertFault("certificate-key-mismatch");
    provide(issuer.selfSigned(request(100), key), issuer.newKey(KeyKind.EC_P256));
    assertFault("certificate-key-mismatch");
    provide(
        issuer.selfSigned(
            new CertificateRequest(List.of("api.am.wso2.com"), KeyKind.EC_P256, 100), key),
        key);
    assertFault("hostname-not-in-certificate");
    Issuer longAgo = new Issuer(Run.NOW.minus(Duration.ofDays(400)), new SecureRandom());
    provide(longAgo.selfSigned(request(100), key), key);
    assertFault("certificate-not-valid");
    provide("nothing that anyone can read", key);
    assertFault("certificate-unreadable");
    var authority = issuer.newAuthority("An authority", KeyKind.EC_P256, 100);
    provide(authority.certificate(), authority.key());
    assertFault("certificate-not-for-servers");

    Issuer now = new Issuer(Run.NOW, new SecureRandom());
    provide(now.selfSigned(request(100), key), key);
    assertEquals(0, Run.of("validate", design).status());
    assertEquals(key.pem(), export().get("load-balancers/lb-1/ssl/lb-1.key"));
  }

  private void assertFault(String... oneOf) throws Exception {
    Run run = Run.of("validate", "--format", "json", design);
    assertEquals(1, run.status(), run.out() + run.err());
    boolean found = false;
    for (JsonNode finding : new ObjectMapper().readTree(run.out())) {
      found |=
          List.of(oneOf).contains(finding.get("rule").asText())
              && finding.get("severity").asText().equals("ERROR")
              && finding.get("elements").get(0).asText().startsWith("lb-1");
    }
    assertTrue(found, String.join(" or ", oneOf) + " is not in " + run.out());
    Path bundle = folder.resolve("refused.zip");
    assertEquals(1, Run.of("export", design, "-o", bundle).status());
    assertFalse(Files.exists(bundle));
  }

  private void assertRefused(Path ca, String part) {
    Path bundle = folder.resolve("refused.zip");
    Run run = Run.of("export", design, "-o", bundle, "--ca", ca);
    assertEquals(2, run.status(), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains(part), run.err());
    assertTrue(run.speaksToPeople(), run.err());
    assertFalse(Files.exists(bundle));
  }

  private void provide(String certificate, PrivateKeyPem key) throws Exception {
    Path files = Files.createDirectories(folder.resolve("d.files"));
    Files.writeString(files.resolve("c.pem"), certificate);
    Files.writeString(files.resolve("k.pem"), key.pem());
  }

  private static CertificateRequest request(int days) {
    return new CertificateRequest(HOSTS, KeyKind.EC_P256, days);
  }

  private void certificate(Consumer<ObjectNode> plan) throws Exception {
    JsonNode json = new ObjectMapper().readTree(design.toFile());
    plan.accept(((ObjectNode) json.get("loadBalancers").get(0)).putObject("certificate"));
    Files.writeString(design, json.toPrettyString());
  }

  private Map<String, String> export(String... words) throws Exception {
    Path bundle = folder.resolve("b.zip");
    Object[] all = new Object[words.length + 4];
    all[0] = "export";
    all[1] = design;
    all[2] = "-o";
    all[3] = bundle;
    System.arraycopy(words, 0, all, 4, words.length);
    assertEquals(new Run(0, "", ""), Run.of(all));
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(bundle)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static String served(Map<String, String> files) {
    return files.getOrDefault("load-balancers/lb-1/ssl/lb-1.crt", "");
  }

  private static PrivateKeyPem key(Map<String, String> files) {
    return new PrivateKeyPem(files.getOrDefault("load-balancers/lb-1/ssl/lb-1.key", ""));
  }
}
