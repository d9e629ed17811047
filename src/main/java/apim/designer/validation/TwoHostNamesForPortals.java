package apim.designer.validation;

import apim.designer.deployment.Deployment;
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
            .toList();
    if (PlacedSite.haveOneHostname(places)) {
      return Stream.of();
    }
    Map<ElementId, PlacedSite> first = new HashMap<>();
    return places.stream()
        .flatMap(
            place ->
                portals(place)
                    .map(node -> Optional.ofNullable(first.putIfAbsent(node, place)))
                    .flatMap(Optional::stream)
                    .filter(earlier -> !earlier.host().hostname().equals(place.host().hostname()))
                    .limit(1)
                    .map(earlier -> finding(earlier, place)));
  }

  private static Stream<ElementId> portals(PlacedSite place) {
    return place.host().servers().stream()
        .filter(server -> PORTALS.contains(server.server().profile()))
        .map(server -> server.server().id());
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
            .anyMatch(host -> host.hostname().equals(name) && host.port() == second.host().port());
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
