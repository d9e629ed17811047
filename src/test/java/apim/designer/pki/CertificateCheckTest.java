package apim.designer.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.pki.CertificateProblem.Kind;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CertificateCheckTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final List<String> SITE = List.of("api.example.com");
  private static final CertificateRequest REQUEST =
      new CertificateRequest(SITE, KeyKind.EC_P256, 365);

  private final Issuer issuer = new Issuer(NOW, new SecureRandom());
  private final PrivateKeyPem key = issuer.newKey(KeyKind.EC_P256);
  private final CertificateAuthority authority =
      issuer.newAuthority("Test CA", KeyKind.EC_P256, 3650);
  private final String leaf = issuer.issued(authority, REQUEST, key);

  @Test
  void soundFilesHaveNoProblem() {
    assertEquals(List.of(), check(leaf, key.pem(), SITE));
    assertEquals(List.of(), check(leaf + authority.certificate(), key.pem(), SITE));
    assertEquals(List.of(), check(issuer.selfSigned(REQUEST, key), key.pem(), SITE));
    assertEquals(
        List.of(), check(leaf.replace("\n", "\r\n"), key.pem().replace("\n", "\r\n"), SITE));
    assertEquals(
        List.of(), check("subject=/CN=api\n" + leaf, "Bag Attributes\n" + key.pem(), SITE));
    assertEquals(List.of(), CertificateCheck.check(leaf, Optional.empty(), SITE, NOW));
  }

  @Test
  void whatIsNoCertificateCanNotBeRead() {
    assertKinds(check("", key.pem(), SITE), Kind.UNREADABLE_CERTIFICATE);
    assertKinds(
        check(key.pem().replace("PRIVATE KEY", "PUBLIC KEY"), key.pem(), SITE),
        Kind.UNREADABLE_CERTIFICATE);
    assertKinds(
        check(leaf + leaf.replace("MII", "AAA"), key.pem(), SITE), Kind.UNREADABLE_CERTIFICATE);
    assertKinds(check("x", "y", SITE), Kind.UNREADABLE_CERTIFICATE, Kind.UNREADABLE_KEY);
  }

  @Test
  void aKeyInTheCertificateFileIsAProblem() {
    assertKinds(check(leaf + key.pem(), key.pem(), SITE), Kind.KEY_IN_CERTIFICATE_FILE);
  }

  @Test
  void aKeyMustBeReadablePlainAndTheCertificatesOwn() {
    assertKinds(check(leaf, leaf, SITE), Kind.UNREADABLE_KEY);
    assertKinds(check(leaf, issuer.encrypted(key, "secret"), SITE), Kind.ENCRYPTED_KEY);
    assertKinds(check(leaf, issuer.newKey(KeyKind.EC_P256).pem(), SITE), Kind.KEY_MISMATCH);
    assertKinds(check(leaf, issuer.newKey(KeyKind.EC_P384).pem(), SITE), Kind.KEY_MISMATCH);
    assertKinds(check(leaf, issuer.newKey(KeyKind.RSA_2048).pem(), SITE), Kind.KEY_MISMATCH);
  }

  @Test
  void theOlderFormsOfKeysAreRead() throws Exception {
    for (KeyKind kind : List.of(KeyKind.EC_P256, KeyKind.RSA_2048)) {
      PrivateKeyPem made = issuer.newKey(kind);
      String certificate = issuer.selfSigned(REQUEST, made);
      byte[] inner = made.material().privateKey().parsePrivateKey().toASN1Primitive().getEncoded();
      if (kind == KeyKind.RSA_2048) {
        assertEquals(List.of(), check(certificate, Pem.encode("RSA PRIVATE KEY", inner), SITE));
      } else {
        var ec = org.bouncycastle.asn1.sec.ECPrivateKey.getInstance(inner);
        var curve = made.material().publicKey().getAlgorithm().getParameters();
        byte[] sec1 =
            new org.bouncycastle.asn1.sec.ECPrivateKey(256, ec.getKey(), curve).getEncoded();
        String parameters = Pem.encode("EC PARAMETERS", curve.toASN1Primitive().getEncoded());
        assertEquals(
            List.of(), check(certificate, parameters + Pem.encode("EC PRIVATE KEY", sec1), SITE));
      }
    }
  }

  @Test
  void aChainStandsInTheOrderOfItsSignatures() {
    CertificateAuthority stranger = issuer.newAuthority("Test CA", KeyKind.EC_P256, 3650);
    assertKinds(check(leaf + stranger.certificate(), key.pem(), SITE), Kind.CHAIN_ORDER);
    assertKinds(check(leaf + leaf, key.pem(), SITE), Kind.CHAIN_ORDER);
    List<CertificateProblem> turned = check(authority.certificate() + leaf, key.pem(), SITE);
    assertTrue(
        kinds(turned).containsAll(List.of(Kind.CHAIN_ORDER, Kind.IS_A_CA)), turned.toString());
  }

  @Test
  void everySiteMustBeCovered() {
    List<CertificateProblem> problems =
        check(leaf, key.pem(), List.of("shop.example.com", "API.example.com", "10.0.0.1", "a b"));
    assertKinds(problems, Kind.NAME_MISSING, Kind.NAME_MISSING, Kind.NAME_MISSING);
    assertEquals(
        "the certificate is not for shop.example.com but for api.example.com; request one with this"
            + " host name as a further alternative name",
        problems.getFirst().message());
  }

  @ParameterizedTest
  @CsvSource({
    "*.example.com, api.example.com, true",
    "*.EXAMPLE.com, API.example.COM, true",
    "*.example.com, example.com, false",
    "*.example.com, a.b.example.com, false",
    "*.com, example.com, false",
    "*.example.com, api.example.com.evil.org, false",
    "api.example.com, api.example.com, true",
    "api.example.com, xapi.example.com, false",
    "10.0.0.1, 10.0.0.1, true",
    "2001:db8::1, 2001:DB8:0::1, true",
    "10.0.0.1, 10.0.0.2, false",
    "*.0.0.1, 10.0.0.1, false",
  })
  void aWildcardStandsForOneLeftMostLabel(String name, String host, boolean covers) {
    SubjectName pattern =
        SubjectName.parsed(name)
            .orElse(new SubjectName.Dns(name.toLowerCase(java.util.Locale.ROOT)));
    assertEquals(covers, pattern.covers(SubjectName.of(host)));
  }

  @Test
  void partialAndForeignWildcardsCoverNothing() throws Exception {
    OddCertificate.Made odd =
        odd(
            it ->
                it.names =
                    new String[] {"a*.example.com", "*.*.com", "api.example.com\0.evil.org"});
    assertKinds(check(odd.certificate(), odd.key(), SITE), Kind.NAME_MISSING);
  }

  @Test
  void aCertificateIsValidFromItsFirstToItsLastSecond() {
    Instant first = NOW.minus(Duration.ofMinutes(5));
    Instant last = first.plus(Duration.ofDays(365)).minusSeconds(1);
    assertKinds(at(first.minusMillis(1)), Kind.NOT_YET_VALID);
    assertKinds(at(first));
    assertKinds(at(last), Kind.EXPIRES_SOON);
    assertKinds(at(last.plusMillis(1)), Kind.EXPIRED);
    assertKinds(at(last.minus(Duration.ofDays(30))));
    assertKinds(at(last.minus(Duration.ofDays(30)).plusMillis(1)), Kind.EXPIRES_SOON);
  }

  @Test
  void aDateCountsAnywhereOnEarth() {
    assertKinds(on("2026-02-27"), Kind.NOT_YET_VALID);
    assertKinds(on("2026-02-28"));
    assertKinds(on("2026-03-01"));
    assertKinds(on("2026-03-02"));
    assertKinds(on("2027-03-01"), Kind.EXPIRES_SOON);
    assertKinds(on("2027-03-03"), Kind.EXPIRED);
    assertKinds(on("+999999999-12-31"), Kind.EXPIRED);
  }

  @Test
  void aShortLivedCertificateIsNotAlwaysAboutToExpire() {
    String week = issuer.selfSigned(new CertificateRequest(SITE, KeyKind.EC_P256, 7), key);
    assertKinds(check(week, key.pem(), SITE));
  }

  @Test
  void eachFaultOfACertificateIsFoundAlone() throws Exception {
    assertOdd(it -> {});
    assertOdd(it -> it.names = new String[0], Kind.NO_ALTERNATIVE_NAMES);
    assertOdd(it -> it.purpose = KeyPurposeId.id_kp_clientAuth, Kind.NOT_A_SERVER_CERTIFICATE);
    assertOdd(it -> it.usage = KeyUsage.keyAgreement, Kind.NOT_A_SERVER_CERTIFICATE);
    assertOdd(it -> it.authority = true, Kind.SELF_SIGNED_CA);
    assertOdd(it -> it.validity = Duration.ofDays(826), Kind.LONG_VALIDITY);
    assertOdd(it -> it.validity = Duration.ofDays(826).minusSeconds(1));
    assertOdd(it -> it.signature = "SHA1withECDSA", Kind.WEAK_SIGNATURE);
    assertOdd(it -> rsa(it, 1024), Kind.WEAK_KEY);
    assertOdd(
        it -> {
          it.key = "Ed25519";
          it.keySize = 0;
          it.signature = "Ed25519";
        },
        Kind.UNSUPPORTED_KEY);
  }

  @Test
  void aSelfSignedAuthorityIsOneWhereItDoesNotNameTheSite() throws Exception {
    OddCertificate odd = new OddCertificate(NOW);
    odd.authority = true;
    odd.names = new String[] {"ca.example.org"};
    OddCertificate.Made made = odd.made();
    assertKinds(check(made.certificate(), made.key(), SITE), Kind.IS_A_CA, Kind.NAME_MISSING);
    assertKinds(check(made.certificate(), made.key(), List.of()), Kind.SELF_SIGNED_CA);
  }

  @Test
  void anAuthoritysCertificateDoesNotServeSites() {
    assertKinds(
        check(authority.certificate(), authority.key().pem(), SITE),
        Kind.IS_A_CA,
        Kind.NOT_A_SERVER_CERTIFICATE,
        Kind.LONG_VALIDITY,
        Kind.NO_ALTERNATIVE_NAMES);
  }

  @Test
  void anExpiredIntermediateIsNamed() {
    Issuer before = new Issuer(NOW.minus(Duration.ofDays(20)), new SecureRandom());
    CertificateAuthority brief = before.newAuthority("Brief CA", KeyKind.EC_P256, 10);
    String chain =
        before.issued(brief, new CertificateRequest(SITE, KeyKind.EC_P256, 10), key)
            + brief.certificate();
    List<CertificateProblem> problems = check(chain, key.pem(), SITE);
    assertKinds(problems, Kind.EXPIRED, Kind.EXPIRED);
    assertTrue(problems.get(1).message().contains("CN=Brief CA"), problems.toString());
  }

  @Test
  void everyKindHasItsOwnSentenceThatSaysWhatToDo() throws Exception {
    Map<Kind, String> sentences = new EnumMap<>(Kind.class);
    for (List<CertificateProblem> problems :
        List.of(
            check("x", "y", SITE),
            check(leaf + key.pem(), issuer.encrypted(key, "secret"), List.of("b.example.com")),
            check(leaf + leaf, issuer.newKey(KeyKind.EC_P256).pem(), SITE),
            check(authority.certificate(), authority.key().pem(), SITE),
            at(NOW.plus(Duration.ofDays(400))),
            at(NOW.plus(Duration.ofDays(350))),
            at(NOW.minus(Duration.ofDays(1))),
            found(it -> rsa(it, 1024)),
            found(it -> it.authority = true),
            found(it -> it.published = true),
            found(it -> it.signature = "SHA1withECDSA"),
            found(
                it -> {
                  it.key = "Ed25519";
                  it.keySize = 0;
                  it.signature = "Ed25519";
                }))) {
      problems.forEach(problem -> sentences.putIfAbsent(problem.kind(), problem.message()));
    }
    assertEquals(List.of(Kind.values()), List.copyOf(sentences.keySet()));
    assertEquals(Kind.values().length, sentences.values().stream().distinct().count());
    sentences.forEach(
        (kind, sentence) -> {
          assertTrue(sentence.matches("[a-z][^;]+; [^;]+[^.;]"), kind + ": " + sentence);
          assertFalse(sentence.contains("Exception"), sentence);
        });
  }

  @Test
  void aHostileSubjectCanNotForgeLines() throws Exception {
    OddCertificate.Made odd =
        odd(it -> it.subject = "CN=x\nall is well\u202e" + (",OU=" + "y".repeat(60)).repeat(20));
    CertificateProblem problem = check(odd.certificate(), key.pem(), SITE).getFirst();
    assertEquals(Kind.KEY_MISMATCH, problem.kind());
    assertTrue(problem.message().matches("[\\x20-\\x7e…]{1,400}"), problem.message());
  }

  @Test
  void damagedFilesNeverThrow() {
    long seed = 20260301;
    Random random = new Random(seed);
    byte[] certificate = Pem.blocks(leaf).getFirst().der();
    byte[] privateKey = Pem.blocks(key.pem()).getFirst().der();
    for (int round = 0; round < 2000; round++) {
      String text = damaged(certificate, "CERTIFICATE", random);
      String keyText =
          damaged(privateKey, round % 2 == 0 ? "PRIVATE KEY" : "EC PRIVATE KEY", random);
      try {
        check(text, keyText, SITE);
        CertificateFacts.of(text);
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed + ", round " + round, e);
      }
    }
  }

  @Test
  void deeplyNestedAndHugeFilesNeverThrow() {
    byte[] nested = new byte[40_000];
    for (int i = 0; i < nested.length; i += 2) {
      nested[i] = 0x30;
      nested[i + 1] = (byte) 0x80;
    }
    for (String label :
        List.of(
            "PRIVATE KEY",
            "EC PRIVATE KEY",
            "RSA PRIVATE KEY",
            "ENCRYPTED PRIVATE KEY",
            "EC PARAMETERS",
            "PKCS7",
            "CERTIFICATE REQUEST")) {
      assertKinds(check(leaf, Pem.encode(label, nested), SITE), Kind.UNREADABLE_KEY);
    }
    assertKinds(
        check(Pem.encode("CERTIFICATE", nested), key.pem(), SITE), Kind.UNREADABLE_CERTIFICATE);
    String huge = "-----BEGIN CERTIFICATE-----\n".repeat(100_000);
    assertKinds(check(huge, huge, SITE), Kind.UNREADABLE_CERTIFICATE, Kind.UNREADABLE_KEY);
  }

  @Test
  void theFactsAreThoseOfTheFirstCertificate() throws Exception {
    CertificateFacts facts = CertificateFacts.of(leaf + authority.certificate()).orElseThrow();
    assertEquals(
        new CertificateFacts(
            "CN=api.example.com",
            "CN=Test CA",
            SITE,
            Instant.parse("2026-03-01T09:55:00Z"),
            Instant.parse("2027-03-01T09:54:59Z"),
            "EC P-256",
            false,
            2),
        facts);
    assertEquals(
        "RSA 1024",
        CertificateFacts.of(odd(it -> rsa(it, 1024)).certificate()).orElseThrow().key());
    assertEquals(Optional.empty(), CertificateFacts.of("nothing"));
  }

  private static String damaged(byte[] der, String label, Random random) {
    byte[] copy = der.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt();
    }
    String text = Pem.encode(label, copy);
    return random.nextInt(8) == 0 ? text.substring(0, random.nextInt(text.length())) : text;
  }

  private List<CertificateProblem> at(Instant now) {
    return CertificateCheck.check(leaf, Optional.of(key.pem()), SITE, now);
  }

  private List<CertificateProblem> on(String date) {
    return CertificateCheck.check(leaf, Optional.of(key.pem()), SITE, LocalDate.parse(date));
  }

  private static List<CertificateProblem> check(
      String certificate, String key, List<String> hosts) {
    return CertificateCheck.check(certificate, Optional.of(key), hosts, NOW);
  }

  private static void rsa(OddCertificate odd, int bits) {
    odd.key = "RSA";
    odd.keySize = bits;
    odd.signature = "SHA256withRSA";
  }

  private static OddCertificate.Made odd(Consumer<OddCertificate> change) throws Exception {
    OddCertificate odd = new OddCertificate(NOW);
    change.accept(odd);
    return odd.made();
  }

  private static List<CertificateProblem> found(Consumer<OddCertificate> change) throws Exception {
    OddCertificate.Made made = odd(change);
    return check(made.certificate(), made.key(), SITE);
  }

  private static void assertOdd(Consumer<OddCertificate> change, Kind... kinds) throws Exception {
    assertKinds(found(change), kinds);
  }

  private static void assertKinds(List<CertificateProblem> problems, Kind... kinds) {
    assertEquals(List.of(kinds), kinds(problems), problems.toString());
  }

  private static List<Kind> kinds(List<CertificateProblem> problems) {
    return problems.stream().map(CertificateProblem::kind).toList();
  }
}
