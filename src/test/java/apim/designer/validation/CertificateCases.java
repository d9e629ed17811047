package apim.designer.validation;

import static apim.designer.topology.Sketch.base;
import static apim.designer.topology.Sketch.lb;
import static apim.designer.validation.Checked.TODAY;
import static apim.designer.validation.Checked.provided;
import static apim.designer.validation.Checked.withoutFiles;
import static apim.designer.validation.TestCertificate.SOUND;

import apim.designer.design.Design;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.CertificatePlan.PrivateCa;
import apim.designer.topology.CertificatePlan.SelfSigned;
import apim.designer.topology.Days;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/// For every rule on certificates what breaks it.
final class CertificateCases {
  static final List<RuleCase> ALL =
      List.of(
          RuleCase.ofFiles("certificate-file-missing", withoutFiles(base())),
          RuleCase.ofFiles(
              "hostname-not-in-certificate", files(SOUND.withNames("portals.example.com"))),
          RuleCase.of(
                  "validity-too-long",
                  lb(
                      base(),
                      lb ->
                          lb.withCertificate(
                              new SelfSigned(KeyAlgorithm.RSA_3072, new Days(826), true))),
                  lb(
                      base(),
                      lb ->
                          lb.withCertificate(
                              new PrivateCa(KeyAlgorithm.EC_P256, new Days(3650), false))))
              .and(files(SOUND.with(TODAY.minusDays(1), 900)))
              .butNot(
                  lb(
                      base(),
                      lb ->
                          lb.withCertificate(
                              new SelfSigned(KeyAlgorithm.EC_P256, new Days(825), false)))),
          RuleCase.ofFiles(
              "certificate-unreadable",
              provided(base(), "-----BEGIN CERTIFICATE-----\nnothing\n", "no key"),
              provided(base(), TestCertificate.of(SOUND).certificate(), "no key")),
          RuleCase.ofFiles(
              "certificate-key-mismatch",
              provided(
                  base(),
                  TestCertificate.of(SOUND).certificate(),
                  TestCertificate.of(SOUND).key())),
          RuleCase.ofFiles(
              "certificate-key-published", provided(base(), TestCertificate.forPublishedKey())),
          RuleCase.ofFiles(
              "certificate-not-valid",
              files(SOUND.with(TODAY.minusDays(400), 365)),
              files(SOUND.with(TODAY.plusDays(40), 365))),
          RuleCase.ofFiles("certificate-weak", files(SOUND.withKey("RSA", 1024, "SHA256withRSA"))),
          RuleCase.ofFiles("certificate-without-names", files(SOUND.withNames())),
          RuleCase.ofFiles(
              "certificate-not-for-servers",
              files(SOUND.withPurpose(KeyPurposeId.id_kp_clientAuth)),
              files(SOUND.withNames("ca.example.org").ofAuthority()),
              files(SOUND.withNames().ofAuthority())),
          RuleCase.ofFiles(
              "certificate-self-signed-authority",
              files(SOUND.ofAuthority()),
              files(SOUND.withNames("portals.example.com").ofAuthority())),
          RuleCase.ofFiles("certificate-chain-order", outOfOrder()),
          RuleCase.ofFiles(
              "certificate-expires-soon", files(SOUND.with(TODAY.minusDays(340), 365))),
          RuleCase.ofFiles(
              "certificate-key-unsupported", files(SOUND.withKey("Ed25519", 0, "Ed25519"))),
          RuleCase.ofFiles("key-in-certificate-file", keyAmongCertificates()));

  private CertificateCases() {}

  private static Design files(TestCertificate.Wish wish) {
    return provided(base(), TestCertificate.of(wish));
  }

  private static Design outOfOrder() {
    TestCertificate leaf = TestCertificate.of(SOUND);
    TestCertificate stranger = TestCertificate.of(SOUND.withNames("stranger.example.com"));
    return provided(base(), leaf.certificate() + stranger.certificate(), leaf.key());
  }

  private static Design keyAmongCertificates() {
    TestCertificate files = TestCertificate.of(SOUND);
    return provided(base(), files.certificate() + files.key(), files.key());
  }
}
