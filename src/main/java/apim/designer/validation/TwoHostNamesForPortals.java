package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.UpstreamServer;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.ElementId;
import apim.designer.topology.Hostname;
import apim.designer.topology.Listener;
import apim.designer.topology.Profile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Portals that are reached by two host names.
record TwoHostNamesForPortals() implements ListedRule {
  private static final Set<Profile> PORTALS =
      Set.of(Profile.ALL_IN_ONE, Profile.PUBLISHER, Profile.DEVPORTAL, Profile.CONTROL_PLANE);

  @Override
  public Entry entry() {
    return new Entry(
        "two-host-names-for-portals",
        Severity.WARNING,
        "A login that began under one name fails under the other: Session nonce cookie value is not"
            + " matching.",
        Sources.NONCE_COOKIE);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    List<PlacedSite> places =
        PlacedSite.all(deployment)
            .filter(place -> place.host().listener() == Listener.MANAGEMENT)
            // A tenant has portals of its own name, and logs in there only.
            .filter(place -> place.site().policy().tenant().isEmpty())
            .toList();
    if (PlacedSite.haveOneHostname(places)) {
      return Stream.of();
    }
    Map<ElementId, PlacedSite> first = new HashMap<>();
    return places.stream()
        .flatMap(place -> earlier(place, first).map(earlier -> finding(earlier, place)).stream());
  }

  /// The first site of another host name that leads to one of the portals behind `place`.
  private static Optional<PlacedSite> earlier(PlacedSite place, Map<ElementId, PlacedSite> first) {
    Optional<PlacedSite> found = Optional.empty();
    for (UpstreamServer server : place.host().servers()) {
      if (found.isEmpty() && PORTALS.contains(server.server().profile())) {
        PlacedSite earlier = first.putIfAbsent(server.server().id(), place);
        if (earlier != null && !earlier.host().hostname().equals(place.host().hostname())) {
          found = Optional.of(earlier);
        }
      }
    }
    return found;
  }

  private Finding finding(PlacedSite first, PlacedSite second) {
    return finding(
        List.of(first.ref(), second.ref()),
        Phrase.capitalised(first.name())
            + " and "
            + second.name()
            + " lead to the same portals by two host names, "
            + first.host().hostname()
            + " and "
            + second.host().hostname()
            + "; use one for both.",
        fixes(first, second));
  }

  private static List<QuickFix> fixes(PlacedSite first, PlacedSite second) {
    Hostname name = first.host().hostname();
    boolean taken =
        second.instance().hosts().stream()
            .anyMatch(
                host ->
                    host.hostname().equals(name)
                        && host.port() == second.host().port()
                        && host.servedBelow().equals(second.host().servedBelow()));
    boolean provided =
        second.instance().loadBalancer().certificate() instanceof CertificatePlan.Provided;
    if (!taken && !provided) {
      return List.of(
          new QuickFix(
              QuickFix.Way.OTHER_HOST_NAME,
              "Serve " + second.site().id() + " as " + name,
              second.change(second.site().mapFront(front -> front.withHostname(name)))));
    }
    return taken && first.site().members().containsAll(second.site().members())
        ? List.of(second.removal())
        : List.of();
  }
}
