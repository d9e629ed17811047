package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.design.Edit;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import apim.designer.topology.Zone;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A zone that names what is not there.
record UnknownZoneElement() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "unknown-zone-element",
        Severity.ADVICE,
        "The picture shows less in the zone than was meant to be in it.",
        Sources.DEPLOYMENT_OVERVIEW);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    List<Zone> zones = deployment.topology().zones();
    if (zones.isEmpty()) {
      return Stream.of();
    }
    Set<ElementId> known = deployment.topology().ids().collect(Collectors.toSet());
    return zones.stream()
        .flatMap(
            zone ->
                zone.elements().stream()
                    .distinct()
                    .filter(element -> !known.contains(element))
                    .map(element -> finding(zone, element)));
  }

  private Finding finding(Zone zone, ElementId element) {
    return finding(
        Ref.of(zone.id()),
        "Zone "
            + zone.id()
            + " names "
            + element
            + ", but nothing has this id; take it out of the zone or add it.",
        new QuickFix(
            QuickFix.Way.OUT_OF_ZONE,
            "Take " + element + " out of the zone",
            new Edit.Change(
                zone.withElements(
                    zone.elements().stream().filter(one -> !one.equals(element)).toList()))));
  }
}
