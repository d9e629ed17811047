package apim.designer.proof;

import apim.designer.design.Design;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.Affinity;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a heap of designs holds: in how many designs each thing occurs.
final class Census {
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
                .map(source -> "certificate " + source))
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
    topology.nodes().forEach(node -> kinds.add(named(node.profile())));
    for (LoadBalancer loadBalancer : topology.loadBalancers()) {
      kinds.add("edition " + loadBalancer.nginx().edition());
      kinds.add("certificate " + loadBalancer.certificate().source());
      for (Site site : loadBalancer.sites()) {
        kinds.add(named(site.back().listener()));
        kinds.add(affinity(site.back().affinity().getClass()));
      }
    }
    return kinds;
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

  /// In how many designs each profile, listener, affinity, edition and certificate source occurs.
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
