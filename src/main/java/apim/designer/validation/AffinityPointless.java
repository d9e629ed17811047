package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.topology.Affinity;
import java.time.LocalDate;
import java.util.stream.Stream;

/// Session affinity on API traffic.
record AffinityPointless() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "affinity-pointless",
        Severity.ADVICE,
        "API calls carry their own token; affinity only skews the load over the gateways.",
        Sources.LOAD_BALANCER_PAGE);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment)
        .filter(place -> place.host().listener().carriesApiTraffic())
        .filter(place -> !(place.host().affinity() instanceof Affinity.None))
        .map(
            place ->
                finding(
                    place.ref(),
                    Phrase.capitalised(place.name())
                        + " carries API traffic, which needs no session affinity; set none, so that"
                        + " the load spreads evenly.",
                    new QuickFix(
                        QuickFix.Way.NO_AFFINITY,
                        "Use no affinity",
                        place.change(
                            place
                                .site()
                                .mapBack(back -> back.withAffinity(new Affinity.None()))))));
  }
}
