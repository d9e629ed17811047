package apim.designer.deployment;

import apim.designer.topology.Profile;
import java.util.List;

/// Which servers of a deployment do what for the others. A role falls to the servers of the profile
/// made for it; where none is drawn, to those that contain it. An empty role is not drawn yet.
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

  public static Roles of(Deployment deployment) {
    List<ApimServer> trafficManagers =
        first(deployment, Profile.TRAFFIC_MANAGER, Profile.CONTROL_PLANE, Profile.ALL_IN_ONE);
    return new Roles(
        first(deployment, Profile.GATEWAY, Profile.GATEWAY_MANAGER, Profile.ALL_IN_ONE),
        first(deployment, Profile.GATEWAY_MANAGER, Profile.GATEWAY),
        first(deployment, Profile.KEY_MANAGER, Profile.CONTROL_PLANE, Profile.ALL_IN_ONE),
        trafficManagers,
        eventHubs(deployment, trafficManagers),
        first(deployment, Profile.DEVPORTAL, Profile.CONTROL_PLANE, Profile.ALL_IN_ONE));
  }

  /// In API-M 3.x the Traffic Manager is the event hub, from 4.0 the Control Plane; 4.0 and 4.1 as
  /// five profiles are still wired as 3.x was. A Traffic Manager beside a Control Plane that is not
  /// drawn yet could not take the role.
  private static List<ApimServer> eventHubs(
      Deployment deployment, List<ApimServer> trafficManagers) {
    if (!deployment.topology().apim().isAtLeast(4, 0)) {
      return trafficManagers;
    }
    List<ApimServer> hubs = first(deployment, Profile.CONTROL_PLANE, Profile.ALL_IN_ONE);
    boolean asIn3 = !first(deployment, Profile.PUBLISHER, Profile.DEVPORTAL).isEmpty();
    return hubs.isEmpty() && asIn3 ? trafficManagers : hubs;
  }

  private static List<ApimServer> first(Deployment deployment, Profile... profiles) {
    for (Profile profile : profiles) {
      List<ApimServer> servers =
          deployment.servers().stream().filter(server -> server.profile() == profile).toList();
      if (!servers.isEmpty()) {
        return servers;
      }
    }
    return List.of();
  }
}
