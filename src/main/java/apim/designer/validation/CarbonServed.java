package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.topology.WebApp;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

/// A site that serves `/carbon`, the management console.
record CarbonServed() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "carbon-served",
        Severity.ADVICE,
        "Whoever reaches the site can try passwords on the management console.",
        Sources.SECURITY_GUIDELINES);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    Set<WebApp> usual = deployment.nearestRelease().servedByDefault();
    return PlacedSite.all(deployment)
        .filter(place -> place.host().carbon())
        .filter(place -> !place.site().policy().nodesOnly().apps().contains(WebApp.CARBON))
        .map(
            place ->
                finding(
                    place.ref(),
                    Phrase.capitalised(place.name())
                        + " serves /carbon, the management console; keep it to the inner network"
                        + " unless administrators need it from outside.",
                    new QuickFix(
                        QuickFix.Way.CLOSE_CONSOLE,
                        "Answer /carbon with 403",
                        place.change(place.site().serving(WebApp.CARBON, false, usual)))));
  }
}
