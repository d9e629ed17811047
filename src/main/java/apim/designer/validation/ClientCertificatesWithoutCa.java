package apim.designer.validation;

import apim.designer.deployment.Deployment;
import java.time.LocalDate;
import java.util.stream.Stream;

/// A site that asks for client certificates, and is not told who may have issued them.
record ClientCertificatesWithoutCa() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "client-certificates-without-ca",
        Severity.ERROR,
        "NGINX does not start: no ssl_client_certificate for ssl_verify_client.",
        Sources.VERIFY_CLIENTS);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment)
        .filter(place -> place.site().policy().clientCertificates().areAskedFor())
        .filter(place -> place.site().policy().clientCertificates().caFile().isEmpty())
        .map(
            place ->
                finding(
                    place.ref(),
                    Phrase.capitalised(place.name())
                        + " asks clients for certificates, but no file says whose it takes; choose"
                        + " the certificates of their authorities in the properties of the site.",
                    ClientCertificatesWithoutTls.askForNone(place)));
  }
}
