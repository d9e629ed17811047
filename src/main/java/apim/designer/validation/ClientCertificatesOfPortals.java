package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.topology.Listener;
import java.time.LocalDate;
import java.util.stream.Stream;

/// A management site that asks for client certificates, which only gateways make use of.
record ClientCertificatesOfPortals() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "client-certificates-of-portals",
        Severity.WARNING,
        "Browsers ask people for a certificate that API-M does not read, and the other nodes, which"
            + " have none, are turned away where one is required.",
        Sources.MUTUAL_SSL_PAGE);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment)
        .filter(place -> place.host().listener() == Listener.MANAGEMENT && place.host().tls())
        .filter(place -> place.site().policy().clientCertificates().areAskedFor())
        .map(
            place ->
                finding(
                    place.ref(),
                    Phrase.capitalised(place.name())
                        + " asks clients of portals and management for certificates, which only"
                        + " gateways make use of; ask for them at the sites of the gateways.",
                    ClientCertificatesWithoutTls.askForNone(place)));
  }
}
