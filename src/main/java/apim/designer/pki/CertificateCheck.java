package apim.designer.pki;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The checks that a provided certificate and key must pass before nginx serves sites with them.
public final class CertificateCheck {
  private CertificateCheck() {}

  /// What is wrong with the files, in a stable order; empty when they are sound. Any text is taken,
  /// none makes it throw.
  ///
  /// @param keyPem the private key, where there is one to compare
  /// @param hostnames of the sites; each that the certificate does not cover is a problem of its own
  public static List<CertificateProblem> check(
      String certificatePem, Optional<String> keyPem, List<String> hostnames, Instant now) {
    return List.of();
  }

  /// The same for a date: a time of validity counts if it holds on that date anywhere on Earth.
  public static List<CertificateProblem> check(
      String certificatePem, Optional<String> keyPem, List<String> hostnames, LocalDate today) {
    return List.of();
  }
}
