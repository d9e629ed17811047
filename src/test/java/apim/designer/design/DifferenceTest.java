package apim.designer.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import apim.designer.topology.ApimVersion;
import apim.designer.topology.ElementId;
import apim.designer.topology.Hostname;
import apim.designer.topology.Label;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DifferenceTest {
  private static final ElementId NODE = new ElementId("apim-1");
  private static final ElementId LB = new ElementId("lb-1");
  private static final ElementId SITE = new ElementId("portals");

  private static final Design DESIGN =
      Design.of(
          Topology.empty(new Label("d"), ApimVersion.of("3.1.0"))
              .withNode(Node.of(NODE, Profile.ALL_IN_ONE))
              .withLoadBalancer(
                  LoadBalancer.of(LB, new NginxTarget.Plus(30))
                      .withSite(
                          Site.of(SITE, new Hostname("api.example.com"), Listener.MANAGEMENT))));

  private static List<String> after(Edit edit) {
    return Difference.between(DESIGN, edit.applyTo(DESIGN)).stream().map(Ref::path).toList();
  }

  @Test
  void equalDesignsDifferInNothing() {
    assertEquals(List.of(), Difference.between(DESIGN, DESIGN));
  }

  @Test
  void whatIsAddedRemovedOrMovedDiffers() {
    Node second = Node.of(new ElementId("apim-2"), Profile.GATEWAY);
    assertEquals(List.of("apim-2"), after(new Edit.AddNode(second, new Position(8, 8))));
    assertEquals(List.of("apim-1"), after(new Edit.Remove(List.of(NODE))));
    assertEquals(List.of("lb-1"), after(new Edit.Move(Map.of(LB, new Position(80, 80)))));
  }

  @Test
  void aSiteOrMemberDiffersRatherThanItsLoadBalancer() {
    Site site = DESIGN.topology().loadBalancers().getFirst().sites().getFirst();
    assertEquals(List.of("lb-1/portals"), after(new Edit.ChangeSite(LB, site.withPkce(true))));
    assertEquals(
        List.of("lb-1/portals/apim-1"), after(new Edit.Connect(LB, SITE, Member.of(NODE))));
    assertEquals(List.of("lb-1/portals"), after(new Edit.RemoveSite(LB, SITE)));
  }

  @Test
  void aLoadBalancerDiffersInWhatIsItsOwn() {
    LoadBalancer lb = DESIGN.topology().loadBalancers().getFirst();
    assertEquals(List.of("lb-1"), after(new Edit.ChangeLoadBalancer(lb.withIpv6(true))));
  }

  @Test
  void theDifferenceIsTheSameBothWays() {
    Design renamed = new Edit.Rename(NODE, new ElementId("node-a")).applyTo(DESIGN);
    assertFalse(Difference.between(DESIGN, renamed).isEmpty());
    assertEquals(
        Difference.between(DESIGN, renamed).stream().sorted().toList(),
        Difference.between(renamed, DESIGN).stream().sorted().toList());
  }
}
