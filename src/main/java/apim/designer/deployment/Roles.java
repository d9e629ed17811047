package apim.designer.deployment;

import apim.designer.catalog.RoleFacts;
import apim.designer.catalog.RoleFacts.Candidate;
import apim.designer.topology.Profile;
import java.util.List;
import java.util.Set;

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
    RoleFacts facts = deployment.nearestRelease().roles();
    return new Roles(
        first(deployment, facts.gateways()),
        first(deployment, facts.gatewayAdministrations()),
        first(deployment, facts.keyManagers()),
        first(deployment, facts.trafficManagers()),
        first(deployment, facts.eventHubs()),
        first(deployment, facts.portals()));
  }

  private static List<ApimServer> first(Deployment deployment, List<Candidate> candidates) {
    return candidates.stream()
        .filter(candidate -> isIn(deployment, candidate.beside()))
        .map(candidate -> deployment.serversOf(candidate.profile()))
        .filter(servers -> !servers.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static boolean isIn(Deployment deployment, Set<Profile> beside) {
    return beside.isEmpty()
        || beside.stream().anyMatch(profile -> !deployment.serversOf(profile).isEmpty());
  }
}
