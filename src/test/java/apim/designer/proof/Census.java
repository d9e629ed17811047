package apim.designer.proof;

import apim.designer.design.Design;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.Affinity;
import apim.designer.topology.External;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import apim.designer.topology.NodeTls;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a heap of designs holds: in how many designs each thing occurs.
final class Census {
  /// What schema version 2 brought, by its keys.
  private static final List<String> OF_VERSION_2 =
      List.of(
          "accepted",
          "contextPath",
          "node environment",
          "node ports",
          "node region",
          "external product",
          "external address",
          "external type",
          "site path",
          "site keepPath",
          "site public",
          "site serves",
          "site nodesOnly",
          "site alsoFrom",
          "site nodeTls",
          "site clientCertificates",
          "site tenant",
          "site hsts",
          "site bodySize",
          "site readTimeout",
          "site snippet");

  private final Map<String, Integer> all = new TreeMap<>();
  private final Map<String, Integer> sound = new TreeMap<>();
  private int designs;
  private int withoutError;
  private int halfDrawn;
  private int files;

  Census() {
    wanted().forEach(kind -> all.put(kind, 0));
    wanted().forEach(kind -> sound.put(kind, 0));
  }

  private static Stream<String> wanted() {
    return Stream.of(
            Arrays.stream(Profile.values()).map(Census::named),
            Arrays.stream(Listener.values()).map(Census::named),
            Arrays.stream(Affinity.class.getPermittedSubclasses()).map(Census::affinity),
            Stream.of("edition open-source", "edition plus"),
            Stream.of("self-signed", "private-ca", "csr", "provided")
                .map(source -> "certificate " + source),
            OF_VERSION_2.stream())
        .flatMap(kinds -> kinds);
  }

  private static String named(Profile profile) {
    return "profile " + profile.id();
  }

  private static String named(Listener listener) {
    return "listener " + listener.id();
  }

  private static String affinity(Class<?> method) {
    return "affinity " + method.getSimpleName();
  }

  void count(Design design, Outcome outcome) {
    designs++;
    Set<String> kinds = kinds(design.topology());
    kinds.forEach(kind -> all.merge(kind, 1, Integer::sum));
    if (!outcome.hasErrors()) {
      withoutError++;
      kinds.forEach(kind -> sound.merge(kind, 1, Integer::sum));
    }
    if (isHalfDrawn(design.topology())) {
      halfDrawn++;
    }
  }

  void countFile() {
    files++;
  }

  private static Set<String> kinds(Topology topology) {
    Set<String> kinds = new TreeSet<>();
    add(kinds, "accepted", !topology.accepted().isEmpty());
    add(kinds, "contextPath", !topology.contextPath().isRoot());
    for (Node node : topology.nodes()) {
      kinds.add(named(node.profile()));
      add(kinds, "node environment", node.environment().isPresent());
      add(kinds, "node ports", !node.ports().isEmpty());
      add(kinds, "node region", node.region().isPresent());
    }
    for (External external : topology.externals()) {
      add(kinds, "external product", external.details().product().isPresent());
      add(kinds, "external address", external.details().address().isPresent());
      add(kinds, "external type", external.details().type().isPresent());
    }
    for (LoadBalancer loadBalancer : topology.loadBalancers()) {
      kinds.add("edition " + loadBalancer.nginx().edition());
      kinds.add("certificate " + loadBalancer.certificate().source());
      for (Site site : loadBalancer.sites()) {
        kinds.add(named(site.back().listener()));
        kinds.add(affinity(site.back().affinity().getClass()));
        addOfSite(kinds, site);
      }
    }
    return kinds;
  }

  private static void addOfSite(Set<String> kinds, Site site) {
    add(kinds, "site path", !site.front().path().isRoot());
    add(kinds, "site keepPath", site.back().keepPath());
    add(kinds, "site public", site.front().publicSide().isPresent());
    add(kinds, "site serves", site.policy().serves().isPresent());
    add(kinds, "site nodesOnly", !site.policy().nodesOnly().apps().isEmpty());
    add(kinds, "site alsoFrom", !site.policy().nodesOnly().alsoFrom().isEmpty());
    add(kinds, "site nodeTls", !site.back().nodeTls().equals(NodeTls.USUAL));
    add(kinds, "site clientCertificates", site.policy().clientCertificates().areAskedFor());
    add(kinds, "site tenant", site.policy().tenant().isPresent());
    add(kinds, "site hsts", site.policy().hsts().isPresent());
    add(kinds, "site bodySize", site.policy().bodySize().isPresent());
    add(kinds, "site readTimeout", site.policy().readTimeout().isPresent());
    add(kinds, "site snippet", site.front().snippet().isPresent());
  }

  private static void add(Set<String> kinds, String kind, boolean occurs) {
    if (occurs) {
      kinds.add(kind);
    }
  }

  /// Work in progress: nothing to balance, an empty load balancer or site, or no address yet.
  private static boolean isHalfDrawn(Topology topology) {
    return topology.nodes().isEmpty()
        || topology.loadBalancers().isEmpty()
        || topology.nodes().stream().anyMatch(node -> node.address().isEmpty())
        || topology.loadBalancers().stream()
            .anyMatch(
                loadBalancer ->
                    loadBalancer.sites().isEmpty()
                        || loadBalancer.sites().stream()
                            .anyMatch(site -> site.members().isEmpty()));
  }

  int designs() {
    return designs;
  }

  int withoutError() {
    return withoutError;
  }

  int halfDrawn() {
    return halfDrawn;
  }

  /// In how many designs each profile, listener, affinity, edition, certificate source and key of version 2
  /// occurs.
  Map<String, Integer> leastOfEach() {
    return Collections.unmodifiableMap(all);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%d random designs: %d without ERROR (%d nginx files of theirs checked), %d half-drawn%n"
            .formatted(designs, withoutError, files, halfDrawn));
    all.forEach(
        (kind, count) ->
            text.append("  %s: %d, without ERROR %d%n".formatted(kind, count, sound.get(kind))));
    return text.toString();
  }
}
