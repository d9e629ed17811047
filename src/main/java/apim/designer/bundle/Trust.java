package apim.designer.bundle;

import apim.designer.catalog.Call;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.Profile;
import apim.designer.topology.Region;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Which load balancers a node calls over HTTPS, and whose certificates it therefore must trust.
///
/// Which profile calls which is in the catalog, by release. A certificate too many does no harm; one
/// too few stops logins.
final class Trust {
  private final Map<Profile, List<VirtualHost>> sites = new EnumMap<>(Profile.class);
  private final Map<Profile, List<NginxInstance>> balancers = new EnumMap<>(Profile.class);

  /// Worked out once for all nodes that call the same.
  private final Map<Caller, List<VirtualHost>> called = new ConcurrentHashMap<>();

  private final Map<Caller, List<NginxInstance>> trusted = new ConcurrentHashMap<>();

  /// What of a node decides which sites it calls.
  private record Caller(Profile profile, Optional<Region> region) {
    static Caller of(ApimServer server) {
      return new Caller(server.profile(), server.node().region());
    }
  }

  Trust(Deployment deployment) {
    for (Profile profile : Profile.values()) {
      List<Call> made =
          deployment.nearestRelease().calls().stream()
              .filter(call -> call.from().contains(profile))
              .toList();
      List<VirtualHost> all = new ArrayList<>();
      List<NginxInstance> some = new ArrayList<>();
      for (NginxInstance instance : deployment.instances()) {
        List<VirtualHost> here =
            instance.hosts().stream()
                .filter(VirtualHost::tls)
                .filter(host -> made.stream().anyMatch(call -> reaches(call, host)))
                .toList();
        all.addAll(here);
        if (!here.isEmpty()) {
          some.add(instance);
        }
      }
      sites.put(profile, all);
      balancers.put(profile, some);
    }
  }

  private static boolean reaches(Call call, VirtualHost host) {
    return call.listener() == host.listener()
        && host.servers().stream()
            .anyMatch(behind -> call.to().contains(behind.server().profile()));
  }

  List<NginxInstance> loadBalancersOf(ApimServer server) {
    return trusted.computeIfAbsent(Caller.of(server), _ -> trustedBy(server));
  }

  private List<NginxInstance> trustedBy(ApimServer server) {
    List<VirtualHost> sites = sitesOf(server);
    return balancers.getOrDefault(server.profile(), List.of()).stream()
        .filter(instance -> sites.stream().anyMatch(host -> host.ref().isWithin(instance.ref())))
        .toList();
  }

  boolean isNeeded(ApimServer server, NginxInstance instance) {
    return loadBalancersOf(server).stream().anyMatch(one -> one.id().equals(instance.id()));
  }

  /// The sites that `server` calls, in the order of the design. Of several for the same profile it
  /// calls those of its region, where there are some.
  List<VirtualHost> sitesOf(ApimServer server) {
    return called.computeIfAbsent(Caller.of(server), _ -> calledBy(server));
  }

  private List<VirtualHost> calledBy(ApimServer server) {
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
