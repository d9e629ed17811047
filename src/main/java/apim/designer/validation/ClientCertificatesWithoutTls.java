package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.topology.ClientCertificates;
import java.time.LocalDate;
import java.util.stream.Stream;

/// A site that asks for client certificates where no handshake carries any.
record ClientCertificatesWithoutTls() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "client-certificates-without-tls",
        Severity.ERROR,
        "Only who ends TLS sees a certificate: everybody is let in without one.",
        Sources.VERIFY_CLIENTS);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment)
        .filter(place -> place.site().policy().clientCertificates().areAskedFor())
        .filter(place -> !place.host().tls())
        .map(
            place ->
                finding(
                    place.ref(),
                    Phrase.capitalised(place.name())
                        + " asks clients for certificates, but does not end TLS, so it sees none;"
                        + " use TLS there, or have them checked where TLS ends.",
                    askForNone(place)));
  }

  static QuickFix askForNone(PlacedSite place) {
    return new QuickFix(
        QuickFix.Way.NO_CLIENT_CERTIFICATES,
        "Ask the clients of " + place.site().id() + " for no certificate",
        place.change(
            place
                .site()
                .mapPolicy(policy -> policy.withClientCertificates(ClientCertificates.NONE))));
  }
}
