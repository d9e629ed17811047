package apim.designer.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.pki.CertificateProblem.Kind;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/// What a Java client, such as an API-M node, makes of our certificates: PKIX and the name of the
/// host, in real handshakes.
final class TlsHandshakeTest {
  private static final String HOST = "api.example.com";

  private final Instant now = Instant.now();
  private final Issuer issuer = new Issuer(now, new SecureRandom());
  private final PrivateKeyPem key = issuer.newKey(KeyKind.EC_P256);

  @Test
  void aSelfSignedCertificateInTheTrustStoreServesItsNamesAlone() throws Exception {
    String certificate = issuer.selfSigned(request(HOST, "*.apps.example.com"), key);
    assertServes(certificate, certificate, key, HOST);
    assertServes(certificate, certificate, key, "shop.apps.example.com");
    assertRefuses(certificate, certificate, key, "other.example.com");
    assertRefuses(certificate, certificate, key, "a.shop.apps.example.com");
  }

  @Test
  void anRsaCertificateServes() throws Exception {
    PrivateKeyPem rsa = issuer.newKey(KeyKind.RSA_2048);
    String certificate = issuer.selfSigned(request(HOST), rsa);
    assertServes(certificate, certificate, rsa, HOST);
  }

  @Test
  void aCertificateOfATrustedAuthorityServesItsNamesAlone() throws Exception {
    CertificateAuthority authority = issuer.newAuthority("Test CA", KeyKind.EC_P384, 3650);
    String leaf = issuer.issued(authority, request(HOST), key);
    assertServes(authority.certificate(), leaf, key, HOST);
    assertRefuses(authority.certificate(), leaf, key, "other.example.com");
    String stranger = issuer.newAuthority("Test CA", KeyKind.EC_P384, 3650).certificate();
    assertRefuses(stranger, leaf, key, HOST);
  }

  @Test
  void anAddressAndANameTooLongForTheSubjectServe() throws Exception {
    CertificateAuthority authority = issuer.newAuthority("Test CA", KeyKind.EC_P256, 3650);
    String longName = "a".repeat(60) + ".example.com";
    String leaf = issuer.issued(authority, request(longName, "127.0.0.1"), key);
    assertServes(authority.certificate(), leaf, key, longName);
    assertServes(authority.certificate(), leaf, key, "127.0.0.1");
    assertRefuses(authority.certificate(), leaf, key, "127.0.0.2");
  }

  @Test
  void anExpiredCertificateIsRefused() throws Exception {
    Issuer longAgo = new Issuer(now.minus(Duration.ofDays(400)), new SecureRandom());
    CertificateAuthority authority = longAgo.newAuthority("Test CA", KeyKind.EC_P256, 3650);
    assertRefuses(
        authority.certificate(), longAgo.issued(authority, request(HOST), key), key, HOST);
    assertServes(authority.certificate(), issuer.issued(authority, request(HOST), key), key, HOST);
  }

  @Test
  void whatJavaAloneAcceptsOurCheckRefuses() throws Exception {
    CertificateAuthority authority = issuer.newAuthority(HOST, KeyKind.EC_P256, 100);
    assertServes(authority.certificate(), authority.certificate(), authority.key(), HOST);
    assertFinds(Kind.IS_A_CA, authority.certificate(), authority.key());

    OddCertificate weak = new OddCertificate(now);
    weak.key = "RSA";
    weak.keySize = 1024;
    weak.signature = "SHA256withRSA";
    OddCertificate.Made made = weak.made();
    PrivateKeyPem weakKey = new PrivateKeyPem(made.key());
    assertServes(made.certificate(), made.certificate(), weakKey, HOST);
    assertFinds(Kind.WEAK_KEY, made.certificate(), weakKey);
  }

  private void assertFinds(Kind kind, String certificate, PrivateKeyPem itsKey) {
    List<CertificateProblem> problems =
        CertificateCheck.check(certificate, Optional.of(itsKey.pem()), List.of(HOST), now);
    assertTrue(problems.stream().anyMatch(problem -> problem.kind() == kind), problems.toString());
  }

  private static CertificateRequest request(String... names) {
    return new CertificateRequest(List.of(names), KeyKind.EC_P256, 100);
  }

  private static void assertServes(String trusted, String served, PrivateKeyPem key, String host)
      throws Exception {
    assertEquals(Handshake.AGREED, Handshake.of(trusted, served, key, host));
  }

  private static void assertRefuses(String trusted, String served, PrivateKeyPem key, String host) {
    assertThrows(SSLHandshakeException.class, () -> Handshake.of(trusted, served, key, host));
  }
}
