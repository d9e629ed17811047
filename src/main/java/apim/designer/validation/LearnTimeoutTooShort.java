package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.topology.Affinity;
import apim.designer.topology.Affinity.StickyLearn;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;

/// `sticky learn` that forgets a session before the portal does.
record LearnTimeoutTooShort() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "learn-timeout-too-short",
        Severity.WARNING,
        "NGINX forgets an idle session that the portal still keeps, and its next request reaches"
            + " another node.",
        Sources.STICKY_LEARN);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment)
        .filter(place -> !place.host().listener().carriesApiTraffic())
        .flatMap(
            place ->
                place.host().affinity() instanceof StickyLearn learn
                        && learn.timeout().compareTo(Affinity.PORTAL_SESSION) < 0
                    ? Stream.of(finding(place, learn))
                    : Stream.of());
  }

  private Finding finding(PlacedSite place, StickyLearn learn) {
    return finding(
        place.ref(),
        Phrase.capitalised(place.name())
            + " forgets a learned session after "
            + idle(learn.timeout())
            + ", but a portal keeps it for 30 minutes; set the timeout to 30m.",
        new QuickFix(
            QuickFix.Way.LONGER_TIMEOUT,
            "Set the timeout to 30m",
            place.change(
                place
                    .site()
                    .mapBack(
                        back ->
                            back.withAffinity(
                                new StickyLearn(learn.cookie(), Affinity.PORTAL_SESSION))))));
  }

  private static String idle(Duration timeout) {
    return timeout.toSecondsPart() == 0
        ? timeout.toMinutes() + " minutes"
        : timeout.toSeconds() + " seconds";
  }
}
