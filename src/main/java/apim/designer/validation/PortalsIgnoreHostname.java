package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.topology.Listener;
import apim.designer.topology.Profile;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

/// A site in front of portals of a release that does not tell them of it.
record PortalsIgnoreHostname() implements ListedRule {
  private static final Set<Profile> PORTALS =
      Set.of(Profile.ALL_IN_ONE, Profile.PUBLISHER, Profile.DEVPORTAL);

  @Override
  public Entry entry() {
    return new Entry(
            "portals-ignore-hostname",
            Severity.ADVICE,
            "A login to a portal leads to the node's own address and fails, whatever"
                + " deployment.toml says.",
            Sources.PORTALS_OF_3_0)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return deployment.nearestRelease().toml().portalsKnowHostname().value()
        ? Stream.of()
        : PlacedSite.all(deployment)
            .filter(place -> place.host().listener() == Listener.MANAGEMENT)
            .filter(PortalsIgnoreHostname::isOfPortals)
            .map(place -> finding(deployment, place));
  }

  private static boolean isOfPortals(PlacedSite place) {
    return place.host().servers().stream()
        .anyMatch(behind -> PORTALS.contains(behind.server().profile()));
  }

  private Finding finding(Deployment deployment, PlacedSite place) {
    return finding(
        place.ref(),
        "Portals of API-M "
            + deployment.topology().apim()
            + " do not learn of "
            + place.name()
            + " from deployment.toml; enable reverseProxy with its origin "
            + place.host().url()
            + " in their settings.js by hand, or use a later release.");
  }
}
