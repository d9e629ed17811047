package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.pki.CertificateProblem.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A site whose host name the provided certificate does not cover.
record HostnameNotInCertificate() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "hostname-not-in-certificate",
        Severity.ERROR,
        "Every client refuses the site: the certificate is for other host names.",
        Sources.SERVICE_IDENTITY);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return ProvidedFiles.all(deployment)
        .flatMap(
            files ->
                PlacedSite.on(files.instance())
                    .filter(place -> place.host().tls())
                    .flatMap(
                        place ->
                            files
                                .problems(deployment, List.of(place.host().hostname()), today)
                                .stream()
                                .filter(problem -> problem.kind() == Kind.NAME_MISSING)
                                .map(problem -> finding(files, place, problem.message()))));
  }

  private Finding finding(ProvidedFiles files, PlacedSite place, String problem) {
    return finding(
        place.ref(), "For " + place.name() + ", " + problem + ".", files.signingRequest());
  }
}
