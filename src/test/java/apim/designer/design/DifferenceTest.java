package apim.designer.design;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DifferenceTest {
  private static final ElementId NODE = new ElementId("apim-1");
  private static final ElementId LB = new ElementId("lb-1");
  private static final ElementId SITE = new ElementId("portals");

  private static final Design DESIGN =
      Design.of(
          Topology.empty(new Label("d"), ApimVersion.of("3.1.0"))
              .with(Node.of(NODE, Profile.ALL_IN_ONE))
              .with(
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
    Node second = Sketch.node("apim-2", Profile.GATEWAY);
    assertEquals(List.of("apim-2"), after(new Edit.Add(second, new Position(8, 8))));
    assertEquals(List.of("apim-1"), after(Edit.Remove.of(NODE)));
    assertEquals(List.of("lb-1"), after(new Edit.Move(Map.of(LB, new Position(80, 80)))));
  }

  @Test
  void aSiteOrMemberDiffersRatherThanItsLoadBalancer() {
    Site site = DESIGN.topology().loadBalancers().getFirst().sites().getFirst();
    assertEquals(
        List.of("lb-1/portals"),
        after(new Edit.ChangeSite(LB, site.mapBack(back -> back.withPkce(true)))));
    assertEquals(
        List.of("lb-1/portals/apim-1"), after(new Edit.Connect(LB, SITE, Member.of(NODE))));
    assertEquals(List.of("lb-1/portals"), after(Edit.Remove.of(Ref.of(LB, SITE))));
  }

  @Test
  void aLoadBalancerDiffersInWhatIsItsOwn() {
    LoadBalancer lb = DESIGN.topology().loadBalancers().getFirst();
    assertEquals(List.of("lb-1"), after(new Edit.Change(lb.withIpv6(true))));
  }

  @Test
  void theDifferenceIsTheSameBothWays() {
    Design removed = Edit.Remove.of(NODE).applyTo(DESIGN);
    assertEquals(
        Difference.between(DESIGN, removed).stream().sorted().toList(),
        Difference.between(removed, DESIGN).stream().sorted().toList());
  }

  @Test
  void whatHasAnotherIdDiffersByThatAlone() {
    Design behind = new Edit.Connect(LB, SITE, Member.of(NODE)).applyTo(DESIGN);
    Edit rename = new Edit.Rename(Ref.of(NODE), new ElementId("node-a"));
    Design renamed = rename.applyTo(behind);
    assertEquals(List.of(Ref.parse("node-a")), Difference.between(behind, renamed));
    assertEquals(List.of(Ref.parse("apim-1")), Difference.between(renamed, behind));
    assertEquals(Optional.of(rename), Difference.renaming(behind, renamed));
    Edit site = new Edit.Rename(Ref.of(LB, SITE), new ElementId("web"));
    assertEquals(Optional.of(site), Difference.renaming(behind, site.applyTo(behind)));
    assertEquals(List.of("lb-1/web"), after(site));
  }

  @Test
  void whatSaysSomethingElseUnderAnotherIdIsNotOnlyRenamed() {
    Design other =
        new Edit.Change(Sketch.node("node-a", Profile.GATEWAY))
            .applyTo(new Edit.Rename(Ref.of(NODE), new ElementId("node-a")).applyTo(DESIGN));
    assertEquals(Optional.empty(), Difference.renaming(DESIGN, other));
    assertEquals(Optional.empty(), Difference.renaming(DESIGN, DESIGN));
  }

  @Test
  void whatIsNewIsAdded() {
    Node second = Sketch.node("apim-2", Profile.GATEWAY);
    Site site = Sketch.site("gateway", "gw.example.com", Listener.MANAGEMENT);
    LoadBalancer lb = Sketch.balancer("lb-2", new NginxTarget.Plus(30)).withSite(site);
    Edit all =
        new Edit.Together(
            "All",
            List.of(
                new Edit.Add(second, new Position(8, 8)),
                new Edit.AddSite(LB, site),
                new Edit.Add(lb, new Position(8, 8)),
                new Edit.Connect(LB, SITE, Member.of(NODE))));
    assertEquals(
        List.of(Ref.parse("apim-2"), Ref.parse("lb-2"), Ref.parse("lb-1/gateway")),
        Difference.added(DESIGN, all.applyTo(DESIGN)));
    assertEquals(List.of(), Difference.added(all.applyTo(DESIGN), DESIGN));
  }
}
