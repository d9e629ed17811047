package apim.designer.pki;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IssuerTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:20:30.456Z");
  private static final List<String> NAMES =
      List.of("api.example.com", "*.apps.example.com", "10.0.0.1", "2001:DB8::1");

  private final Issuer issuer = new Issuer(NOW, new SecureRandom());

  @ParameterizedTest
  @EnumSource(
      value = KeyKind.class,
      names = {"EC_P256", "EC_P384", "RSA_2048"})
  void aSelfSignedCertificateFollowsTheProfile(KeyKind kind) throws Exception {
    PrivateKeyPem key = issuer.newKey(kind);
    X509Certificate certificate = read(issuer.selfSigned(request(kind, 365), key));
    certificate.verify(certificate.getPublicKey());
    assertLeaf(certificate);
    assertEquals("CN=api.example.com", certificate.getSubjectX500Principal().getName());
    assertEquals(
        kind == KeyKind.EC_P384
            ? "SHA384withECDSA"
            : kind == KeyKind.EC_P256 ? "SHA256withECDSA" : "SHA256withRSA",
        certificate.getSigAlgName());
    switch (certificate.getPublicKey()) {
      case ECPublicKey ec ->
          assertEquals(kind == KeyKind.EC_P256 ? 256 : 384, ec.getParams().getOrder().bitLength());
      case RSAPublicKey rsa -> {
        assertEquals(2048, rsa.getModulus().bitLength());
        assertEquals(BigInteger.valueOf(65_537), rsa.getPublicExponent());
      }
      default -> throw new AssertionError(certificate.getPublicKey().getAlgorithm());
    }
  }

  @Test
  void aCertificateIsValidFromAFewMinutesAgoForTheDaysAsked() throws Exception {
    X509Certificate certificate = selfSigned("api.example.com");
    assertEquals(Instant.parse("2026-03-01T10:15:30Z"), certificate.getNotBefore().toInstant());
    assertEquals(Instant.parse("2027-03-01T10:15:29Z"), certificate.getNotAfter().toInstant());
  }

  @Test
  void aHundredYearsEndInTheNextCentury() throws Exception {
    PrivateKeyPem key = issuer.newKey(KeyKind.EC_P256);
    X509Certificate certificate = read(issuer.selfSigned(request(KeyKind.EC_P256, 36_500), key));
    assertEquals(
        Duration.ofDays(36_500).minusSeconds(1),
        Duration.between(
            certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant()));
  }

  @Test
  void aCommonNameOverSixtyFourCharactersIsLeftOutAndTheAlternativeNamesAreCritical()
      throws Exception {
    String longName = "a".repeat(53) + ".example.com";
    assertEquals(65, longName.length());
    PrivateKeyPem key = issuer.newKey(KeyKind.EC_P256);
    CertificateRequest request = new CertificateRequest(List.of(longName), KeyKind.EC_P256, 10);
    CertificateAuthority authority = issuer.newAuthority("Test CA", KeyKind.EC_P256, 20);
    X509Certificate issued = read(issuer.issued(authority, request, key));
    assertEquals("", issued.getSubjectX500Principal().getName());
    assertTrue(
        issued.getCriticalExtensionOIDs().contains(Extension.subjectAlternativeName.getId()));
    // An issuer must have a name: RFC 5280 §4.1.2.4.
    X509Certificate selfSigned = read(issuer.selfSigned(request, key));
    assertFalse(selfSigned.getIssuerX500Principal().getName().isEmpty());
    assertFalse(selfSigned.getSubjectX500Principal().getName().contains("CN="));
    assertEquals(
        "CN=" + longName.substring(1),
        selfSigned(longName.substring(1)).getSubjectX500Principal().getName());
  }

  @Test
  void anAuthorityIssuesAndIssuesAgainWhenReadBackFromItsFiles() throws Exception {
    CertificateAuthority first = issuer.newAuthority("Shop CA", KeyKind.EC_P384, 3650);
    CertificateAuthority again =
        new CertificateAuthority(first.certificate(), new PrivateKeyPem(first.key().pem()));
    X509Certificate root = read(first.certificate());
    root.verify(root.getPublicKey());
    assertEquals("CN=Shop CA", root.getSubjectX500Principal().getName());
    assertEquals(0, root.getBasicConstraints(), "path length");
    assertEquals(Set.of(5, 6), usages(root), "keyCertSign and cRLSign");
    assertNull(root.getExtendedKeyUsage());
    assertTrue(root.getCriticalExtensionOIDs().containsAll(List.of("2.5.29.15", "2.5.29.19")));

    PrivateKeyPem key = issuer.newKey(KeyKind.EC_P256);
    X509Certificate leaf = read(issuer.issued(again, request(KeyKind.EC_P256, 365), key));
    leaf.verify(root.getPublicKey());
    assertLeaf(leaf);
    assertEquals(root.getSubjectX500Principal(), leaf.getIssuerX500Principal());
    assertEquals("SHA384withECDSA", leaf.getSigAlgName(), "the authority's key signs");
    byte[] subjectKey = root.getExtensionValue("2.5.29.14");
    byte[] authorityKey = leaf.getExtensionValue("2.5.29.35");
    assertArrayEquals(
        Arrays.copyOfRange(subjectKey, subjectKey.length - 20, subjectKey.length),
        Arrays.copyOfRange(authorityKey, authorityKey.length - 20, authorityKey.length));
  }

  @Test
  void anAuthorityThatEndsBeforeTheCertificateIssuesNone() throws Exception {
    CertificateAuthority authority = issuer.newAuthority("Short CA", KeyKind.EC_P256, 30);
    PrivateKeyPem key = issuer.newKey(KeyKind.EC_P256);
    assertRefused(
        "set its days to at most 29",
        () -> issuer.issued(authority, request(KeyKind.EC_P256, 365), key));
    assertEquals(
        read(authority.certificate()).getNotAfter(),
        read(issuer.issued(authority, request(KeyKind.EC_P256, 30), key)).getNotAfter());
  }

  @Test
  void anExpiredAuthorityIssuesNothing() {
    CertificateAuthority authority = issuer.newAuthority("Old CA", KeyKind.EC_P256, 30);
    PrivateKeyPem key = issuer.newKey(KeyKind.EC_P256);
    Issuer later = new Issuer(NOW.plus(Duration.ofDays(31)), new SecureRandom());
    assertRefused(
        "make a new one", () -> later.issued(authority, request(KeyKind.EC_P256, 10), key));
  }

  @Test
  void anAuthorityNeedsItsOwnKeyAndAnAuthoritysCertificate() {
    CertificateAuthority authority = issuer.newAuthority("Test CA", KeyKind.EC_P256, 30);
    PrivateKeyPem other = issuer.newKey(KeyKind.EC_P256);
    String leaf = issuer.selfSigned(request(KeyKind.EC_P256, 10), other);
    assertRefused(
        "does not belong", () -> new CertificateAuthority(authority.certificate(), other));
    assertRefused("CA:TRUE", () -> new CertificateAuthority(leaf, other));
    assertRefused("can not be read", () -> new CertificateAuthority("nothing", other));
    assertRefused("visible", () -> issuer.newAuthority("two\nlines", KeyKind.EC_P256, 30));
    assertRefused("64", () -> issuer.newAuthority("x".repeat(65), KeyKind.EC_P256, 30));
  }

  @Test
  void aSigningRequestAsksForTheNamesAndProvesTheKey() throws Exception {
    PrivateKeyPem key = issuer.newKey(KeyKind.EC_P256);
    String pem = issuer.signingRequest(request(KeyKind.EC_P256, 365), key);
    Pem.Block block = Pem.blocks(pem).getFirst();
    assertEquals("CERTIFICATE REQUEST", block.label());
    PKCS10CertificationRequest request = new PKCS10CertificationRequest(block.der());
    assertTrue(
        request.isSignatureValid(
            new JcaContentVerifierProviderBuilder().build(request.getSubjectPublicKeyInfo())));
    assertEquals("CN=api.example.com", request.getSubject().toString());
    GeneralNames names =
        GeneralNames.fromExtensions(
            request.getRequestedExtensions(), Extension.subjectAlternativeName);
    assertEquals(4, names.getNames().length);
    assertEquals("api.example.com", names.getNames()[0].getName().toString());
  }

  @Test
  void aKeyIsPkcs8AndUnderAPassphraseOnlyThePassphraseOpensIt() throws Exception {
    PrivateKeyPem key = issuer.newKey(KeyKind.EC_P256);
    byte[] plain = Pem.blocks(key.pem()).getFirst().der();
    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(plain));
    String passphrase = issuer.newPassphrase();
    Pem.Block block = Pem.blocks(issuer.encrypted(key, passphrase)).getFirst();
    assertEquals("ENCRYPTED PRIVATE KEY", block.label());
    assertArrayEquals(plain, decrypted(block.der(), passphrase));
    PBES2Parameters scheme =
        PBES2Parameters.getInstance(
            org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo.getInstance(block.der())
                .getEncryptionAlgorithm()
                .getParameters());
    PBKDF2Params derivation =
        PBKDF2Params.getInstance(scheme.getKeyDerivationFunc().getParameters());
    assertEquals(200_000, derivation.getIterationCount().intValueExact());
    assertEquals(PKCSObjectIdentifiers.id_hmacWithSHA256, derivation.getPrf().getAlgorithm());
    assertEquals(NISTObjectIdentifiers.id_aes256_CBC, scheme.getEncryptionScheme().getAlgorithm());
    assertThrows(
        Exception.class,
        () ->
            KeyFactory.getInstance("EC")
                .generatePrivate(
                    new PKCS8EncodedKeySpec(decrypted(block.der(), passphrase + "x"))));
    assertRefused("passphrase", () -> issuer.encrypted(key, ""));
    assertRefused("passphrase", () -> issuer.encrypted(key, "two\nlines"));
  }

  @Test
  void passphrasesAreLongAndFitOnALine() {
    String passphrase = issuer.newPassphrase();
    assertTrue(passphrase.matches("[a-z0-9]{31,32}"), passphrase);
    assertNotEquals(passphrase, issuer.newPassphrase());
  }

  @Test
  void printingShowsNoKeyMaterial() {
    CertificateAuthority authority = issuer.newAuthority("Test CA", KeyKind.EC_P256, 30);
    String body =
        Pem.blocks(authority.key().pem()).getFirst().body().strip().lines().toList().get(1);
    assertTrue(authority.key().pem().contains(body));
    assertFalse(authority.toString().contains(body));
    assertFalse(authority.key().toString().contains(body));
    assertFalse(authority.key().material().toString().contains(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a b",
        "a..b",
        "-a.example.com",
        "a_b",
        "1.2.3",
        "256.1.1.1",
        "1.2.3.4.",
        "fe80::1%eth0",
        "a.*.example.com",
        "*",
        "f*.example.com",
        "api.example.com\n",
        "x\u0000y",
        ":::",
        "a:b",
        "::g"
      })
  void aNameThatNoCertificateCanHaveIsRefused(String name) {
    assertRefused(
        "can not be in a certificate",
        () -> new CertificateRequest(List.of(name), KeyKind.EC_P256, 1));
  }

  @Test
  void aRequestNeedsANameAndSensibleDays() {
    assertRefused("at least one name", () -> new CertificateRequest(List.of(), KeyKind.EC_P256, 1));
    assertRefused("1 to 36500", () -> request(KeyKind.EC_P256, 0));
    assertRefused("1 to 36500", () -> request(KeyKind.EC_P256, 36_501));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
        "-----BEGIN PRIVATE KEY-----\n***\n-----END PRIVATE KEY-----\n"
      })
  void whatIsNoPrivateKeyIsRefused(String pem) {
    assertRefused("can not be read", () -> new PrivateKeyPem(pem));
  }

  private static void assertLeaf(X509Certificate leaf) throws Exception {
    assertEquals(3, leaf.getVersion());
    assertTrue(leaf.getSerialNumber().signum() > 0 && leaf.getSerialNumber().bitLength() >= 65);
    assertTrue(leaf.getSerialNumber().bitLength() < 159);
    assertEquals(-1, leaf.getBasicConstraints(), "no authority");
    assertEquals(Set.of(0), usages(leaf), "digitalSignature alone");
    assertEquals(List.of("1.3.6.1.5.5.7.3.1"), leaf.getExtendedKeyUsage());
    assertEquals(Set.of("2.5.29.15", "2.5.29.19"), leaf.getCriticalExtensionOIDs());
    assertEquals(
        List.of(
            List.of(2, "api.example.com"),
            List.of(2, "*.apps.example.com"),
            List.of(7, "10.0.0.1"),
            List.of(7, "2001:db8:0:0:0:0:0:1")),
        List.copyOf(leaf.getSubjectAlternativeNames()));
    assertEquals(24, leaf.getExtensionValue("2.5.29.14").length, "subject key identifier");
  }

  private static Set<Integer> usages(X509Certificate certificate) {
    boolean[] usage = certificate.getKeyUsage();
    return Set.copyOf(IntStream.range(0, usage.length).filter(i -> usage[i]).boxed().toList());
  }

  private static byte[] decrypted(byte[] encoded, String passphrase) throws Exception {
    EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(encoded);
    // "PBES2" stands for any; the parameters name the ciphers: PBEWithHmacSHA256AndAES_256.
    Cipher cipher = Cipher.getInstance(String.valueOf(info.getAlgParameters()));
    cipher.init(
        Cipher.DECRYPT_MODE,
        SecretKeyFactory.getInstance("PBE")
            .generateSecret(new PBEKeySpec(passphrase.toCharArray())),
        info.getAlgParameters());
    return info.getKeySpec(cipher).getEncoded();
  }

  private X509Certificate selfSigned(String name) throws Exception {
    return read(
        issuer.selfSigned(
            new CertificateRequest(List.of(name), KeyKind.EC_P256, 365),
            issuer.newKey(KeyKind.EC_P256)));
  }

  private static CertificateRequest request(KeyKind kind, int days) {
    return new CertificateRequest(NAMES, kind, days);
  }

  private static X509Certificate read(String pem) {
    return Certificates.read(pem).orElseThrow().getFirst();
  }

  private static void assertRefused(String part, Runnable attempt) {
    String message =
        String.valueOf(assertThrows(IllegalArgumentException.class, attempt::run).getMessage());
    assertTrue(message.contains(part), message);
  }
}
