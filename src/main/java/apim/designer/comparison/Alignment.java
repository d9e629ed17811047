package apim.designer.comparison;

import apim.designer.design.Design;
import apim.designer.topology.Accepted;
import apim.designer.topology.Affinity;
import apim.designer.topology.Element;
import apim.designer.topology.ElementId;
import apim.designer.topology.Link;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A design in the order of another, so that what was only put elsewhere in a list makes no
/// difference, neither in the drawing nor in what is written from it. The members of a site whose
/// affinity is by address stay in their order: the address is hashed over it.
final class Alignment {
  private Alignment() {}

  static Design like(Design model, Design design) {
    Topology like = model.topology();
    return design.mapTopology(
        topology ->
            topology
                .withElements(
                    sorted(like.elements(), topology.elements(), Element::id).stream()
                        .map(element -> parts(like, element))
                        .toList())
                .withLinks(sorted(like.links(), topology.links(), Function.<Link>identity()))
                .withAccepted(
                    sorted(like.accepted(), topology.accepted(), Function.<Accepted>identity())));
  }

  private static Element parts(Topology like, Element element) {
    return switch (element) {
      case LoadBalancer lb ->
          like.loadBalancer(lb.id()).map(model -> loadBalancer(model, lb)).orElse(lb);
      case Zone zone ->
          like.element(Zone.class, zone.id())
              .map(
                  model ->
                      zone.withElements(
                          sorted(
                              model.elements(), zone.elements(), Function.<ElementId>identity())))
              .orElse(zone);
      default -> element;
    };
  }

  private static LoadBalancer loadBalancer(LoadBalancer model, LoadBalancer lb) {
    return lb.withSites(
            sorted(model.sites(), lb.sites(), Site::id).stream()
                .map(site -> model.site(site.id()).map(was -> site(was, site)).orElse(site))
                .toList())
        .withBehindProxy(sorted(model.behindProxy(), lb.behindProxy(), Function.identity()))
        .withNameServers(sorted(model.nameServers(), lb.nameServers(), Function.identity()));
  }

  private static Site site(Site model, Site site) {
    return site.back().affinity() instanceof Affinity.IpHash
        ? site
        : site.withMembers(sorted(model.members(), site.members(), Member::node));
  }

  /// What the model does not have keeps its place; the others share theirs in the model's order.
  private static <T, K> List<T> sorted(List<T> model, List<T> list, Function<T, K> key) {
    Map<K, Integer> ranks = new HashMap<>();
    model.forEach(one -> ranks.putIfAbsent(key.apply(one), ranks.size()));
    Iterator<T> shared =
        list.stream()
            .filter(one -> ranks.containsKey(key.apply(one)))
            .sorted(Comparator.comparing(one -> ranks.getOrDefault(key.apply(one), 0)))
            .iterator();
    return list.stream()
        .map(one -> ranks.containsKey(key.apply(one)) ? shared.next() : one)
        .toList();
  }
}
