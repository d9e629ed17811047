package apim.designer.desk.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.Faulty;
import apim.designer.desk.NewElements;
import apim.designer.desk.form.Shared;
import apim.designer.diagram.Hue;
import apim.designer.diagram.Scene;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.External;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import apim.designer.validation.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the outline says of a design, line by line.
final class OutlineStateTest {
  private static OutlineItem root(Design design) {
    return OutlineState.of(Outcome.of(design, LocalDate.of(2026, 6, 1)), false).root();
  }

  private static OutlineItem root(Topology topology) {
    return root(Design.of(topology));
  }

  private static OutlineItem child(OutlineItem item, String... names) {
    OutlineItem here = item;
    for (String name : names) {
      here =
          here.children().stream()
              .filter(child -> child.name().equals(name))
              .findFirst()
              .orElseThrow(() -> new AssertionError(name));
    }
    return here;
  }

  private static Stream<OutlineItem> all(OutlineItem item) {
    return Stream.concat(Stream.of(item), item.children().stream().flatMap(OutlineStateTest::all));
  }

  private static List<String> lines(OutlineItem item) {
    List<String> lines = new ArrayList<>();
    item.children().forEach(child -> lines(child, "", lines));
    return lines;
  }

  private static void lines(OutlineItem item, String indent, List<String> lines) {
    lines.add(indent + item.name() + (item.detail().isEmpty() ? "" : " | " + item.detail()));
    item.children().forEach(child -> lines(child, indent + "  ", lines));
  }

  @Test
  void theWholeDesignStandsInItsTiersWithWhatLiesInEach() {
    assertEquals(
        """
        Internet
          Partners | Clients
        Load balancing
          lb-1 | NGINX 1.30.4
            portals | api.example.com → Portals and management
              apim-1 | 10.0.0.11:9443
              apim-2 | 10.0.0.12:9443
            gateway | gw.example.com → APIs over HTTPS
              apim-1 | 10.0.0.11:8243
              apim-2 | 10.0.0.12:8243
          lb-2 | NGINX 1.30.4
            portals | api.example.org → Portals and management
              apim-1 | 10.0.0.11:9443
              apim-2 | 10.0.0.12:9443
            gateway | gw.example.org → APIs over HTTPS
              apim-1 | 10.0.0.11:8243
              apim-2 | 10.0.0.12:8243
        API Manager
          apim-1 | All-in-one · 10.0.0.11
          apim-2 | All-in-one · 10.0.0.12
          apim-3 | All-in-one · apim-3
        Data
          Oracle | Database
        Zones
          Demilitarised zone
            lb-1 | NGINX 1.30.4
            lb-2 | NGINX 1.30.4
        Notes
          Moves to 4.5 in spring
        Links
          JDBC | apim-1 → database
        """
            .lines()
            .toList(),
        lines(root(Faulty.design())));
  }

  @Test
  void aPathStandsAfterItsHost() {
    OutlineItem balancer = child(root(Shared.design()), "Load balancing", "lb-1");
    assertEquals("api.example.com/gateway/ → APIs over HTTPS", child(balancer, "gateway").detail());
    assertEquals("api.example.com → Portals and management", child(balancer, "portals").detail());
  }

  @Test
  void anEmptyDesignHasPlacesForTheFirstLoadBalancerAndTheFirstNode() {
    assertEquals(
        List.of("Load balancing | nothing yet", "API Manager | nothing yet"),
        lines(root(NewElements.design())));
  }

  @Test
  void whatHasNoLabelIsCalledByItsIdAndALinkByItsEnds() {
    Topology topology =
        NewElements.design()
            .topology()
            .with(External.of(Sketch.id("db"), External.Kind.DATABASE, new Label(" ")))
            .with(new Zone(Sketch.id("lan"), new Label(""), List.of()))
            .with(new Note(Sketch.id("remark"), new Label("  ")))
            .withLink(new Link(Sketch.id("db"), Sketch.id("remark"), new Label("")));
    OutlineItem root = root(topology);
    assertEquals("db", child(root, "Data").children().getFirst().name());
    assertEquals("lan", child(root, "Zones").children().getFirst().name());
    assertEquals("empty", child(root, "Zones", "lan").detail());
    assertEquals("remark", child(root, "Notes").children().getFirst().name());
    assertEquals("", child(root, "Links", "db → remark").detail());
  }

