package apim.designer.validation;

import apim.designer.deployment.Deployment;
import java.time.LocalDate;
import java.util.stream.Stream;

/// A site without a single node that the drawing knows.
record EmptySite() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "empty-site",
        Severity.ERROR,
        "NGINX does not start: no servers are inside upstream.",
        Sources.UPSTREAM);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment)
        .filter(place -> place.host().servers().isEmpty())
        .map(
            place ->
                finding(
                    place.ref(),
                    Phrase.capitalised(place.name())
                        + " has no node behind it; connect a node to it or remove the site.",
                    place.removal()));
  }
}
