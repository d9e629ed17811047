package apim.designer.pki;

import apim.designer.pki.CertificateCheck.Moment;
import apim.designer.pki.CertificateProblem.Kind;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What every certificate of a file must be, and the order that they stand in: the server's first,
/// then each one's issuer (nginx, `ssl_certificate`:
/// https://nginx.org/en/docs/http/ngx_http_ssl_module.html#ssl_certificate).
final class ChainCheck {
  private static final Duration SOON = Duration.ofDays(30);

  private ChainCheck() {}

  static List<CertificateProblem> of(List<X509Certificate> chain, Moment now) {
    List<CertificateProblem> problems = new ArrayList<>();
    order(chain).ifPresent(problems::add);
    for (int i = 0; i < chain.size(); i++) {
      X509Certificate certificate = chain.get(i);
      String which =
          i == 0
              ? "the certificate"
              : "certificate "
                  + (i + 1)
                  + " of the file ("
                  + Certificates.subject(certificate)
                  + ")";
      validity(certificate, which, now).ifPresent(problems::add);
      strength(certificate, which, i == 0).ifPresent(problems::add);
      signature(certificate, which, i == 0).ifPresent(problems::add);
    }
    return problems;
  }

  private static Optional<CertificateProblem> order(List<X509Certificate> chain) {
    for (int i = 1; i < chain.size(); i++) {
      if (!issued(chain.get(i), chain.get(i - 1))) {
        return Optional.of(
            new CertificateProblem(
                Kind.CHAIN_ORDER,
                "the certificates of the file are not in order: number "
                    + (i + 1)
                    + " ("
                    + Certificates.subject(chain.get(i))
                    + ") did not issue number "
                    + i
                    + " ("
                    + Certificates.subject(chain.get(i - 1))
                    + "); put the server's certificate first, then its issuer, then that one's"
                    + " issuer"));
      }
    }
    return Optional.empty();
  }

  private static boolean issued(X509Certificate issuer, X509Certificate certificate) {
    if (issuer.equals(certificate)
        || !issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
      return false;
    }
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }

  private static Optional<CertificateProblem> validity(
      X509Certificate certificate, String which, Moment now) {
    Instant first = certificate.getNotBefore().toInstant();
    Instant last = certificate.getNotAfter().toInstant();
    if (last.isBefore(now.earliest())) {
      return problem(Kind.EXPIRED, which + " expired on " + date(last) + "; request a new one");
    }
    if (first.isAfter(now.latest())) {
      return problem(
          Kind.NOT_YET_VALID,
          which
              + " is valid only from "
              + date(first)
              + "; wait until then, or request one that is valid now");
    }
    return last.isBefore(now.latest().plus(notice(first, last)))
        ? problem(
            Kind.EXPIRES_SOON, which + " expires on " + date(last) + "; request its successor now")
        : Optional.empty();
  }

  // A third of its life for a certificate of few weeks.
  private static Duration notice(Instant first, Instant last) {
    Duration third = Duration.between(first, last).dividedBy(3);
    return third.compareTo(SOON) < 0 ? third : SOON;
  }

  private static Optional<CertificateProblem> strength(
      X509Certificate certificate, String which, boolean isLeaf) {
    KeyStrength strength = KeyStrength.of(certificate.getPublicKey());
    String cure =
        isLeaf
            ? "; make a new key, EC P-256 or RSA 2048 or longer, and request a certificate for it"
            : "; request a certificate from an authority with an EC P-256 key or RSA 2048 or"
                + " longer";
    return switch (strength.verdict()) {
      case STRONG -> Optional.empty();
      case WEAK ->
          problem(
              Kind.WEAK_KEY,
              which
                  + " has a weak key ("
                  + strength.description()
                  + "), which clients refuse"
                  + cure);
      case UNSUPPORTED ->
          problem(
              Kind.UNSUPPORTED_KEY,
              which
                  + " has a key that browsers do not support ("
                  + strength.description()
                  + ")"
                  + cure);
    };
  }

  // Nobody checks the signature that a root makes on itself.
  private static Optional<CertificateProblem> signature(
      X509Certificate certificate, String which, boolean isLeaf) {
    String algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
    boolean weak =
        algorithm.startsWith("SHA1") || algorithm.startsWith("MD5") || algorithm.startsWith("MD2");
    return weak && (isLeaf || !isSelfIssued(certificate))
        ? problem(
            Kind.WEAK_SIGNATURE,
            which
                + " is signed with "
                + Wording.printable(certificate.getSigAlgName())
                + ", which clients refuse; request one signed with SHA-256")
        : Optional.empty();
  }

  private static boolean isSelfIssued(X509Certificate itself) {
    return itself.getSubjectX500Principal().equals(itself.getIssuerX500Principal());
  }

  private static Optional<CertificateProblem> problem(Kind kind, String message) {
    return Optional.of(new CertificateProblem(kind, message));
  }

  private static LocalDate date(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