  @Test
  void aZoneWithoutALabelIsCalledByItsIdInAnotherZoneToo() {
    Topology topology =
        NewElements.design()
            .topology()
            .with(new Zone(Sketch.id("inner"), new Label(""), List.of()))
            .with(new Zone(Sketch.id("outer"), new Label("Outer"), List.of(Sketch.id("inner"))));
    assertEquals("inner", child(root(topology), "Zones", "Outer").children().getFirst().name());
  }

  @Test
  void aNoteIsNotCutWithinACharacter() {
    OutlineItem root =
        root(
            NewElements.design()
                .topology()
                .with(new Note(Sketch.id("n"), new Label("x".repeat(59) + "😀😀"))));
    assertEquals("x".repeat(59) + "😀…", child(root, "Notes").children().getFirst().name());
  }

  @Test
  void aLongNoteIsToldInItsFirstWordsOnOneLine() {
    String text = "Ask the bank\nbefore " + "x".repeat(80);
    OutlineItem root =
        root(NewElements.design().topology().with(new Note(Sketch.id("n"), new Label(text))));
    String name = child(root, "Notes").children().getFirst().name();
    assertEquals(61, name.length());
    assertTrue(name.startsWith("Ask the bank"), name);
    assertTrue(name.endsWith("x…"), name);
    assertFalse(name.contains("\n"));
  }

  @Test
  void anOffsetAndABackupAreSaid() {
    Design design = Faulty.design();
    Node node = design.topology().nodes().getFirst();
    Design changed =
        new Edit.Together(
                "Prepare",
                List.of(
                    new Edit.Change(node.withPortOffset(new PortOffset(2))),
                    new Edit.ChangeSite(
                        Sketch.id("lb-1"),
                        design
                            .topology()
                            .loadBalancers()
                            .getFirst()
                            .sites()
                            .getFirst()
                            .mapMembers(one -> new Member(one.node(), true)))))
            .applyTo(design);
    OutlineItem root = root(changed);
    assertEquals("All-in-one · 10.0.0.11, offset 2", child(root, "API Manager", "apim-1").detail());
    assertEquals(
        "10.0.0.11:9445, backup",
        child(root, "Load balancing", "lb-1", "portals", "apim-1").detail());
  }

  @Test
  void aMemberThatIsNotDrawnIsSaidToBeNone() {
    LoadBalancer balancer = Faulty.design().topology().loadBalancers().getFirst();
    Design haunted =
        new Edit.Change(balancer.mapSites(site -> site.withMember(Member.of(Sketch.id("ghost")))))
            .applyTo(Faulty.design());
    OutlineItem ghost = child(root(haunted), "Load balancing", "lb-1", "portals", "ghost");
    assertEquals("not drawn", ghost.detail());
    assertEquals(Hue.GREY, ghost.hue());
    assertEquals("", ghost.icon());
  }

  @Test
  void aLineCountsTheFindingsOnItAndInsideItAndShowsTheWorst() {
    OutlineItem balancer = child(root(Faulty.design()), "Load balancing", "lb-2");
    OutlineItem site = child(balancer, "portals");
    Scene.Badge all = balancer.badge().orElseThrow();
    Scene.Badge own = site.badge().orElseThrow();
    assertEquals(Severity.ERROR, own.severity());
    assertEquals(Severity.ERROR, all.severity());
    assertTrue(all.count() > own.count(), all + " and " + own);
    assertEquals(
        Outcome.of(Faulty.design(), LocalDate.of(2026, 6, 1)).findings().stream()
            .filter(one -> one.elements().stream().anyMatch(ref -> ref.isWithin(Ref.parse("lb-2"))))
            .count(),
        all.count());
  }

  @Test
  void captionsAndLinksHaveNoFindingsOfTheirOwn() {
    OutlineItem root = root(Faulty.design());
    root.children().forEach(group -> assertEquals(Optional.empty(), group.badge(), group.name()));
    assertEquals(Optional.empty(), child(root, "Links", "JDBC").badge());
  }

