package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.topology.Affinity;
import apim.designer.topology.Affinity.StickyLearn;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// `sticky learn` on JSESSIONID, which API-M sets anew for each web application.
record LearnOnJsessionid() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "learn-on-jsessionid",
        Severity.WARNING,
        "A login crosses web applications that each have a JSESSIONID of their own, and so crosses"
            + " nodes.",
        Sources.STICKY_LEARN);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment)
        .filter(place -> !place.host().listener().carriesApiTraffic())
        .filter(place -> learnsSessionCookie(place.host().affinity()))
        .filter(AffinityFixes::canStick)
        .map(
            place ->
                finding(
                    List.of(place.ref()),
                    Phrase.capitalised(place.name())
                        + " learns JSESSIONID, which API-M sets for each web application path, so a"
                        + " login that crosses /publisher, /oauth2 and /authenticationendpoint"
                        + " still crosses nodes; use a sticky cookie.",
                    List.of(AffinityFixes.cookie(place, place.site()))));
  }

  private static boolean learnsSessionCookie(Affinity affinity) {
    // NGINX's cookie variables ignore case.
    return affinity instanceof StickyLearn learn
        && learn.cookie().value().equalsIgnoreCase(Affinity.SESSION_COOKIE.value());
  }
}
