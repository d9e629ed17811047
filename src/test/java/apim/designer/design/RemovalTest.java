package apim.designer.design;

import static apim.designer.design.Samples.APIM_1;
import static apim.designer.design.Samples.APIM_2;
import static apim.designer.design.Samples.LB;
import static apim.designer.design.Samples.ZONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.topology.ElementId;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Ref;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class RemovalTest {
  private final Design before = Samples.design();

  @Test
  void aRemovedNodeLeavesItsSitesZonesLinksAndPlace() {
    Design after = Removal.apply(before, List.of(Ref.of(APIM_1)));
    assertEquals(List.of(APIM_2), after.topology().nodes().stream().map(Node::id).toList());
    assertEquals(List.of(new Member(APIM_2, true)), Samples.portals(after).members());
    assertEquals(List.of(LB), after.topology().zones().getFirst().elements());
    assertEquals(List.of(), after.topology().links());
    assertEquals(Optional.empty(), after.layout().of(APIM_1));
  }

  @Test
  void aRemovedLoadBalancerTakesItsSitesAndLeavesTheNodes() {
    Design after = Removal.apply(before, List.of(Ref.of(LB)));
    assertEquals(List.of(), after.topology().loadBalancers());
    assertEquals(before.topology().nodes(), after.topology().nodes());
    assertEquals(List.of(APIM_1), after.topology().zones().getFirst().elements());
  }

  @Test
  void aRemovedZoneLeavesItsElements() {
    Design after = Removal.apply(before, List.of(Ref.of(ZONE)));
    assertEquals(List.of(), after.topology().zones());
    assertEquals(before.topology().nodes(), after.topology().nodes());
    assertEquals(before.topology().loadBalancers(), after.topology().loadBalancers());
  }

  @Test
  void nothingNamesARemovedElement() {
    for (long seed = 0; seed < 300; seed++) {
      Design design = RandomDesigns.design(seed);
      for (ElementId id : design.topology().ids().toList()) {
        Design after = Removal.apply(design, List.of(Ref.of(id)));
        assertTrue(!named(after).contains(id), "seed " + seed + " " + id);
        assertEquals(
            design.topology().ids().count() - 1, after.topology().ids().count(), "seed " + seed);
      }
    }
  }

  private static Set<ElementId> named(Design design) {
    Set<ElementId> named = design.topology().ids().collect(Collectors.toSet());
    named.addAll(design.layout().positions().keySet());
    design.topology().zones().forEach(zone -> named.addAll(zone.elements()));
    design
        .topology()
        .links()
        .forEach(
            link -> {
              named.add(link.from());
              named.add(link.to());
            });
    design.topology().loadBalancers().stream()
        .flatMap(lb -> lb.sites().stream())
        .flatMap(site -> site.members().stream())
        .forEach(member -> named.add(member.node()));
    return named;
  }
}
