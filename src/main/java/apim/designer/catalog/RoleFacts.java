package apim.designer.catalog;

import apim.designer.topology.Profile;
import java.util.List;
import java.util.Set;

/// Which profiles take which role in a release. A role falls to the servers of the first profile of
/// its list that is drawn.
///
/// @param gateways which carry API traffic
/// @param gatewayAdministrations to whose 9443 the Publisher of API-M 3.x deploys
/// @param keyManagers which check keys and issue tokens
/// @param trafficManagers which decide on throttling
/// @param eventHubs which tell of new APIs, subscriptions and revoked tokens
/// @param portals which serve the Developer Portal
public record RoleFacts(
    List<Candidate> gateways,
    List<Candidate> gatewayAdministrations,
    List<Candidate> keyManagers,
    List<Candidate> trafficManagers,
    List<Candidate> eventHubs,
    List<Candidate> portals,
    String source) {
  /// A profile that can take a role.
  ///
  /// @param beside takes it only where one of these is drawn too; empty: always
  public record Candidate(Profile profile, Set<Profile> beside) {
    public Candidate {
      beside = Set.copyOf(beside);
    }
  }

  public RoleFacts {
    gateways = List.copyOf(gateways);
    gatewayAdministrations = List.copyOf(gatewayAdministrations);
    keyManagers = List.copyOf(keyManagers);
    trafficManagers = List.copyOf(trafficManagers);
    eventHubs = List.copyOf(eventHubs);
    portals = List.copyOf(portals);
  }
}
