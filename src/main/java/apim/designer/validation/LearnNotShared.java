package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.topology.Affinity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `sticky learn` on one of a pair of load balancers, which do not tell each other what they learn.
record LearnNotShared() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "learn-not-shared",
        Severity.WARNING,
        "After a failover the other load balancer knows no session, and everyone is logged out.",
        Sources.STICKY_LEARN);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment)
        .filter(place -> place.host().affinity() instanceof Affinity.StickyLearn)
        .filter(place -> !place.host().listener().carriesApiTraffic())
        .flatMap(place -> twin(deployment, place).map(twin -> finding(place, twin)).stream());
  }

  private static Optional<PlacedSite> twin(Deployment deployment, PlacedSite place) {
    return PlacedSite.all(deployment)
        .filter(other -> !other.instance().id().equals(place.instance().id()))
        .filter(other -> other.host().hostname().equals(place.host().hostname()))
        .filter(other -> other.host().port() == place.host().port())
        .filter(other -> other.host().servedBelow().equals(place.host().servedBelow()))
        .findFirst();
  }

  private Finding finding(PlacedSite place, PlacedSite twin) {
    return finding(
        List.of(place.ref()),
        Phrase.capitalised(place.name())
            + " learns sessions that "
            + twin.instance().id()
            + ", which serves "
            + place.host().hostname()
            + " too, does not know; use a sticky cookie on both.",
        List.of(AffinityFixes.cookie(place, place.site())));
  }
}
