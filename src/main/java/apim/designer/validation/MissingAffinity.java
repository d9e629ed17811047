package apim.designer.validation;

import apim.designer.catalog.AffinityNeed.Level;
import apim.designer.deployment.Deployment;
import apim.designer.validation.AffinityVerdict.Consequence;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A cluster that needs session affinity and has none: one rule for what breaks, one for what is
/// only unsafe.
record MissingAffinity(Entry entry, Consequence consequence) implements ListedRule {
  static final MissingAffinity REQUIRED =
      new MissingAffinity(
          new Entry(
              "affinity-required",
              Severity.ERROR,
              "Logins or deployments fail when their next request reaches another node.",
              Sources.LOAD_BALANCER_PAGE),
          Consequence.BREAKS);

  static final MissingAffinity ADVISED =
      new MissingAffinity(
          new Entry(
              "affinity-advised",
              Severity.WARNING,
              "Sources disagree on whether these nodes keep sessions apart; with affinity they work"
                  + " either way.",
              Sources.STICKY_DISPUTE),
          Consequence.UNSAFE);

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment)
        .flatMap(
            place ->
                AffinityVerdict.of(place)
                    .filter(verdict -> verdict.consequence() == consequence)
                    .map(verdict -> finding(deployment, place, verdict))
                    .stream());
  }

  private Finding finding(Deployment deployment, PlacedSite place, AffinityVerdict verdict) {
    String state =
        verdict.need().level() == Level.REQUIRED_WITH_STATE && consequence == Consequence.BREAKS
            ? " Here it serves " + (place.host().carbon() ? "/carbon" : "a login with PKCE") + "."
            : "";
    return finding(
        List.of(place.ref()),
        Phrase.capitalised(place.name())
            + " spreads sessions over "
            + Phrase.nodes(place.active())
            + " without affinity; choose a session affinity for it. "
            + verdict.need().reason()
            + state,
        AffinityFixes.any(place, ProxyInFront.unstated(deployment, place.instance()).isEmpty()));
  }
}
