package apim.designer.deployment;

import apim.designer.catalog.RoleFacts;
import apim.designer.catalog.RoleFacts.Candidate;
import apim.designer.topology.Profile;
import apim.designer.topology.Region;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Which servers of a deployment do what for the others. A role falls to the servers of the profile
/// made for it; where none is drawn, to those that contain it. An empty role is not drawn yet. Which
/// profiles these are is in the catalog, by release.
///
/// @param gateways which carry API traffic
/// @param gatewayAdministrations to whose 9443 the Publisher of API-M 3.x deploys; empty where
///     every gateway is part of an all-in-one
/// @param trafficManagers which decide on throttling; 5672, 9611 and 9711 are theirs
/// @param eventHubs which tell gateways of new APIs, subscriptions and revoked tokens
/// @param portals which serve the Developer Portal
public record Roles(
    List<ApimServer> gateways,
    List<ApimServer> gatewayAdministrations,
    List<ApimServer> keyManagers,
    List<ApimServer> trafficManagers,
    List<ApimServer> eventHubs,
    List<ApimServer> portals) {
  public Roles {
    gateways = List.copyOf(gateways);
    gatewayAdministrations = List.copyOf(gatewayAdministrations);
    keyManagers = List.copyOf(keyManagers);
    trafficManagers = List.copyOf(trafficManagers);
    eventHubs = List.copyOf(eventHubs);
    portals = List.copyOf(portals);
  }

  /// Whether `server` is one of `servers`, by its id.
  public static boolean includes(List<ApimServer> servers, ApimServer server) {
    return servers.stream().anyMatch(one -> one.id().equals(server.id()));
  }

  /// Who takes which role, by what the release says.
  public static Roles of(Deployment deployment) {
    return of(deployment, deployment::serversOf);
  }

  /// Who takes which role for the servers of a region (of none, for those that are in none): those
  /// of the region itself. A role that it has not is a central one's: of the servers in no region,
  /// else of the first region that has it.
  /// <https://apim.docs.wso2.com/en/latest/install-and-setup/setup/multi-dc-deployment/configuring-multi-dc-deployment-pattern-2/>
  public static Roles seenFrom(Deployment deployment, Optional<Region> region) {
    Stream<Optional<Region>> others =
        deployment.servers().stream().map(server -> server.node().region());
    List<Roles> nearestFirst =
        Stream.concat(Stream.of(region, Optional.<Region>empty()), others)
            .distinct()
            .map(one -> of(deployment, profile -> in(one, deployment.serversOf(profile))))
            .toList();
    return new Roles(
        nearest(nearestFirst, Roles::gateways),
        nearest(nearestFirst, Roles::gatewayAdministrations),
        nearest(nearestFirst, Roles::keyManagers),
        nearest(nearestFirst, Roles::trafficManagers),
        nearest(nearestFirst, Roles::eventHubs),
        nearest(nearestFirst, Roles::portals));
  }

  private static List<ApimServer> in(Optional<Region> region, List<ApimServer> servers) {
    return servers.stream().filter(server -> server.node().region().equals(region)).toList();
  }

  private static List<ApimServer> nearest(
      List<Roles> nearestFirst, Function<Roles, List<ApimServer>> role) {
    return nearestFirst.stream()
        .map(role)
        .filter(servers -> !servers.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static Roles of(Deployment deployment, Function<Profile, List<ApimServer>> serversOf) {
    RoleFacts facts = deployment.nearestRelease().roles();
    return new Roles(
        first(deployment, facts.gateways(), serversOf),
        first(deployment, facts.gatewayAdministrations(), serversOf),
        first(deployment, facts.keyManagers(), serversOf),
        first(deployment, facts.trafficManagers(), serversOf),
        first(deployment, facts.eventHubs(), serversOf),
        first(deployment, facts.portals(), serversOf));
  }

  private static List<ApimServer> first(
      Deployment deployment,
      List<Candidate> candidates,
      Function<Profile, List<ApimServer>> serversOf) {
    return candidates.stream()
        .filter(candidate -> isIn(deployment, candidate.beside()))
        .map(candidate -> serversOf.apply(candidate.profile()))
        .filter(servers -> !servers.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static boolean isIn(Deployment deployment, Set<Profile> beside) {
    return beside.isEmpty()
        || beside.stream().anyMatch(profile -> !deployment.serversOf(profile).isEmpty());
  }
}
