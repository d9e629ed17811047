package apim.designer.design;

import static apim.designer.design.Samples.APIM_1;
import static apim.designer.design.Samples.APIM_2;
import static apim.designer.design.Samples.FRESH;
import static apim.designer.design.Samples.LB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.topology.Accepted;
import apim.designer.topology.ElementId;
import apim.designer.topology.Hostname;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.RuleId;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class RenamingTest {
  private final Design before = Samples.design();

  @Test
  void everythingThatNamesANodeFollowsItsNewId() {
    Design after = Renaming.apply(before, APIM_1, FRESH);
    Topology topology = after.topology();
    assertEquals(List.of(FRESH, APIM_2), topology.nodes().stream().map(Node::id).toList());
    assertEquals(
        List.of(Member.of(FRESH), new Member(APIM_2, true)), Samples.portals(after).members());
    assertEquals(List.of(LB, FRESH), topology.zones().getFirst().elements());
    assertEquals(new Link(FRESH, APIM_2, new Label("sync")), topology.links().getFirst());
    assertEquals(before.layout().of(APIM_1), after.layout().of(FRESH));
    assertEquals(Optional.empty(), after.layout().of(APIM_1));
  }

  @Test
  void whatWasAcceptedOfASiteFollowsItsNewId() {
    Ref site = Ref.of(LB, Samples.portals(before).id());
    Accepted accepted =
        new Accepted(
            new RuleId("carbon-served"), List.of(site), new Label("A lab"), Optional.empty());
    Design let = new Edit.Accept(accepted).applyTo(before);
    Design after = new Edit.Rename(site, FRESH).applyTo(let);
    assertEquals(List.of(Ref.of(LB, FRESH)), after.topology().accepted().getFirst().elements());
    Design balancer = new Edit.Rename(Ref.of(LB), FRESH).applyTo(let);
    assertEquals(
        List.of(Ref.of(FRESH, Samples.portals(before).id())),
        balancer.topology().accepted().getFirst().elements());
  }

  @Test
  void renamingThereAndBackChangesNothing() {
    for (long seed = 0; seed < 300; seed++) {
      Design design = RandomDesigns.design(seed);
      for (ElementId id : design.topology().ids().toList()) {
        Design there = Renaming.apply(design, id, FRESH);
        assertTrue(there.topology().ids().noneMatch(id::equals), "seed " + seed);
        assertEquals(design, Renaming.apply(there, FRESH, id), "seed " + seed);
      }
    }
  }

  @Test
  void laterBearersOfAnIdGetANumberAndTheFirstKeepsIt() {
    Topology doubled =
        before
            .topology()
            .with(Node.of(APIM_1, Profile.GATEWAY))
            .with(Note.class, List.of(new Note(LB, new Label("also lb-1"))));
    Topology separated = Renaming.separate(before.withTopology(doubled)).topology();
    List<ElementId> ids = separated.ids().toList();
    assertEquals(Set.copyOf(ids).size(), ids.size());
    assertEquals(
        List.of("apim-1", "apim-2", "apim-3"),
        separated.nodes().stream().map(node -> node.id().value()).toList());
    assertEquals(Profile.GATEWAY, separated.nodes().getLast().profile());
    assertEquals("lb-2", separated.notes().getFirst().id().value());
    assertEquals(before.topology().links(), separated.links());
  }

  @Test
  void aNewIdIsNoneThatASiteNamesAlready() {
    ElementId wanted = FreshId.like(APIM_1, before.topology().ids().collect(Collectors.toSet()));
    Topology doubled =
        before
            .topology()
            .with(Node.of(APIM_1, Profile.GATEWAY))
            .map(LoadBalancer.class, lb -> lb.mapSites(site -> site.withMember(Member.of(wanted))));
    Topology separated = Renaming.separate(before.withTopology(doubled)).topology();
    assertTrue(separated.node(wanted).isEmpty(), "no new node stands behind a site by accident");
  }

  @Test
  void sitesOfOneLoadBalancerAreSeparatedToo() {
    Site twin = Site.of(Samples.PORTALS, new Hostname("other.example.com"), Listener.MANAGEMENT);
    Design doubled = new Edit.AddSite(LB, twin).applyTo(before);
    Design separated = new Edit.SeparateIds().applyTo(doubled);
    assertEquals(
        List.of("portals", "portals-2"),
        separated.topology().loadBalancers().getFirst().sites().stream()
            .map(site -> site.id().value())
            .toList());
  }

  @Test
  void aDesignWithoutDoublesIsLeftAlone() {
    for (long seed = 0; seed < 300; seed++) {
      Design design = RandomDesigns.design(seed);
      assertEquals(design, Renaming.separate(design), "seed " + seed);
    }
  }

  @Test
  void aFreshIdIsLikeTheWantedOneAndFree() {
    assertEquals(FRESH, FreshId.like(FRESH, Set.of()));
    assertEquals(new ElementId("fresh-2"), FreshId.like(FRESH, Set.of(FRESH)));
    assertEquals(new ElementId("apim-3"), FreshId.like(APIM_1, Set.of(APIM_1, APIM_2)));
    Set<ElementId> taken = new HashSet<>();
    ElementId longest = new ElementId("x".repeat(39));
    for (int i = 0; i < 200; i++) {
      assertTrue(taken.add(FreshId.like(longest, taken)));
    }
  }
}
