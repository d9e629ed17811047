package apim.designer.validation;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Link;
import apim.designer.topology.Ref;
import apim.designer.topology.Region;
import apim.designer.topology.Zone;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One database that nodes of several regions keep their APIs and users in.
record DatabaseOfTwoRegions() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "database-of-two-regions",
            Severity.ADVICE,
            "The regions cannot work without each other: WSO2 has a database in each that keeps"
                + " APIs and users, and replicates them.",
            Sources.REPLICATED_REGIONS_PAGE)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    Map<ElementId, Set<String>> regions = regions(deployment);
    return deployment.topology().externals().stream()
        .filter(external -> external.kind() == External.Kind.DATABASE)
        .filter(external -> regions.getOrDefault(external.id(), Set.of()).size() > 1)
        .map(
            external ->
                finding(
                    Ref.of(external.id()),
                    "Nodes of the regions "
                        + Phrase.list(List.copyOf(regions.getOrDefault(external.id(), Set.of())))
                        + " share the database "
                        + external.id()
                        + "; draw one for each region, and let the database servers replicate"
                        + " it."));
  }

  /// The regions of what each element is linked to, either way.
  private static Map<ElementId, Set<String>> regions(Deployment deployment) {
    if (deployment.topology().links().isEmpty()) {
      return Map.of();
    }
    Map<ElementId, Set<String>> own = new HashMap<>();
    for (ApimServer server : deployment.servers()) {
      if (H2InACluster.SHARING.contains(server.profile())) {
        own.put(
            server.id(),
            server.node().region().stream().map(Region::value).collect(Collectors.toSet()));
      }
    }
    for (Zone zone : deployment.topology().zones()) {
      Set<String> within = new TreeSet<>();
      zone.elements().forEach(id -> within.addAll(own.getOrDefault(id, Set.of())));
      own.put(zone.id(), within);
    }
    Map<ElementId, Set<String>> linked = new LinkedHashMap<>();
    for (Link link : deployment.topology().links()) {
      add(linked, link.from(), own.getOrDefault(link.to(), Set.of()));
      add(linked, link.to(), own.getOrDefault(link.from(), Set.of()));
    }
    return linked;
  }

  private static void add(
      Map<ElementId, Set<String>> linked, ElementId element, Set<String> regions) {
    linked.computeIfAbsent(element, _ -> new TreeSet<>()).addAll(regions);
  }
}
