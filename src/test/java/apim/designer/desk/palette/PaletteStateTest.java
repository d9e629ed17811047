package apim.designer.desk.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Footprint;
import apim.designer.design.Position;
import apim.designer.design.Tier;
import apim.designer.diagram.Hue;
import apim.designer.project.DesignFile;
import apim.designer.session.Session;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Element;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Label;
import apim.designer.topology.Profile;
import apim.designer.topology.Topology;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be placed on a design, and what comes of it.
final class PaletteStateTest {
  private static final Position AT = new Position(16, 24);

  private static Design design(String release) {
    return Design.of(Topology.empty(new Label("Shop"), ApimVersion.of(release)));
  }

  private static PaletteState of(Design design) {
    return PaletteState.of(new Session(design, () -> LocalDate.of(2026, 6, 1)).snapshot());
  }

  private static List<Item> all(String release) {
    return of(design(release)).groups().stream().flatMap(group -> group.items().stream()).toList();
  }

  private static List<String> profiles(String release) {
    return of(design(release)).groups().getFirst().items().stream().map(Item::label).toList();
  }

  private static Item item(String id) {
    return all("3.1.0").stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void theGroupsStandInTheOrderOfTheDrawing() {
    assertEquals(
        List.of("API-M 3.1.0", "Load balancing", "Around", "On the drawing"),
        of(design("3.1.0")).groups().stream().map(PaletteState.Group::caption).toList());
    assertEquals(
        List.of(
            "NGINX load balancer",
            "Clients",
            "Database",
            "Shared file system",
            "Outer proxy",
            "External key manager",
            "Zone",
            "Note"),
        all("4.6.0").stream()
            .filter(item -> !(item instanceof Item.OfProfile))
            .map(Item::label)
            .toList());
  }

  @Test
  void aReleaseOffersTheProfilesThatItHas() {
    assertEquals(
        List.of(
            "All-in-one",
            "Publisher",
            "Developer portal",
            "Key manager",
            "Gateway",
            "Gateway manager",
            "Traffic manager"),
        profiles("3.1.0"));
    assertEquals(
        List.of("All-in-one", "Control plane", "Key manager", "Gateway", "Traffic manager"),
        profiles("4.6.0"));
    assertEquals(
        List.of("All-in-one", "Control plane", "Gateway", "Traffic manager"),
        profiles("4.2.0"),
        "what the release calls deprecated is not offered");
  }

  @Test
  void ofAReleaseThatNobodyKnowsEveryProfileIsOffered() {
    assertEquals(Profile.values().length, profiles("2.6.0").size());
  }

  @Test
  void whatTheReleaseCallsOtherwiseIsSaid() {
    assertEquals(
        "A node on which developers find APIs and subscribe. The release calls it Store.",
        item("devportal").meaning());
    assertEquals("A node that runs everything of API-M.", item("all-in-one").meaning());
    assertEquals(
        "A node that carries the traffic of the APIs. The release calls it Universal Gateway.",
        all("4.6.0").stream()
            .filter(one -> one.id().equals("gateway"))
            .findFirst()
            .orElseThrow()
            .meaning());
  }

  @Test
  void everyItemHasAnIdOfItsOwnAndASentence() {
    for (String release : List.of("3.1.0", "4.6.0")) {
      List<Item> items = all(release);
      assertEquals(
          items.size(), new HashSet<>(items.stream().map(Item::id).toList()).size(), release);
      for (Item item : items) {
        assertTrue(item.meaning().matches("[A-Z].{20,}\\."), item.meaning());
        assertFalse(item.icon().isBlank(), item.id());
      }
    }
  }

  @Test
  void eachKindHasItsColourAndItsColumn() {
    assertEquals(Hue.INDIGO, item("all-in-one").hue());
    assertEquals(Hue.SLATE, item("load-balancer").hue());
    assertEquals(Hue.GREY, item("note").hue());
    assertEquals(Optional.of(Tier.API_MANAGER), item("gateway").tier());
    assertEquals(Optional.of(Tier.LOAD_BALANCING), item("load-balancer").tier());
    assertEquals(Optional.of(Tier.INTERNET), item(External.Kind.OUTER_PROXY.id()).tier());
    assertEquals(Optional.of(Tier.DATA), item(External.Kind.DATABASE.id()).tier());
    assertEquals(Optional.empty(), item("zone").tier());
    assertEquals(Optional.empty(), item("note").tier());
  }

  @Test
  void itIsAsLargeInTheHandAsOnTheDrawing() {
    assertEquals(Footprint.CARD, item("gateway").footprint());
    assertEquals(new Footprint(264, 108), item("load-balancer").footprint());
    assertEquals(new Footprint(208, 40), item("note").footprint());
  }

  @Test
  void whatIsPlacedHasAnIdThatIsFreeAndStandsWhereItWasPut() {
    Design now = design("3.1.0");
    for (Item item : all("3.1.0")) {
      for (int i = 0; i < 2; i++) {
        Edit.Add add = (Edit.Add) item.placed(now, AT);
        assertEquals(AT, add.at(), item.id());
        now = add.applyTo(now);
      }
    }
    List<String> ids = now.topology().ids().map(ElementId::value).sorted().toList();
    assertEquals(2 * all("3.1.0").size(), ids.size());
    assertEquals(ids.size(), new HashSet<>(ids).size(), ids.toString());
    assertTrue(
        ids.containsAll(
            List.of("apim-1", "apim-2", "gateway-1", "lb-1", "lb-2", "zone-2", "note-1")),
        ids.toString());
  }

  @Test
  void severalAreOneStep() {
    Design now = design("4.5.0");
    Edit edit = item("all-in-one").placed(now, List.of(AT, new Position(16, 120)));
    assertEquals("Add 2 of All-in-one", edit.name());
    Design made = edit.applyTo(now);
    assertEquals(List.of("apim-1", "apim-2"), made.topology().ids().map(ElementId::value).toList());
    assertEquals(Optional.of(new Position(16, 120)), made.layout().of(new ElementId("apim-2")));
    assertEquals("Add apim-1", item("all-in-one").placed(now, List.of(AT)).name());
  }

  @Test
  void theSecondOfAKindIsCountedInItsLabel() {
    Design one = item("clients").placed(design("3.1.0"), AT).applyTo(design("3.1.0"));
    Design two = item("clients").placed(one, AT).applyTo(one);
    assertEquals(
        List.of("Clients", "Clients 2"),
        two.topology().externals().stream().map(each -> each.label().value()).toList());
    Element zone = ((Edit.Add) item("zone").placed(two, AT)).element();
    assertEquals("zone-1", zone.id().value());
  }

  @Test
  void aDesignThatMayOnlyBeLookedAtTakesNothing(@TempDir Path folder) throws Exception {
    Session session = new Session(design("3.1.0"), () -> LocalDate.of(2026, 6, 1));
    assertFalse(PaletteState.of(session.snapshot()).readOnly());
    String text =
        DesignFile.print(design("3.1.0"), Optional.empty())
            .replaceFirst("\"schemaVersion\": \\d+", "\"schemaVersion\": 99");
    session.open(Files.writeString(folder.resolve("newer.apimtopology"), text));
    assertTrue(PaletteState.of(session.snapshot()).readOnly());
  }
}
