package apim.designer.validation;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.topology.Affinity;
import apim.designer.topology.Listener;
import apim.designer.topology.Member;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Nodes that no site forwards to, though clients are meant to reach them.
final class IdleNodes {
  private IdleNodes() {}

  static Stream<ApimServer> of(Deployment deployment) {
    // Gateways name every Traffic Manager directly.
    return deployment.servers().stream()
        .filter(server -> server.profile() != Profile.TRAFFIC_MANAGER)
        .filter(server -> !deployment.isBehindSite(server));
  }

  /// Those that can stand behind a site for `listener`, the nodes of each profile together; where
  /// none is idle, those that no site leads to at that listener.
  static Collection<List<ApimServer>> fitting(Deployment deployment, Listener listener) {
    List<ApimServer> idle =
        of(deployment)
            .filter(server -> server.facts().filter(facts -> facts.offers(listener)).isPresent())
            .filter(server -> !OpenPorts.isRaw(server, server.port(listener)))
            .toList();
    return byProfile(idle.isEmpty() ? waiting(deployment, listener) : idle, listener);
  }

  private static List<ApimServer> waiting(Deployment deployment, Listener listener) {
    Set<Ref> reached =
        deployment
            .hosts()
            .filter(host -> host.listener() == listener)
            .flatMap(host -> host.servers().stream())
            .map(server -> server.server().ref())
            .collect(Collectors.toSet());
    return deployment.servers().stream()
        .filter(server -> isMeant(server, listener) && !reached.contains(server.ref()))
        .toList();
  }

  /// Whether clients are meant to reach a node at `listener`.
  static boolean isMeant(ApimServer server, Listener listener) {
    boolean meant =
        switch (server.profile()) {
          case GATEWAY -> listener.carriesApiTraffic();
          case GATEWAY_MANAGER -> !listener.carriesApiTraffic();
          // Gateways name every Traffic Manager directly.
          case TRAFFIC_MANAGER -> false;
          case ALL_IN_ONE, CONTROL_PLANE, PUBLISHER, DEVPORTAL, KEY_MANAGER -> true;
        };
    return meant
        && server.facts().filter(facts -> facts.offers(listener)).isPresent()
        && !OpenPorts.isRaw(server, server.port(listener));
  }

  private static Collection<List<ApimServer>> byProfile(
      List<ApimServer> servers, Listener listener) {
    Set<String> taken = new HashSet<>();
    return servers.stream()
        .filter(server -> taken.add(server.hostAndPort(listener)))
        .collect(
            Collectors.groupingBy(ApimServer::profile, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  /// The site with these nodes, all of one profile, and with the affinity that they need.
  static Site joined(PlacedSite place, List<ApimServer> nodes) {
    Site site = place.site();
    for (ApimServer node : nodes) {
      site = site.withMember(Member.of(node.id()));
    }
    boolean breaks =
        nodes.size() > 1
            && place.host().affinity() instanceof Affinity.None
            && nodes.getFirst().facts().stream()
                .anyMatch(facts -> AffinityVerdict.wouldBreak(place, facts));
    if (!breaks) {
      return site;
    }
    return site.mapBack(
        back ->
            back.withAffinity(
                AffinityFixes.canStick(place) ? AffinityFixes.COOKIE : new Affinity.IpHash()));
  }

  static String names(List<ApimServer> nodes) {
    return Phrase.list(nodes.stream().map(ApimServer::id).toList());
  }
}
