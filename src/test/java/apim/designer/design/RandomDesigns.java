package apim.designer.design;

import apim.designer.topology.ApimVersion;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Link;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import apim.designer.topology.UrlPath;
import apim.designer.topology.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Designs for property tests, each wholly made from its seed. Ids are unique and references hold,
/// so that every one of them can be written to a design file and read again.
public final class RandomDesigns {
  /// What a random design is meant to be.
  public enum Kind {
    /// Without obvious faults: it should be exportable.
    SOUND,
    /// As on a canvas in the middle of work: empty sites, lonely nodes, missing addresses.
    HALF_DRAWN,
    /// Anything that the types allow.
    WILD
  }

  private RandomDesigns() {}

  /// Of ten seeds in a row four are sound, two half-drawn and four wild.
  public static Kind kind(long seed) {
    return switch ((int) Math.floorMod(seed, 10L)) {
      case 0, 1, 2, 3 -> Kind.SOUND;
      case 4, 5 -> Kind.HALF_DRAWN;
      default -> Kind.WILD;
    };
  }

  public static Design design(long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    RandomParts parts = new RandomParts(random);
    Topology servers =
        switch (kind(seed)) {
          case SOUND -> new SoundTopology(random).topology();
          case HALF_DRAWN -> wild(parts, true);
          case WILD -> wild(parts, false);
        };
    Topology topology = decorated(servers, parts);
    Layout layout = layout(topology, parts);
    // A quarter of them have lines that were led by hand.
    return Design.of(topology)
        .withLayout(
            Math.floorMod(seed, 4L) == 3 ? RandomShapes.on(layout, topology, seed) : layout);
  }

  private static Topology wild(RandomParts parts, boolean halfDrawn) {
    ApimVersion apim = ApimVersion.of(parts.of(RandomParts.RELEASES) + parts.of("", ".0"));
    List<Node> nodes = new ArrayList<>();
    int count = parts.below(7);
    for (int i = 1; i <= count; i++) {
      Node node = parts.node(new ElementId("node-" + i));
      nodes.add(halfDrawn && parts.oneIn(2) ? Node.of(node.id(), node.profile()) : node);
    }
    Topology topology = Topology.empty(parts.label(), apim).with(Node.class, nodes);
    int loadBalancers = parts.below(3);
    for (int i = 1; i <= loadBalancers; i++) {
      topology = topology.with(loadBalancer(parts, i, nodes, halfDrawn));
    }
    return topology;
  }

  private static LoadBalancer loadBalancer(
      RandomParts parts, int number, List<Node> nodes, boolean halfDrawn) {
    List<Site> sites = new ArrayList<>();
    int count = parts.below(4);
    for (int i = 1; i <= count; i++) {
      Site site = parts.site(new ElementId("site-" + i));
      boolean empty = halfDrawn && parts.oneIn(2);
      sites.add(empty ? site : site.withMembers(members(parts, nodes)));
    }
    return parts.loadBalancer(new ElementId("lb-" + number)).withSites(sites);
  }

  private static List<Member> members(RandomParts parts, List<Node> nodes) {
    return nodes.stream()
        .filter(_ -> parts.oneIn(2))
        .map(node -> new Member(node.id(), parts.oneIn(4)))
        .toList();
  }

  /// Adds what is only drawn.
  private static Topology decorated(Topology servers, RandomParts parts) {
    List<External> externals =
        Stream.of(External.Kind.values())
            .filter(_ -> parts.oneIn(4))
            .map(
                kind ->
                    new External(new ElementId(kind.id()), kind, parts.label(), parts.details()))
            .toList();
    Topology topology = servers.with(External.class, externals);
    if (parts.oneIn(3)) {
      topology =
          topology.with(Note.class, List.of(new Note(new ElementId("note-1"), parts.label())));
    }
    List<ElementId> ids = topology.ids().toList();
    if (parts.oneIn(3)) {
      List<ElementId> some = ids.stream().filter(_ -> parts.oneIn(2)).toList();
      topology =
          topology.with(
              Zone.class, List.of(new Zone(new ElementId("zone-1"), parts.label(), some)));
    }
    if (ids.size() > 1 && parts.oneIn(3)) {
      topology = topology.withLinks(List.of(new Link(parts.of(ids), parts.of(ids), parts.label())));
    }
    if (parts.oneIn(3)) {
      topology = topology.withAccepted(List.of(parts.accepted(ids.stream().map(Ref::of).toList())));
    }
    return parts.oneIn(4) ? topology.withContextPath(new UrlPath("/apim/")) : topology;
  }

  private static Layout layout(Topology topology, RandomParts parts) {
    return new Layout(
        topology
            .ids()
            .filter(_ -> !parts.oneIn(5))
            .collect(
                Collectors.toMap(
                    id -> id,
                    _ -> new Position(parts.below(4_000) - 1_000, parts.below(3_000) - 500),
                    (first, _) -> first,
                    TreeMap::new)));
  }
}
