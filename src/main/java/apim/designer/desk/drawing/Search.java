package apim.designer.desk.drawing;

import apim.designer.desk.Words;
import apim.designer.topology.Address;
import apim.designer.topology.Link;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Finds elements, sites and links by what is written on them: ids, host names, addresses,
/// profiles and labels.
final class Search {
  private Search() {}

  private record Entry(Ref ref, String text) {}

  /// What has all of `words` somewhere, in the order of drawing; nothing for no words.
  static List<Ref> find(Topology topology, String words) {
    List<String> wanted =
        Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
    return wanted.isEmpty()
        ? List.of()
        : entries(topology).stream()
            .filter(entry -> wanted.stream().allMatch(entry.text()::contains))
            .map(Entry::ref)
            .distinct()
            .toList();
  }

  private static List<Entry> entries(Topology topology) {
    List<Entry> all = new ArrayList<>();
    for (LoadBalancer lb : topology.loadBalancers()) {
      add(all, Ref.of(lb.id()), lb.id(), lb.nginx().displayName(), "load balancer");
      for (Site site : lb.sites()) {
        add(
            all,
            Ref.of(lb.id(), site.id()),
            site.id(),
            site.hostname(),
            site.hostname().shown(),
            Words.of(site.back().listener()),
            site.back().affinity().method());
      }
    }
    topology
        .nodes()
        .forEach(
            node ->
                add(
                    all,
                    Ref.of(node.id()),
                    node.id(),
                    Words.of(node.profile()),
                    node.profile().id(),
                    node.address().map(Address::value).orElse(""),
                    node.address().map(Address::shown).orElse("")));
    topology
        .externals()
        .forEach(one -> add(all, Ref.of(one.id()), one.id(), Words.of(one.kind()), one.label()));
    topology.zones().forEach(zone -> add(all, Ref.of(zone.id()), zone.id(), "zone", zone.label()));
    topology.notes().forEach(note -> add(all, Ref.of(note.id()), note.id(), note.text()));
    for (Map.Entry<Ref, Link> link : topology.linksByRef().entrySet()) {
      if (!link.getValue().label().oneLine().isBlank()) {
        add(all, link.getKey(), link.getValue().label());
      }
    }
    return all;
  }

  private static void add(List<Entry> all, Ref ref, Object... texts) {
    all.add(
        new Entry(
            ref,
            String.join(" ", Stream.of(texts).map(Object::toString).toList())
                .toLowerCase(Locale.ROOT)));
  }
}
