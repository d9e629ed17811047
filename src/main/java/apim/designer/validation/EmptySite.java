package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.topology.Site;
import java.time.LocalDate;
import java.util.List;
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
                    List.of(place.ref()),
                    Phrase.capitalised(place.name())
                        + " has no node behind it; connect a node to it or remove the site.",
                    fixes(deployment, place)));
  }

  private static List<QuickFix> fixes(Deployment deployment, PlacedSite place) {
    List<QuickFix> fixes =
        IdleNodes.fitting(deployment, place.host().listener()).stream()
            .map(
                nodes -> {
                  Site site = IdleNodes.joined(place, nodes);
                  return new QuickFix(
                      QuickFix.Way.CONNECT,
                      "Connect " + IdleNodes.names(nodes) + " to " + site.id(),
                      place.change(site));
                })
            .toList();
    return fixes.isEmpty() ? List.of(place.removal()) : fixes;
  }
}
