package apim.designer.validation;

import apim.designer.deployment.Authorities;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.pki.CertificateFacts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// A file of trusted certificates that is not there, or is of something else.
record TrustedCertificatesUnusable() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "trusted-certificates-unusable",
            Severity.ERROR,
            "NGINX does not start without the certificates that it is to trust.",
            Sources.VERIFY_CLIENTS)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return deployment.instances().stream()
        .flatMap(
            instance ->
                instance.authorities().stream()
                    .flatMap(one -> finding(deployment, instance, one).stream()));
  }

  private static String siteName(NginxInstance instance, Authorities authorities) {
    return PlacedSite.on(instance)
        .filter(place -> place.ref().equals(authorities.site()))
        .map(PlacedSite::name)
        .findFirst()
        .orElseGet(() -> instance.id().value());
  }

  private Optional<Finding> finding(
      Deployment deployment, NginxInstance instance, Authorities authorities) {
    Optional<String> text = deployment.attached(authorities.file());
    boolean usable = text.flatMap(CertificateFacts::of).isPresent();
    return usable
        ? Optional.empty()
        : Optional.of(
            finding(
                authorities.site(),
                "The file "
                    + authorities.file()
                    + ", which is to be trusted at "
                    + siteName(instance, authorities)
                    + ", "
                    + (text.isPresent()
                        ? "has no certificate in PEM form"
                        : "is not beside the design or cannot be read")
                    + "; choose it again in the properties of the site."));
  }
}
