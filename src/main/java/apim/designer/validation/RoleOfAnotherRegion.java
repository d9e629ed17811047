package apim.designer.validation;

import apim.designer.catalog.RoleFacts;
import apim.designer.catalog.RoleFacts.Candidate;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.topology.Profile;
import apim.designer.topology.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Gateways of a region that has no traffic managers of its own, or takes the event hubs of one of
/// several other regions for its own.
record RoleOfAnotherRegion() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "role-of-another-region",
            Severity.WARNING,
            "Each request is reported to the other region and throttled by what it decides: while"
                + " the connection is broken, nothing is throttled and nothing new is learnt.",
            Sources.REGIONS_PAGE)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    Map<Optional<Region>, List<ApimServer>> byRegion =
        deployment.servers().stream()
            .collect(
                Collectors.groupingBy(
                    server -> server.node().region(), LinkedHashMap::new, Collectors.toList()));
    if (byRegion.size() < 2) {
      return Stream.of();
    }
    RoleFacts facts = deployment.nearestRelease().roles();
    List<String> managing = havingRole(byRegion, facts.trafficManagers());
    List<String> telling = havingRole(byRegion, facts.eventHubs());
    // Where servers of no region have it, they are the central ones.
    boolean centralManagers = central(byRegion, facts.trafficManagers());
    boolean centralHubs = central(byRegion, facts.eventHubs());
    List<Finding> findings = new ArrayList<>();
    byRegion.forEach(
        (region, servers) -> {
          List<ApimServer> gateways =
              servers.stream().filter(server -> takes(server, facts.gateways())).toList();
          if (region.isEmpty() || gateways.isEmpty()) {
            return;
          }
          String name = region.get().value();
          if (!centralManagers && !managing.isEmpty() && !managing.contains(name)) {
            findings.add(
                finding(
                    name,
                    gateways,
                    "has no traffic managers of its own and uses those of region "
                        + managing.getFirst()
                        + "; draw traffic managers in it."));
          }
          if (!centralHubs && telling.size() > 1 && !telling.contains(name)) {
            findings.add(
                finding(
                    name,
                    gateways,
                    "has no control planes of its own and uses those of region "
                        + telling.getFirst()
                        + ", of "
                        + Phrase.list(telling)
                        + " the first that is drawn; draw control planes in it, or leave the region"
                        + " of the central ones open."));
          }
        });
    return findings.stream();
  }

  private static List<String> havingRole(
      Map<Optional<Region>, List<ApimServer>> byRegion, List<Candidate> candidates) {
    return byRegion.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(server -> takes(server, candidates)))
        .flatMap(entry -> entry.getKey().stream())
        .map(Region::value)
        .toList();
  }

  private static boolean central(
      Map<Optional<Region>, List<ApimServer>> byRegion, List<Candidate> candidates) {
    return byRegion.getOrDefault(Optional.<Region>empty(), List.of()).stream()
        .anyMatch(server -> takes(server, candidates));
  }

  private static boolean takes(ApimServer server, List<Candidate> candidates) {
    Set<Profile> profiles = EnumSet.noneOf(Profile.class);
    candidates.forEach(candidate -> profiles.add(candidate.profile()));
    return profiles.contains(server.profile());
  }

  private Finding finding(String region, List<ApimServer> gateways, String what) {
    return finding(
        gateways.stream().map(ApimServer::ref).distinct().toList(),
        "Region "
            + region
            + ", with the gateways "
            + Phrase.list(gateways.stream().map(ApimServer::id).distinct().toList())
            + ", "
            + what,
        List.of());
  }
}
