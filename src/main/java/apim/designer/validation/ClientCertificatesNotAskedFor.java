package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.toml.Toml.Found;
import apim.designer.topology.Listener;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A gateway that takes client certificates from a header, behind sites that ask clients for none.
record ClientCertificatesNotAskedFor() implements ListedRule {
  /// API-M's own name for the header, which nginx empties where it asks for no certificate.
  private static final String HEADER = "X-WSO2-CLIENT-CERTIFICATE";

  @Override
  public Entry entry() {
    return new Entry(
            "client-certificates-not-asked-for",
            Severity.WARNING,
            "The gateway believes a certificate in a header that no client has to prove, or gets"
                + " none, and APIs with mutual TLS refuse everybody.",
            Sources.MUTUAL_SSL_PAGE)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return AttachedToml.all(deployment)
        .flatMap(
            attached ->
                attached
                    .toml()
                    .value("apimgt", "mutual_ssl", "enable_client_validation")
                    .filter(found -> found.text().filter("false"::equals).isPresent())
                    .stream()
                    .flatMap(found -> of(deployment, attached, found)));
  }

  private Stream<Finding> of(Deployment deployment, AttachedToml attached, Found found) {
    List<String> sites =
        PlacedSite.all(deployment)
            .filter(place -> place.host().listener() == Listener.GATEWAY_HTTPS)
            .filter(place -> !place.site().policy().clientCertificates().areAskedFor())
            .filter(place -> place.host().tls() && place.host().forwardsTo(attached.server()))
            .map(PlacedSite::name)
            .distinct()
            .toList();
    Optional<String> own =
        attached
            .toml()
            .text("apimgt", "mutual_ssl", "certificate_header")
            .filter(header -> !header.equalsIgnoreCase(HEADER));
    return sites.isEmpty()
        ? Stream.of()
        : Stream.of(
            finding(
                attached.ref(),
                attached.line(found.line())
                    + ", enable_client_validation = false makes the gateway take client"
                    + " certificates from the header "
                    + own.orElse(HEADER)
                    + ", but "
                    + Phrase.list(sites)
                    + (sites.size() == 1 ? " asks" : " ask")
                    + " clients for none, so "
                    + (own.isPresent()
                        ? "any client can send a forged one"
                        : "nginx empties it and APIs with mutual TLS refuse every client")
                    + "; ask for client certificates at "
                    + (sites.size() == 1 ? "the site" : "these sites")
                    + ", or take the key out."));
  }
}
