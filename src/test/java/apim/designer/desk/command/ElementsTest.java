package apim.designer.desk.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.desk.Faulty;
import apim.designer.desk.NewElements;
import apim.designer.desk.form.Shared;
import apim.designer.topology.External;
import apim.designer.topology.Label;
import apim.designer.topology.Note;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the search calls the things of a drawing.
final class ElementsTest {
  private static List<String> words(Topology topology) {
    return Elements.of(topology).stream()
        .map(one -> one.kind() + " | " + one.title() + " | " + one.detail())
        .toList();
  }

  @Test
  void everythingThatIsDrawnIsNamedByKindTitleAndDetail() {
    assertEquals(
        List.of(
            "Load balancer | lb-1 | NGINX 1.30.4",
            "Site | lb-1/portals | api.example.com · Portals and management",
            "Site | lb-1/gateway | gw.example.com · APIs over HTTPS",
            "Load balancer | lb-2 | NGINX 1.30.4",
            "Site | lb-2/portals | api.example.org · Portals and management",
            "Site | lb-2/gateway | gw.example.org · APIs over HTTPS",
            "Node | apim-1 | All-in-one · 10.0.0.11",
            "Node | apim-2 | All-in-one · 10.0.0.12",
            "Node | apim-3 | All-in-one",
            "Clients | Partners | clients",
            "Database | Oracle | database",
            "Zone | Demilitarised zone | dmz",
            "Note | Moves to 4.5 in spring | note-1"),
        words(Faulty.design().topology()));
  }

  @Test
  void aSiteIsFoundByItsPath() {
    assertTrue(
        words(Shared.design().topology())
            .contains("Site | lb-1/gateway | api.example.com/gateway/ · APIs over HTTPS"));
  }

  @Test
  void eachLeadsToWhatItNames() {
    assertEquals(
        List.of("lb-1", "lb-1/portals", "lb-1/gateway"),
        Elements.of(Faulty.design().topology()).stream()
            .map(Elements.Element::ref)
            .map(Ref::path)
            .limit(3)
            .toList());
  }

  @Test
  void whatHasNoLabelIsFoundByItsId() {
    assertEquals(
        List.of("Database | db | db", "Zone | lan | lan", "Note | remark | remark"),
        words(
            NewElements.design()
                .topology()
                .with(External.of(Sketch.id("db"), External.Kind.DATABASE, new Label("")))
                .with(new Zone(Sketch.id("lan"), new Label(" "), List.of()))
                .with(new Note(Sketch.id("remark"), new Label("\n")))));
  }

  @Test
  void aNoteOfSeveralLinesIsOneLine() {
    assertEquals(
        List.of("Note | Ask the bank before spring | n"),
        words(
            NewElements.design()
                .topology()
                .with(new Note(Sketch.id("n"), new Label("Ask the bank\nbefore spring")))));
  }
}
