package apim.designer.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.CertificatePlan.Made;
import apim.designer.topology.ElementId;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RandomDesignsTest {
  private static final int MANY = 2_000;

  @Test
  void aSeedAlwaysMakesTheSameDesign() {
    for (long seed = 0; seed < 100; seed++) {
      assertEquals(RandomDesigns.design(seed), RandomDesigns.design(seed), "seed " + seed);
    }
  }

  @Test
  void everyIdIsUnique() {
    for (long seed = 0; seed < MANY; seed++) {
      List<ElementId> ids = RandomDesigns.design(seed).topology().ids().toList();
      assertEquals(new HashSet<>(ids).size(), ids.size(), "seed " + seed);
    }
  }

  @Test
  void everyKindOfEverythingComesUp() {
    Set<Profile> profiles = EnumSet.noneOf(Profile.class);
    Set<Listener> listeners = EnumSet.noneOf(Listener.class);
    Set<KeyAlgorithm> keys = EnumSet.noneOf(KeyAlgorithm.class);
    Set<String> words = new TreeSet<>();
    for (long seed = 0; seed < MANY; seed++) {
      Design design = RandomDesigns.design(seed);
      design.topology().nodes().stream().map(Node::profile).forEach(profiles::add);
      for (LoadBalancer lb : design.topology().loadBalancers()) {
        words.add(lb.nginx().edition());
        words.add(lb.certificate().source());
        if (lb.certificate() instanceof Made made) {
          keys.add(made.key());
        }
        lb.sites().stream().map(site -> site.back().listener()).forEach(listeners::add);
        lb.sites().stream().map(site -> site.back().affinity().method()).forEach(words::add);
      }
    }
    assertEquals(EnumSet.allOf(Profile.class), profiles);
    assertEquals(EnumSet.allOf(Listener.class), listeners);
    assertEquals(EnumSet.allOf(KeyAlgorithm.class), keys);
    assertEquals(
        Set.of(
            "csr",
            "by-address",
            "none",
            "open-source",
            "plus",
            "private-ca",
            "provided",
            "self-signed",
            "own-cookie",
            "node-cookie"),
        words);
  }

  @Test
  void aSoundDesignHasEveryNodeBehindASiteAndNoAddressTwice() {
    LongStream.range(0, MANY)
        .filter(seed -> RandomDesigns.kind(seed) == RandomDesigns.Kind.SOUND)
        .forEach(
            seed -> {
              Design design = RandomDesigns.design(seed);
              List<Node> nodes = design.topology().nodes();
              Set<ElementId> ids = nodes.stream().map(Node::id).collect(Collectors.toSet());
              assertEquals(ids, members(design), "seed " + seed);
              assertEquals(
                  nodes.size(),
                  nodes.stream().map(Node::address).distinct().count(),
                  "seed " + seed);
            });
  }

  @Test
  void someHalfDrawnDesignsHaveLonelyNodesAndEmptySites() {
    List<Design> halfDrawn =
        LongStream.range(0, MANY)
            .filter(seed -> RandomDesigns.kind(seed) == RandomDesigns.Kind.HALF_DRAWN)
            .mapToObj(RandomDesigns::design)
            .toList();
    assertTrue(halfDrawn.size() >= MANY / 10);
    assertTrue(
        halfDrawn.stream()
            .anyMatch(
                d -> d.topology().nodes().stream().anyMatch(n -> !members(d).contains(n.id()))));
    assertTrue(
        halfDrawn.stream().flatMap(RandomDesignsTest::sites).anyMatch(s -> s.members().isEmpty()));
    assertTrue(
        halfDrawn.stream()
            .flatMap(d -> d.topology().nodes().stream())
            .anyMatch(n -> n.address().isEmpty()));
  }

  private static Set<ElementId> members(Design design) {
    return sites(design)
        .flatMap(site -> site.members().stream())
        .map(Member::node)
        .collect(Collectors.toSet());
  }

  private static Stream<Site> sites(Design design) {
    return design.topology().loadBalancers().stream().flatMap(lb -> lb.sites().stream());
  }
}
