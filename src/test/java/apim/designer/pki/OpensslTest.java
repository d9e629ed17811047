package apim.designer.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What OpenSSL, which nginx and curl check with, says of our certificates. The checks need the
/// command `openssl`: on a machine without it they say so in one line; in CI they fail.
final class OpensslTest {
  private static final String HOST = "api.example.com";
  private static final CertificateRequest REQUEST =
      new CertificateRequest(List.of(HOST, "*.apps.example.com"), KeyKind.EC_P256, 100);

  @TempDir Path folder;

  private final Instant now = Instant.now();
  private final Issuer issuer = new Issuer(now, new SecureRandom());

  @Test
  void selfSignedCertificatesPassForTheirNamesAndFailForOthers() throws Exception {
    if (isMissing()) {
      return;
    }
    for (KeyKind kind : List.of(KeyKind.EC_P256, KeyKind.EC_P384, KeyKind.RSA_2048)) {
      String certificate = issuer.selfSigned(REQUEST, issuer.newKey(kind));
      assertVerifies(true, certificate, certificate, HOST);
      assertVerifies(true, certificate, certificate, "shop.apps.example.com");
      assertVerifies(false, certificate, certificate, "other.example.com");
    }
  }

  @Test
  void certificatesOfAPrivateAuthorityPassForTheirNamesAndFailForOthers() throws Exception {
    if (isMissing()) {
      return;
    }
    CertificateAuthority authority = issuer.newAuthority("Test CA", KeyKind.EC_P384, 3650);
    String leaf = issuer.issued(authority, REQUEST, issuer.newKey(KeyKind.EC_P256));
    assertVerifies(true, authority.certificate(), leaf, HOST);
    assertVerifies(false, authority.certificate(), leaf, "a.b.apps.example.com");
    String stranger = issuer.newAuthority("Test CA", KeyKind.EC_P384, 3650).certificate();
    assertVerifies(false, stranger, leaf, HOST);
  }

  @Test
  void aNameTooLongForTheSubjectPasses() throws Exception {
    if (isMissing()) {
      return;
    }
    String name = "a".repeat(60) + ".example.com";
    CertificateRequest request = new CertificateRequest(List.of(name), KeyKind.EC_P256, 10);
    PrivateKeyPem key = issuer.newKey(KeyKind.EC_P256);
    CertificateAuthority authority = issuer.newAuthority("Test CA", KeyKind.EC_P256, 20);
    String selfSigned = issuer.selfSigned(request, key);
    assertVerifies(true, selfSigned, selfSigned, name);
    assertVerifies(true, authority.certificate(), issuer.issued(authority, request, key), name);
  }

  @Test
  void expiredWeakAndForeignCertificatesFail() throws Exception {
    if (isMissing()) {
      return;
    }
    Issuer longAgo = new Issuer(now.minus(Duration.ofDays(400)), new SecureRandom());
    CertificateAuthority authority = longAgo.newAuthority("Test CA", KeyKind.EC_P256, 3650);
    String expired = longAgo.issued(authority, REQUEST, issuer.newKey(KeyKind.EC_P256));
    assertVerifies(false, authority.certificate(), expired, HOST);
    assertVerifies(false, authority.certificate(), authority.certificate(), HOST);

    OddCertificate sound = new OddCertificate(now);
    String made = sound.made().certificate();
    assertVerifies(true, made, made, HOST);
    OddCertificate forClients = new OddCertificate(now);
    forClients.purpose = KeyPurposeId.id_kp_clientAuth;
    String client = forClients.made().certificate();
    assertVerifies(false, client, client, HOST);
    OddCertificate short1024 = new OddCertificate(now);
    short1024.key = "RSA";
    short1024.keySize = 1024;
    short1024.signature = "SHA256withRSA";
    String weak = short1024.made().certificate();
    assertVerifies(false, weak, weak, HOST);
  }

  @Test
  void encryptedKeysOpenWithTheirPassphraseAlone() throws Exception {
    if (isMissing()) {
      return;
    }
    for (KeyKind kind : List.of(KeyKind.EC_P256, KeyKind.RSA_2048)) {
      PrivateKeyPem key = issuer.newKey(kind);
      String passphrase = issuer.newPassphrase();
      String file = file("key", issuer.encrypted(key, passphrase));
      assertEquals(
          0, run("openssl", "pkey", "-in", file, "-noout", "-passin", "pass:" + passphrase));
      assertNotEquals(0, run("openssl", "pkey", "-in", file, "-noout", "-passin", "pass:wrong"));
      String plain = file("plain", key.pem());
      assertEquals(0, run("openssl", "pkey", "-in", plain, "-noout", "-check"));
    }
  }

  @Test
  void signingRequestsProveTheirKeys() throws Exception {
    if (isMissing()) {
      return;
    }
    String request = issuer.signingRequest(REQUEST, issuer.newKey(KeyKind.EC_P256));
    assertEquals(0, run("openssl", "req", "-verify", "-noout", "-in", file("request", request)));
  }

  private void assertVerifies(boolean wanted, String trusted, String certificate, String host)
      throws Exception {
    int exit =
        run(
            "openssl",
            "verify",
            "-x509_strict",
            "-auth_level",
            "2",
            "-purpose",
            "sslserver",
            "-verify_hostname",
            host,
            "-CAfile",
            file("trusted", trusted),
            file("certificate", certificate));
    assertEquals(wanted, exit == 0, Files.readString(folder.resolve("output")));
  }

  private String file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private int run(String... command) throws Exception {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output").toFile())
        .start()
        .waitFor();
  }

  @BeforeAll
  static void sayWhetherItRuns() {
    if (isMissing() && "true".equals(System.getenv("CI"))) {
      fail("openssl is not on the PATH, and CI must not pass without it");
    }
    if (isMissing()) {
      System.out.println("NOT RUN: openssl is not on the PATH; its checks of our certificates");
    }
  }

  private static boolean isMissing() {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Arrays.stream(path.split(File.pathSeparator))
        .noneMatch(entry -> Files.isExecutable(Path.of(entry, "openssl")));
  }
}