  @Test
  void aScreenReaderHearsNameDetailAndFindings() {
    OutlineItem root = root(Faulty.design());
    OutlineItem zone = child(root, "Zones", "Demilitarised zone");
    assertEquals("Demilitarised zone", OutlineState.spoken(zone));
    assertEquals("Oracle, Database", OutlineState.spoken(child(root, "Data", "Oracle")));
    OutlineItem node = child(root, "API Manager", "apim-3");
    OutlineItem one = with(node, Optional.of(new Scene.Badge(Severity.ERROR, 1)));
    assertEquals("apim-3, All-in-one · apim-3, 1 finding", OutlineState.spoken(one));
    OutlineItem two = with(node, Optional.of(new Scene.Badge(Severity.ADVICE, 2)));
    assertTrue(OutlineState.spoken(two).endsWith(", 2 findings"));
  }

  private static OutlineItem with(OutlineItem item, Optional<Scene.Badge> badge) {
    return new OutlineItem(
        item.key(),
        item.content(),
        item.icon(),
        item.hue(),
        item.name(),
        item.detail(),
        badge,
        item.children());
  }

  @Test
  void aLineLeadsToWhatItStandsForAndALinkToBothItsEnds() {
    OutlineItem root = root(Faulty.design());
    assertEquals(
        List.of(Ref.parse("lb-1/portals/apim-1")),
        child(root, "Load balancing", "lb-1", "portals", "apim-1").selected());
    assertEquals(
        List.of(Ref.parse("apim-1"), Ref.parse("database")),
        child(root, "Links", "JDBC").selected());
    assertEquals(
        Optional.of(Ref.parse("apim-1/database/link/1")), child(root, "Links", "JDBC").ref());
    assertEquals(List.of(), child(root, "Zones").selected());
    assertEquals(Optional.empty(), child(root, "Zones").ref());
  }

  /// By its key a line stays unfolded from one design to the next.
  @Test
  void everyLineHasAKeyOfItsOwnAlsoWhereIdsStandTwice() {
    Topology topology = Faulty.design().topology();
    Node node = topology.nodes().getFirst();
    Topology twice =
        topology
            .with(Node.class, List.of(node, node, node))
            .with(
                new Zone(
                    Sketch.id("lan"),
                    new Label("LAN"),
                    List.of(Sketch.id("apim-1"), Sketch.id("apim-1"), Sketch.id("lb-1"))))
            .withLinks(
                List.of(
                    new Link(Sketch.id("apim-1"), Sketch.id("database"), new Label("JDBC")),
                    new Link(Sketch.id("apim-1"), Sketch.id("database"), new Label("JDBC"))));
    List<String> keys = all(root(twice)).map(OutlineItem::key).toList();
    assertEquals(keys.size(), new HashSet<>(keys).size(), keys.toString());
    assertEquals(
        List.of("element apim-1", "element apim-1#1", "element apim-1#2"),
        child(root(twice), "API Manager").children().stream().map(OutlineItem::key).toList());
  }

  @Test
  void linesOfAZoneAreKnownApartFromThoseOfTheirTier() {
    OutlineItem root = root(Faulty.design());
    assertEquals("element lb-1", child(root, "Load balancing", "lb-1").key());
    OutlineItem inZone = child(root, "Zones", "Demilitarised zone", "lb-1");
    assertEquals("in dmz element lb-1", inZone.key());
    assertEquals(List.of(), inZone.children(), "its sites stand with its tier");
  }

  @Test
  void whatAZoneNamesAndIsNotDrawnHasNoLine() {
    Topology topology =
        NewElements.design()
            .topology()
            .with(new Zone(Sketch.id("lan"), new Label("LAN"), List.of(Sketch.id("nobody"))));
    assertEquals(List.of(), child(root(topology), "Zones", "LAN").children());
  }

  @Test
  void coloursAreThoseOfTheDrawing() {
    OutlineItem root = root(Faulty.design());
    assertEquals(Hue.INDIGO, child(root, "API Manager", "apim-1").hue());
    assertEquals(Hue.SLATE, child(root, "Load balancing", "lb-1").hue());
    assertEquals(Hue.SLATE, child(root, "Load balancing", "lb-1", "portals").hue());
    assertEquals(Hue.INDIGO, child(root, "Load balancing", "lb-1", "portals", "apim-1").hue());
    assertEquals(Hue.GREY, child(root, "Data", "Oracle").hue());
  }
}
