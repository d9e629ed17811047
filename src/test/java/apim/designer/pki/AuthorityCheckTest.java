package apim.designer.pki;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;

/// Authorities that somebody else made.
final class AuthorityCheckTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final CertificateRequest REQUEST =
      new CertificateRequest(
          List.of("api.example.com", "*.gw.example.com", "10.0.0.1"), KeyKind.EC_P256, 90);

  private final Issuer issuer = new Issuer(NOW, new SecureRandom());
  private final OddCertificate odd = new OddCertificate(NOW);

  AuthorityCheckTest() {
    odd.authority = true;
    odd.usage = KeyUsage.keyCertSign;
  }

  private String issued(CertificateRequest request) throws Exception {
    OddCertificate.Made made = odd.made();
    return issuer.issued(
        new CertificateAuthority(made.certificate(), new PrivateKeyPem(made.key())),
        request,
        issuer.newKey(KeyKind.EC_P256));
  }

  private void assertRefused(String part) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> issued(REQUEST));
    String sentence = String.valueOf(e.getMessage());
    assertTrue(sentence.contains(part) && !sentence.contains("\n"), sentence);
  }

  @Test
  void aSoundOneIssues() {
    assertDoesNotThrow(() -> issued(REQUEST));
  }

  @Test
  void aWeakKeyIsRefused() {
    odd.key = "RSA";
    odd.keySize = 1024;
    odd.signature = "SHA256withRSA";
    assertRefused("has a weak key (RSA 1024), so clients refuse what it signs");
  }

  @Test
  void oneThatEndsBeforeTheCertificateIsRefusedWithTheDaysThatAreLeft() {
    odd.validity = Duration.ofDays(4);
    assertRefused("ends on 2026-06-04, before a certificate of 90 days");
    assertRefused("set its days to at most 3");
  }

  @Test
  void oneThatMayNotSignForServersIsRefused() {
    odd.usage = KeyUsage.digitalSignature;
    assertRefused("may not sign certificates for servers");
    odd.usage = KeyUsage.keyCertSign;
    odd.purpose = KeyPurposeId.id_kp_clientAuth;
    assertRefused("may not sign certificates for servers");
  }

  @Test
  void nameConstraintsThatLeaveASiteOutAreRefused() throws Exception {
    odd.permitted = new String[] {"example.com"};
    assertDoesNotThrow(() -> issued(REQUEST));
    odd.permitted = new String[] {"gw.example.com", "other.example.com"};
    assertRefused("name constraints leave some out");
  }
}
