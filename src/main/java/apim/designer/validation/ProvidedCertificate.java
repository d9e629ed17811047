package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.pki.CertificateProblem.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A fault of a provided certificate or key: one rule for each of a few kinds.
record ProvidedCertificate(Entry entry, Set<Kind> kinds) implements ListedRule {
  static final List<Rule> ALL =
      List.of(
          rule(
              "certificate-unreadable",
              Severity.ERROR,
              "NGINX does not start: it cannot read the certificate or the key.",
              Sources.PASSWORD_FILE,
              Kind.UNREADABLE_CERTIFICATE,
              Kind.UNREADABLE_KEY,
              Kind.ENCRYPTED_KEY),
          rule(
              "certificate-key-mismatch",
              Severity.ERROR,
              "NGINX does not start: key values mismatch.",
              Sources.CERTIFICATE_KEY,
              Kind.KEY_MISMATCH),
          rule(
              "certificate-key-published",
              Severity.WARNING,
              "Everybody can have the private key, pose as the site and read what is sent to it.",
              Sources.SHIPPED_KEY,
              Kind.PUBLISHED_KEY),
          rule(
              "certificate-not-valid",
              Severity.ERROR,
              "Every client refuses a certificate that has expired or is not valid yet.",
              Sources.CERTIFICATE_VALIDITY,
              Kind.EXPIRED,
              Kind.NOT_YET_VALID),
          rule(
              "certificate-weak",
              Severity.ERROR,
              "OpenSSL 3 refuses the key or signature (ee key too small), so NGINX does not start.",
              Sources.BASELINE_REQUIREMENTS,
              Kind.WEAK_KEY,
              Kind.WEAK_SIGNATURE),
          rule(
              "certificate-without-names",
              Severity.ERROR,
              "Browsers and Java ignore the common name, so no host name matches.",
              Sources.SERVICE_IDENTITY,
              Kind.NO_ALTERNATIVE_NAMES),
          rule(
              "certificate-not-for-servers",
              Severity.ERROR,
              "Clients refuse a certificate that is an authority's or not meant for servers.",
              Sources.KEY_USAGE,
              Kind.NOT_A_SERVER_CERTIFICATE,
              Kind.IS_A_CA),
          rule(
              "certificate-self-signed-authority",
              Severity.WARNING,
              "Firefox refuses a server whose certificate is an authority's, and whoever trusts it"
                  + " trusts all that its key signs.",
              Sources.SELF_SIGNED_AUTHORITY,
              Kind.SELF_SIGNED_CA),
          rule(
              "certificate-chain-order",
              Severity.WARNING,
              "Clients that do not know the intermediate certificates cannot verify the server's.",
              Sources.CERTIFICATE_ORDER,
              Kind.CHAIN_ORDER),
          rule(
              "certificate-expires-soon",
              Severity.WARNING,
              "Within 30 days every client will refuse the certificate.",
              Sources.CERTIFICATE_VALIDITY,
              Kind.EXPIRES_SOON),
          rule(
              "certificate-key-unsupported",
              Severity.WARNING,
              "Browsers do not support this kind of key.",
              Sources.BASELINE_REQUIREMENTS,
              Kind.UNSUPPORTED_KEY),
          rule(
              "key-in-certificate-file",
              Severity.WARNING,
              "Everyone may read a certificate file, and with it the private key.",
              Sources.HTTPS_SERVERS,
              Kind.KEY_IN_CERTIFICATE_FILE));

  private static Rule rule(
      String id, Severity severity, String fault, String source, Kind... kinds) {
    return new ProvidedCertificate(new Entry(id, severity, fault, source), Set.of(kinds));
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return ProvidedFiles.all(deployment)
        .flatMap(
            files ->
                files.problems(deployment, files.instance().certificateNames(), today).stream()
                    .filter(problem -> kinds.contains(problem.kind()))
                    .map(
                        problem ->
                            finding(
                                files.instance().ref(),
                                "Of the files of "
                                    + files.instance().id()
                                    + ", "
                                    + problem.message()
                                    + ".",
                                files.signingRequest())));
  }
}
