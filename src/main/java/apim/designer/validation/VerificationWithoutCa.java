package apim.designer.validation;

import apim.designer.deployment.Deployment;
import java.time.LocalDate;
import java.util.stream.Stream;

/// A site that verifies its nodes, and is not told who may have issued their certificates.
record VerificationWithoutCa() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "verification-without-ca",
            Severity.ERROR,
            "NGINX does not start: no proxy_ssl_trusted_certificate for proxy_ssl_verify.",
            Sources.VERIFY_NODES)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment)
        .filter(VerificationWithoutCa::verifies)
        .filter(place -> place.site().back().nodeTls().caFile().isEmpty())
        .map(
            place ->
                finding(
                    place.ref(),
                    Phrase.capitalised(place.name())
                        + " verifies the certificates of its nodes, but no file says whom it"
                        + " trusts; choose the certificate of the nodes, or of their authority, in"
                        + " the properties of the site."));
  }

  static boolean verifies(PlacedSite place) {
    return place.host().speaksTlsToNodes() && place.site().back().nodeTls().verify();
  }
}
