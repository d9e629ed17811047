package apim.designer.pki;

import apim.designer.pki.CertificateProblem.Kind;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the server's own certificate must say: CA/Browser Forum baseline requirements §7.1.2.7.
final class LeafCheck {
  // Apple's limit for certificates of private authorities too:
  // https://support.apple.com/en-us/103769
  private static final int LONGEST_DAYS = 825;

  // id-kp-serverAuth, RFC 5280 §4.2.1.12
  private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";
  private static final int SHOWN_NAMES = 10;

  private LeafCheck() {}

  static List<CertificateProblem> of(X509Certificate leaf, List<String> hostnames) {
    List<CertificateProblem> problems = new ArrayList<>();
    if (leaf.getBasicConstraints() >= 0) {
      problems.add(authority(leaf, hostnames));
    }
    if (PublishedKeys.includes(leaf.getPublicKey())) {
      problems.add(
          new CertificateProblem(
              Kind.PUBLISHED_KEY,
              "the certificate is for a key that comes with WSO2's products, so that everybody can"
                  + " have its private half; request one for a key of your own"));
    }
    if (!servesTls(leaf)) {
      problems.add(
          new CertificateProblem(
              Kind.NOT_A_SERVER_CERTIFICATE,
              "the certificate is not for servers: its extended key usage lacks server"
                  + " authentication, or its key usage lacks digital signature; request one for a"
                  + " TLS server"));
    }
    long days =
        Duration.between(leaf.getNotBefore().toInstant(), leaf.getNotAfter().toInstant()).toDays();
    if (days > LONGEST_DAYS) {
      problems.add(
          new CertificateProblem(
              Kind.LONG_VALIDITY,
              "the certificate is valid for "
                  + days
                  + " days, and Apple devices refuse more than "
                  + LONGEST_DAYS
                  + "; request one for a shorter time"));
    }
    problems.addAll(names(leaf, hostnames));
    return problems;
  }

  /// A self-signed certificate for the site is what `openssl req -x509` makes by default: clients
  /// that trust it accept it, although it may also sign others
  /// (<https://github.com/openssl/openssl/issues/7055>).
  private static CertificateProblem authority(X509Certificate leaf, List<String> hostnames) {
    List<SubjectName> names = Certificates.names(leaf);
    boolean forSites =
        hostnames.isEmpty()
            ? !names.isEmpty()
            : hostnames.stream().anyMatch(hostname -> covered(hostname, names));
    return forSites && signedItself(leaf)
        ? new CertificateProblem(
            Kind.SELF_SIGNED_CA,
            "the certificate is self-signed and also an authority's (CA:TRUE), as openssl makes"
                + " them by default: Firefox refuses it, and whoever trusts it trusts all that its"
                + " key signs; make one with basicConstraints CA:FALSE")
        : new CertificateProblem(
            Kind.IS_A_CA,
            "the first certificate of the file is a certificate authority's ("
                + Certificates.subject(leaf)
                + "), not a server's; put the server's certificate first, or have the authority"
                + " issue one");
  }

  private static boolean signedItself(X509Certificate leaf) {
    try {
      leaf.verify(leaf.getPublicKey());
      return leaf.getSubjectX500Principal().equals(leaf.getIssuerX500Principal());
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }

  private static List<CertificateProblem> names(X509Certificate leaf, List<String> hostnames) {
    List<SubjectName> names = Certificates.names(leaf);
    if (names.isEmpty()) {
      return List.of(
          new CertificateProblem(
              Kind.NO_ALTERNATIVE_NAMES,
              "the certificate has no subject alternative names, and clients no longer look at the"
                  + " common name; request one with the host names of all sites as alternative"
                  + " names"));
    }
    return hostnames.stream()
        .distinct()
        .filter(hostname -> !covered(hostname, names))
        .map(hostname -> missing(hostname, names))
        .toList();
  }

  private static boolean covered(String hostname, List<SubjectName> names) {
    return SubjectName.parsed(hostname)
        .filter(host -> names.stream().anyMatch(name -> name.covers(host)))
        .isPresent();
  }

  private static CertificateProblem missing(String hostname, List<SubjectName> names) {
    return new CertificateProblem(
        Kind.NAME_MISSING,
        "the certificate is not for "
            + Wording.printable(hostname)
            + " but for "
            + names.stream()
                .limit(SHOWN_NAMES)
                .map(name -> Wording.printable(name.text()))
                .collect(Collectors.joining(", "))
            + (names.size() > SHOWN_NAMES ? " and " + (names.size() - SHOWN_NAMES) + " more" : "")
            + "; request one with this host name as a further alternative name");
  }

  // What is absent allows all (RFC 5280 §4.2.1.3, §4.2.1.12). "Any usage" is not enough: OpenSSL's
  // purpose sslserver wants server authentication by name.
  private static boolean servesTls(X509Certificate leaf) {
    boolean @Nullable [] usage = leaf.getKeyUsage();
    try {
      List<String> purposes = leaf.getExtendedKeyUsage();
      return (usage == null || usage[0])
          && (purposes == null || purposes.contains(SERVER_AUTHENTICATION));
    } catch (CertificateParsingException | RuntimeException e) {
      return false;
    }
  }
}
