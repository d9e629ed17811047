package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.topology.Affinity;
import apim.designer.topology.Affinity.StickyCookie;
import java.time.LocalDate;
import java.util.stream.Stream;

/// A load balancer's cookie that bears the name of the application's.
record CookieNamedJsessionid() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "cookie-named-jsessionid",
        Severity.ERROR,
        "The load balancer's cookie overwrites the session cookie of API-M, and nobody can log in.",
        Sources.STICKY);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment)
        .filter(place -> overwrites(place.host().affinity()))
        .map(
            place ->
                finding(
                    place.ref(),
                    Phrase.capitalised(place.name())
                        + " sets a sticky cookie by the name JSESSIONID, which overwrites API-M's"
                        + " own; name it WSO2LB.",
                    new QuickFix(
                        QuickFix.Way.OWN_COOKIE_NAME,
                        "Name the cookie WSO2LB",
                        place.change(
                            place
                                .site()
                                .mapBack(back -> back.withAffinity(AffinityFixes.COOKIE))))));
  }

  private static boolean overwrites(Affinity affinity) {
    return affinity instanceof StickyCookie(var cookie)
        && cookie.value().equalsIgnoreCase(Affinity.SESSION_COOKIE.value());
  }
}
