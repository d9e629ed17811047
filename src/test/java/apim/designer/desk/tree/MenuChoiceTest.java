package apim.designer.desk.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.Faulty;
import apim.designer.desk.NewElements;
import apim.designer.topology.Label;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import apim.designer.topology.Zone;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The menu of a line of the outline.
final class MenuChoiceTest {
  private static final List<Profile> PROFILES = List.of(Profile.ALL_IN_ONE, Profile.GATEWAY);

  private final Design design = Faulty.design();

  private List<MenuChoice> menu(Design of, String ref) {
    return MenuChoice.of(of, PROFILES, new OutlineItem.Content.Drawn(Ref.parse(ref)));
  }

  private static List<MenuChoice> menu(Design of, Caption caption) {
    return MenuChoice.of(of, PROFILES, new OutlineItem.Content.Heading(caption));
  }

  /// As it is read: what opens further entries names them behind it.
  private static List<String> words(List<MenuChoice> choices) {
    return choices.stream().map(MenuChoiceTest::words).toList();
  }

  private static String words(MenuChoice choice) {
    return choice.more().isEmpty() ? choice.label() : choice.label() + " " + words(choice.more());
  }

  private static Edit edit(List<MenuChoice> choices, String... labels) {
    Stream<MenuChoice> here = choices.stream();
    Optional<MenuChoice> found = Optional.empty();
    for (String label : labels) {
      found = here.filter(choice -> choice.label().equals(label)).findFirst();
      here = found.orElseThrow(() -> new AssertionError(label)).more().stream();
    }
    return found.orElseThrow().edit().orElseThrow();
  }

  @Test
  void aCaptionOffersWhatBelongsBelowIt() {
    assertEquals(
        List.of("Add a node [All-in-one, Gateway]"), words(menu(design, Caption.API_MANAGER)));
    assertEquals(List.of("Add a load balancer"), words(menu(design, Caption.LOAD_BALANCING)));
    for (Caption other :
        List.of(Caption.INTERNET, Caption.DATA, Caption.ZONES, Caption.NOTES, Caption.LINKS)) {
      assertEquals(
          List.of("Add a load balancer", "Add a node [All-in-one, Gateway]"),
          words(menu(design, other)),
          other.words());
    }
  }

  @Test
  void aNodeGoesBehindTheSitesThatDoNotHaveItAndIntoZones() {
    assertEquals(
        List.of(
            "Put behind site [portals of lb-1, gateway of lb-1, portals of lb-2, gateway of lb-2]",
            "Add a node [All-in-one, Gateway]",
            "Move to zone [Demilitarised zone]"),
        words(menu(design, "apim-3")));
    assertEquals(
        List.of("Add a node [All-in-one, Gateway]", "Move to zone [Demilitarised zone]"),
        words(menu(design, "apim-1")));
  }

  @Test
  void aLoadBalancerTakesASiteAndLeavesItsZone() {
    assertEquals(
        List.of("Add a site", "Add a load balancer", "Move to zone [No zone]"),
        words(menu(design, "lb-1")));
    Design with = edit(menu(design, "lb-1"), "Add a site").applyTo(design);
    assertEquals(
        "gw.example.com",
        with.topology().loadBalancers().getFirst().sites().getLast().hostname().value());
    Design out = edit(menu(design, "lb-1"), "Move to zone", "No zone").applyTo(design);
    assertEquals(List.of(Sketch.id("lb-2")), out.topology().zones().getFirst().elements());
  }

  @Test
  void aSiteTakesTheNodesThatAreNotBehindItYet() {
    assertEquals(List.of("Put a node behind it [apim-3]"), words(menu(design, "lb-1/portals")));
    Edit connect = edit(menu(design, "lb-1/portals"), "Put a node behind it", "apim-3");
    assertEquals(
        new Edit.Connect(Sketch.id("lb-1"), Sketch.id("portals"), Member.of(Sketch.id("apim-3"))),
        connect);
    assertEquals(List.of(), menu(connect.applyTo(design), "lb-1/portals"));
  }

  @Test
  void aMemberIsMadeABackupOrTakesRequestsAlwaysAgain() {
    assertEquals(List.of("Use it only as a backup"), words(menu(design, "lb-1/portals/apim-1")));
    Design backup =
        edit(menu(design, "lb-1/portals/apim-1"), "Use it only as a backup").applyTo(design);
    assertEquals(
        List.of("Let it take requests always"), words(menu(backup, "lb-1/portals/apim-1")));
    assertEquals(
        design,
        edit(menu(backup, "lb-1/portals/apim-1"), "Let it take requests always").applyTo(backup));
  }

  @Test
  void whatHasNothingToDoHasNoMenu() {
    assertEquals(List.of(), menu(design, "dmz"));
    assertEquals(List.of(), menu(design, "apim-1/database/link/1"));
    assertEquals(List.of(), menu(design, "nobody"));
    Design bare = Edit.Remove.of(Sketch.id("dmz")).applyTo(design);
    assertEquals(List.of(), menu(bare, "note-1"));
    assertEquals(List.of(), menu(bare, "database"));
  }

  @Test
  void zonesAreOfferedByTheirLabels() {
    Design two =
        design.mapTopology(
            all -> all.with(new Zone(Sketch.id("lan"), new Label("LAN"), List.of())));
    assertEquals(List.of("Move to zone [Demilitarised zone, LAN]"), words(menu(two, "database")));
    assertEquals(
        List.of("Add a site", "Add a load balancer", "Move to zone [LAN, No zone]"),
        words(menu(two, "lb-1")));
    Design moved = edit(menu(two, "lb-1"), "Move to zone", "LAN").applyTo(two);
    assertEquals(
        List.of(List.of(Sketch.id("lb-2")), List.of(Sketch.id("lb-1"))),
        moved.topology().zones().stream().map(Zone::elements).toList());
  }

  @Test
  void aZoneWithoutALabelIsOfferedByItsId() {
    Design two =
        design.mapTopology(all -> all.with(new Zone(Sketch.id("lan"), new Label(" "), List.of())));
    assertEquals(List.of("Move to zone [Demilitarised zone, lan]"), words(menu(two, "database")));
  }

  @Test
  void whatIsAddedIsNewAndStandsWhereNothingStands() {
    Design empty = NewElements.design();
    Design first = edit(menu(empty, Caption.API_MANAGER), "Add a node", "Gateway").applyTo(empty);
    Design second = edit(menu(first, Caption.API_MANAGER), "Add a node", "Gateway").applyTo(first);
    assertEquals(
        List.of("gateway-1", "gateway-2"),
        second.topology().nodes().stream().map(node -> node.id().value()).toList());
    assertEquals(
        2,
        second.topology().nodes().stream()
            .map(Node::id)
            .map(id -> second.layout().of(id).orElseThrow())
            .distinct()
            .count());
  }
}
