package apim.designer.bundle;

import apim.designer.catalog.Call;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.Profile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which load balancers a node calls over HTTPS, and whose certificates it therefore must trust.
///
/// Which profile calls which is in the catalog, by release. A certificate too many does no harm; one
/// too few stops logins.
final class Trust {
  private final Map<Profile, List<VirtualHost>> sites = new EnumMap<>(Profile.class);
  private final Map<Profile, List<NginxInstance>> balancers = new EnumMap<>(Profile.class);

  Trust(Deployment deployment) {
    for (Profile profile : Profile.values()) {
      List<Call> made =
          deployment.nearestRelease().calls().stream()
              .filter(call -> call.from().contains(profile))
              .toList();
      List<VirtualHost> called = new ArrayList<>();
      List<NginxInstance> trusted = new ArrayList<>();
      for (NginxInstance instance : deployment.instances()) {
        List<VirtualHost> here =
            instance.hosts().stream()
                .filter(VirtualHost::tls)
                .filter(host -> made.stream().anyMatch(call -> reaches(call, host)))
                .toList();
        called.addAll(here);
        if (!here.isEmpty()) {
          trusted.add(instance);
        }
      }
      sites.put(profile, called);
      balancers.put(profile, trusted);
    }
  }

  private static boolean reaches(Call call, VirtualHost host) {
    return call.listener() == host.listener()
        && host.servers().stream()
            .anyMatch(behind -> call.to().contains(behind.server().profile()));
  }

  List<NginxInstance> loadBalancersOf(ApimServer server) {
    List<VirtualHost> called = sitesOf(server);
    return balancers.getOrDefault(server.profile(), List.of()).stream()
        .filter(instance -> called.stream().anyMatch(host -> host.ref().isWithin(instance.ref())))
        .toList();
  }

  boolean isNeeded(ApimServer server, NginxInstance instance) {
    return loadBalancersOf(server).stream().anyMatch(one -> one.id().equals(instance.id()));
  }

  /// The sites that `server` calls, in the order of the design. Of several for the same profile it
  /// calls those of its region, where there are some.
  List<VirtualHost> sitesOf(ApimServer server) {
    List<VirtualHost> all = sites.getOrDefault(server.profile(), List.of());
    return all.stream().filter(host -> isNear(host, server) || isAlone(host, server, all)).toList();
  }

  private static boolean isNear(VirtualHost host, ApimServer server) {
    return host.servers().stream()
        .anyMatch(behind -> behind.server().node().region().equals(server.node().region()));
  }

  /// Whether no site for the same profiles is nearer.
  private static boolean isAlone(VirtualHost host, ApimServer server, List<VirtualHost> all) {
    return all.stream()
        .filter(other -> isNear(other, server))
        .noneMatch(other -> profiles(other).equals(profiles(host)));
  }

  private static Set<Profile> profiles(VirtualHost host) {
    return host.servers().stream()
        .map(behind -> behind.server().profile())
        .collect(Collectors.toSet());
  }
}
