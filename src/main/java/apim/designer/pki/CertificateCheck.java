package apim.designer.pki;

import apim.designer.pki.CertificateProblem.Kind;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The checks that a provided certificate and key must pass before nginx serves sites with them.
public final class CertificateCheck {
  private static final Pattern PRIVATE_KEY = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----");

  private CertificateCheck() {}

  /// What is wrong with the files, in a stable order; empty when they are sound. Any text is taken,
  /// none makes it throw.
  ///
  /// @param certificatePem the server's certificate, then its intermediates
  /// @param keyPem the private key, where there is one to compare
  /// @param hostnames of the sites; each that the certificate does not cover is a problem of its own
  public static List<CertificateProblem> check(
      String certificatePem, Optional<String> keyPem, List<String> hostnames, Instant now) {
    return check(certificatePem, keyPem, hostnames, new Moment(now, now));
  }

  /// The same for a date: a certificate is valid if it is at some hour of that date, anywhere on
  /// Earth.
  public static List<CertificateProblem> check(
      String certificatePem, Optional<String> keyPem, List<String> hostnames, LocalDate today) {
    return check(
        certificatePem,
        keyPem,
        hostnames,
        new Moment(
            today.atTime(LocalTime.MIN).toInstant(ZoneOffset.ofHours(14)),
            today.atTime(LocalTime.MAX).toInstant(ZoneOffset.ofHours(-12))));
  }

  private static List<CertificateProblem> check(
      String certificatePem, Optional<String> keyPem, List<String> hostnames, Moment now) {
    List<CertificateProblem> problems = new ArrayList<>();
    if (PRIVATE_KEY.matcher(certificatePem).find()) {
      problems.add(
          new CertificateProblem(
              Kind.KEY_IN_CERTIFICATE_FILE,
              "the certificate file also holds a private key, and everyone may read certificate"
                  + " files; move the key into a file of its own"));
    }
    List<X509Certificate> chain = Certificates.read(certificatePem).orElse(List.of());
    Optional<ProvidedKey> key = keyPem.map(ProvidedKey::read);
    if (chain.isEmpty()) {
      problems.add(
          new CertificateProblem(
              Kind.UNREADABLE_CERTIFICATE,
              "the certificate file can not be read; it must be PEM text in which every certificate"
                  + " stands between -----BEGIN CERTIFICATE----- and -----END CERTIFICATE-----"));
      key.ifPresent(provided -> problems.addAll(KeyCheck.alone(provided)));
      return List.copyOf(problems);
    }
    X509Certificate leaf = chain.getFirst();
    key.ifPresent(provided -> problems.addAll(KeyCheck.of(provided, leaf)));
    problems.addAll(ChainCheck.of(chain, now));
    problems.addAll(LeafCheck.of(leaf, hostnames));
    return List.copyOf(problems);
  }

  /// A point in time, as exactly as it is known.
  record Moment(Instant earliest, Instant latest) {}
}
