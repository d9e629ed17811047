package apim.designer.bundle;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.Profile;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Which load balancers a node calls over HTTPS, and whose certificates it therefore must trust.
///
/// What calls what: `key_manager.service_url`, `event_hub.service_url`, `throttling.service_url`,
/// the gateway environments' `service_url` and the event listeners' `notification_endpoint`, as
/// https://apim.docs.wso2.com/en/latest/install-and-setup/setup/distributed-deployment/deploying-wso2-api-m-in-a-distributed-setup/
/// sets them through load balancers. A certificate too many does no harm; one too few stops logins.
final class Trust {
  private static final Set<Profile> PORTALS =
      Set.of(Profile.ALL_IN_ONE, Profile.PUBLISHER, Profile.DEVPORTAL, Profile.CONTROL_PLANE);

  private static final Set<Profile> EVERY = Set.of(Profile.values());
  private static final Set<Profile> BY_KEY_MANAGER =
      Set.of(
          Profile.ALL_IN_ONE,
          Profile.CONTROL_PLANE,
          Profile.KEY_MANAGER,
          Profile.TRAFFIC_MANAGER,
          Profile.GATEWAY,
          Profile.GATEWAY_MANAGER);
  private static final Set<Profile> BY_GATEWAY =
      Set.of(
          Profile.ALL_IN_ONE, Profile.CONTROL_PLANE, Profile.KEY_MANAGER, Profile.TRAFFIC_MANAGER);

  private Trust() {}

  /// The profiles whose nodes call some load balancer.
  static Set<Profile> callers(Deployment deployment) {
    Set<Profile> callers = EnumSet.noneOf(Profile.class);
    for (Profile profile : Profile.values()) {
      if (deployment.hosts().anyMatch(host -> host.tls() && calls(deployment, profile, host))) {
        callers.add(profile);
      }
    }
    return callers;
  }

  static List<NginxInstance> loadBalancersOf(Deployment deployment, ApimServer server) {
    return deployment.instances().stream()
        .filter(instance -> sitesOf(deployment, server, instance).findAny().isPresent())
        .toList();
  }

  /// The sites that `server` calls, in the order of the design.
  static List<VirtualHost> sitesOf(Deployment deployment, ApimServer server) {
    return deployment.instances().stream()
        .flatMap(instance -> sitesOf(deployment, server, instance))
        .toList();
  }

  private static Stream<VirtualHost> sitesOf(
      Deployment deployment, ApimServer server, NginxInstance instance) {
    return instance.hosts().stream()
        .filter(VirtualHost::tls)
        .filter(host -> calls(deployment, server.profile(), host));
  }

  private static boolean calls(Deployment deployment, Profile caller, VirtualHost host) {
    return switch (host.listener()) {
      case MANAGEMENT ->
          host.servers().stream()
              .anyMatch(behind -> called(caller).contains(behind.server().profile()));
      // Up to 3.2 portals revoke tokens through the gateway (`oauth_config.revoke_endpoint`).
      case GATEWAY_HTTPS ->
          PORTALS.contains(caller) && !deployment.topology().apim().isAtLeast(4, 0);
      case GATEWAY_HTTP, WEBSOCKET, SECURE_WEBSOCKET, WEBSUB, SECURE_WEBSUB -> false;
    };
  }

  /// The profiles whose port 9443 a profile calls. Portals also call themselves by their public
  /// name: https://github.com/wso2/api-manager/issues/1718
  private static Set<Profile> called(Profile caller) {
    return switch (caller) {
      case ALL_IN_ONE, PUBLISHER, DEVPORTAL, CONTROL_PLANE -> EVERY;
      case KEY_MANAGER -> BY_KEY_MANAGER;
      case GATEWAY, GATEWAY_MANAGER, TRAFFIC_MANAGER -> BY_GATEWAY;
    };
  }
}
