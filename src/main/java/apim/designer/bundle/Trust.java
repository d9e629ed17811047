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
/// Which profile calls which is in the catalog, by release. A certificate too many does no harm; one
/// too few stops logins.
final class Trust {
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
    return deployment.nearestRelease().calls().stream()
        .filter(call -> call.listener() == host.listener() && call.from().contains(caller))
        .anyMatch(
            call ->
                host.servers().stream()
                    .anyMatch(behind -> call.to().contains(behind.server().profile())));
  }
}
