package apim.designer.desk.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.Faulty;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.Link;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import apim.designer.topology.Zone;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutlineEditsTest {
  private static final Ref NODE = Ref.parse("apim-1");
  private static final Ref SITE = Ref.parse("lb-1/portals");
  private static final Ref.OfMember MEMBER =
      new Ref.OfMember(Sketch.id("lb-1"), Sketch.id("portals"), Sketch.id("apim-1"));

  private final Design design = Faulty.design();
  private final OutlineEdits edits = new OutlineEdits(design);

  private static List<OutlineItem> children(OutlineItem item, String name) {
    return item.children().stream()
        .filter(child -> child.name().equals(name))
        .findFirst()
        .orElseThrow()
        .children();
  }

  @Test
  void theTreeGoesByTierThenZonesNotesAndLinks() {
    OutlineItem root = OutlineState.of(Outcome.of(design, LocalDate.of(2026, 6, 1)), false).root();
    assertEquals(
        List.of("Internet", "Load balancing", "API Manager", "Data", "Zones", "Notes", "Links"),
        root.children().stream().map(OutlineItem::name).toList());
    OutlineItem lb = children(root, "Load balancing").getFirst();
    assertEquals("lb-1", lb.name());
    assertTrue(lb.badge().isPresent());
    OutlineItem site = lb.children().getFirst();
    assertEquals("api.example.com → Portals and management", site.detail());
    assertEquals("10.0.0.11:9443", site.children().getFirst().detail());
    assertEquals(2, children(root, "Zones").getFirst().children().size());
  }

  @Test
  void aTakenOrFaultyNameIsRefusedWithASentence() {
    assertThrows(IllegalArgumentException.class, () -> edits.renamed(NODE, "apim-2"));
    assertThrows(IllegalArgumentException.class, () -> edits.renamed(NODE, "Not An Id"));
    assertThrows(IllegalArgumentException.class, () -> edits.renamed(SITE, "gateway"));
    assertEquals(Optional.empty(), edits.renamed(NODE, "apim-1"));
  }

  @Test
  void everyKindOfLineIsRenamedByItsOwnEdit() {
    assertEquals(
        new Edit.Rename(Ref.of(Sketch.id("apim-1")), Sketch.id("node-a")),
        edits.renamed(NODE, "node-a").orElseThrow());
    assertEquals(
        new Edit.Rename(Ref.of(Sketch.id("lb-1"), Sketch.id("portals")), Sketch.id("web")),
        edits.renamed(SITE, "web").orElseThrow());
    Design zoned = edits.renamed(Ref.parse("dmz"), "DMZ").orElseThrow().applyTo(design);
    assertEquals("DMZ", zoned.topology().zones().getFirst().label().value());
    Link link = design.topology().links().getFirst();
    Design linked = edits.renamed(Ref.of(link, 1), "SQL").orElseThrow().applyTo(design);
    assertEquals("SQL", linked.topology().links().getFirst().label().value());
    assertTrue(edits.renamed(MEMBER, "x").isEmpty());
  }

  @Test
  void severalLinesAreTakenAwayInOneStep() {
    Edit edit =
        OutlineEdits.deletion(List.of(NODE, SITE, Ref.of(design.topology().links().getFirst(), 1)))
            .orElseThrow();
    Design after = edit.applyTo(design);
    assertEquals(2, after.topology().nodes().size());
    assertEquals(1, after.topology().loadBalancers().getFirst().sites().size());
    assertEquals(List.of(), after.topology().links());
    assertTrue(OutlineEdits.deletion(List.of()).isEmpty());
  }

  @Test
  void aNodeOverASiteConnectsAndAnElementOverAZoneMoves() {
    Ref other = Ref.parse("apim-3");
    Design connected = edits.dropped(other, SITE).orElseThrow().applyTo(design);
    assertEquals(
        3, connected.topology().loadBalancers().getFirst().sites().getFirst().members().size());
    assertTrue(edits.dropped(NODE, SITE).isEmpty());
    Ref zone = Ref.parse("dmz");
    Design moved = edits.dropped(NODE, zone).orElseThrow().applyTo(design);
    assertTrue(moved.topology().zones().getFirst().elements().contains(Sketch.id("apim-1")));
    assertTrue(new OutlineEdits(moved).dropped(NODE, zone).isEmpty());
  }

  @Test
  void anElementIsInOneZoneAtMostAfterItWasMoved() {
    Design two =
        design.mapTopology(
            all ->
                all.with(
                    new Zone(
                        Sketch.id("lan"), new apim.designer.topology.Label("LAN"), List.of())));
    Design moved =
        new OutlineEdits(two).moved(Sketch.id("lb-1"), Sketch.id("lan")).orElseThrow().applyTo(two);
    assertEquals(List.of(Sketch.id("lb-2")), moved.topology().zones().getFirst().elements());
    assertEquals(List.of(Sketch.id("lb-1")), moved.topology().zones().getLast().elements());
    Design out = new OutlineEdits(moved).movedOut(Sketch.id("lb-1")).orElseThrow().applyTo(moved);
    assertEquals(List.of(), out.topology().zones().getLast().elements());
  }

  @Test
  void aMemberBecomesABackupAndBack() {
    Design backup = edits.backup(MEMBER, true).orElseThrow().applyTo(design);
    assertTrue(new OutlineEdits(backup).isBackup(MEMBER));
    assertEquals(
        design, new OutlineEdits(backup).backup(MEMBER, false).orElseThrow().applyTo(backup));
  }

  @Test
  void everyEntryOfEveryMenuChangesTheDesign() {
    for (OutlineItem.Content line :
        List.of(
            new OutlineItem.Content.Drawn(NODE),
            new OutlineItem.Content.Drawn(SITE),
            new OutlineItem.Content.Drawn(MEMBER),
            new OutlineItem.Content.Drawn(Ref.parse("lb-1")),
            new OutlineItem.Content.Drawn(Ref.parse("database")),
            new OutlineItem.Content.Heading(Caption.ZONES))) {
      List<MenuChoice> choices = MenuChoice.of(design, Arrays.asList(Profile.values()), line);
      assertTrue(!choices.isEmpty(), line.toString());
      choices.forEach(this::assertChanges);
    }
  }

  private void assertChanges(MenuChoice choice) {
    choice
        .edit()
        .ifPresent(edit -> assertTrue(!edit.applyTo(design).equals(design), choice.label()));
    choice.more().forEach(this::assertChanges);
    assertTrue(choice.edit().isPresent() || !choice.more().isEmpty(), choice.label());
  }
}
