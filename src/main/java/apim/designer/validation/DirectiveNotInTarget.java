package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.topology.Affinity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A site that asks its NGINX for a directive that this version and edition do not have.
record DirectiveNotInTarget() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "directive-not-in-target",
        Severity.ERROR,
        "NGINX does not start: unknown directive \"sticky\" in open-source NGINX before 1.29.6.",
        Sources.STICKY);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment)
        .filter(place -> sticks(place.host().affinity()) && !AffinityFixes.canStick(place))
        .map(
            place ->
                finding(
                    List.of(place.ref()),
                    Phrase.capitalised(place.name())
                        + " uses "
                        + directive(place.host().affinity())
                        + ", which "
                        + place.instance().loadBalancer().nginx().displayName()
                        + " does not have; use ip_hash, or write for NGINX 1.29.6 or later, or"
                        + " NGINX Plus.",
                    fixes(deployment, place)));
  }

  private static boolean sticks(Affinity affinity) {
    return !directive(affinity).isEmpty();
  }

  /// As nginx calls it; empty for what every release has.
  private static String directive(Affinity affinity) {
    return switch (affinity) {
      case Affinity.None _, Affinity.IpHash _ -> "";
      case Affinity.StickyCookie _ -> "sticky cookie";
      case Affinity.StickyLearn _ -> "sticky learn";
    };
  }

  private static List<QuickFix> fixes(Deployment deployment, PlacedSite place) {
    List<QuickFix> fixes = new ArrayList<>();
    if (!place.hasBackup() && ProxyInFront.unstated(deployment, place.instance()).isEmpty()) {
      fixes.add(
          new QuickFix(
              QuickFix.Way.BY_ADDRESS,
              "Use ip_hash",
              place.change(
                  place.site().mapBack(back -> back.withAffinity(new Affinity.IpHash())))));
    }
    fixes.add(
        new QuickFix(
            QuickFix.Way.NEWER_NGINX,
            "Write for " + AffinityFixes.STICKY_TARGET.displayName(),
            AffinityFixes.raise(place, place.site())));
    return List.copyOf(fixes);
  }
}
