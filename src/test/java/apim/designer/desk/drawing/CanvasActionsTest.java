package apim.designer.desk.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Edit;
import apim.designer.design.Layout;
import apim.designer.design.TidyLayout;
import apim.designer.desk.command.Command;
import apim.designer.diagram.Scene;
import apim.designer.diagram.TrafficView;
import apim.designer.project.DesignFile;
import apim.designer.project.Templates;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What menus and keys do with the drawing, and when.
final class CanvasActionsTest {
  private final HeldCanvas canvas = new HeldCanvas(Drawn.design());
  private final CanvasActions actions = canvas.actions();
  private final List<Command> commands = new CanvasCommands(actions).commands();

  private Command command(String id) {
    return commands.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private Set<String> enabled() {
    Set<String> ids = new TreeSet<>();
    commands.stream().filter(Command::isEnabled).forEach(one -> ids.add(one.id()));
    return ids;
  }

  @Test
  void everyBoxIsSelectedAndNoZoneOrLine() {
    command("edit.select-all").run();
    assertEquals(
        List.of("apim-1", "apim-2", "apim-3", "clients", "db", "lb-1", "lb-2", "note-1"),
        canvas.selected().stream().sorted().toList());
  }

  @Test
  void whatIsSelectedIsTakenAwayInOneStep() {
    canvas.select("lb-1/portals/apim-1", "clients/lb-1/link/1", "note-1");
    command("edit.delete").run();
    assertEquals(1, canvas.steps());
    assertEquals(List.of(), canvas.topology().links());
    assertEquals(List.of(), canvas.topology().notes());
    assertEquals(
        List.of(), canvas.topology().loadBalancers().getFirst().sites().getFirst().members());
    assertEquals(List.of(), canvas.selected());
    actions.delete();
    assertEquals(1, canvas.steps());
  }

  @Test
  void tidyingPutsEveryBoxInItsPlaceInOneStepThatOneSees() {
    command("design.tidy").run();
    assertEquals(
        TidyLayout.complete(Drawn.design().topology(), Layout.EMPTY), canvas.design().layout());
    assertEquals("Tidy the layout", canvas.lastStep());
    assertEquals(List.of("glide", "fit"), canvas.looks);
    canvas.desk.session.undo();
    assertEquals(Drawn.design(), canvas.design());
  }

  @Test
  void theCameraDoesWhatTheMenuSays() {
    canvas.select("db");
    List.of(
            "view.zoom-in",
            "view.zoom-out",
            "view.zoom-100",
            "view.fit",
            "view.fit-selection",
            "view.reveal")
        .forEach(id -> command(id).run());
    assertEquals(
        List.of("zoom by 1.25", "zoom by 0.8", "zoom to 1.0", "fit", "fit selection", "reveal"),
        canvas.looks);
    assertEquals(0, canvas.steps());
  }

  @Test
  void theMinimapIsSwitchedAndItsMenuSaysWhichWay() {
    Command minimap = command("view.minimap");
    assertFalse(minimap.on().orElseThrow().getAsBoolean());
    minimap.run();
    assertTrue(minimap.on().orElseThrow().getAsBoolean());
    minimap.run();
    assertFalse(minimap.on().orElseThrow().getAsBoolean());
  }

  @Test
  void theMenuSaysWhichTrafficIsShownAndAKeyLeadsThroughAllOfIt() {
    assertTrue(command("view.traffic-drawn").on().orElseThrow().getAsBoolean());
    command("view.traffic-internal").run();
    assertTrue(command("view.traffic-internal").on().orElseThrow().getAsBoolean());
    assertFalse(command("view.traffic-drawn").on().orElseThrow().getAsBoolean());
    List<TrafficView> seen = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      command("view.traffic-next").run();
      seen.add(actions.traffic());
    }
    assertEquals(
        List.of(TrafficView.TRUST, TrafficView.DRAWN, TrafficView.CLIENT, TrafficView.INTERNAL),
        seen);
    assertEquals(0, canvas.steps());
  }

  @Test
  void theTrafficThatIsShownFollowsTheDesignAndIsNoLineToTakeHoldOf() {
    actions.show(TrafficView.INTERNAL);
    int before = canvas.state().scene().derived().size();
    canvas.desk.session.start(Templates.design("p3-distributed"));
    CanvasState state = canvas.state();
    assertEquals(TrafficView.INTERNAL, state.layer().view());
    assertTrue(state.scene().derived().size() > before);
    Scene.Caption label =
        state.scene().derived().stream()
            .flatMap(line -> line.label().stream())
            .findFirst()
            .orElseThrow();
    assertEquals(new Hit.Nothing(), state.hit(1, label.area().centreX(), label.area().centreY()));
    canvas.drag("gateway-1", 0, -400);
    assertEquals(TrafficView.INTERNAL, canvas.state().layer().view());
    assertNotEquals(state.scene().derived(), canvas.state().scene().derived());
  }

  @Test
  void withNothingSelectedOnlyWhatNeedsNothingCanBeDone() {
    assertEquals(
        Set.of(
            "edit.paste",
            "edit.select-all",
            "view.zoom-in",
            "view.zoom-out",
            "view.zoom-100",
            "view.fit",
            "view.minimap",
            "view.collapse-all",
            "view.traffic-drawn",
            "view.traffic-client",
            "view.traffic-internal",
            "view.traffic-trust",
            "view.traffic-next",
            "design.tidy"),
        enabled());
    canvas.select("db");
    Set<String> others = new HashSet<>(commands.stream().map(Command::id).toList());
    others.removeAll(enabled());
    assertEquals(
        Set.of("design.reset-lines", "view.open-all"),
        others,
        "no hand has led a line, and nothing is collapsed");
  }

  @Test
  void aDesignThatMayOnlyBeLookedAtIsCopiedFromAndLookedAt(@TempDir Path folder) throws Exception {
    canvas.desk.session.open(newer(folder));
    canvas.select("db");
    assertEquals(
        Set.of(
            "edit.copy",
            "edit.select-all",
            "edit.select-alike",
            "view.zoom-in",
            "view.zoom-out",
            "view.zoom-100",
            "view.fit",
            "view.fit-selection",
            "view.reveal",
            "view.minimap",
            "view.collapse",
            "view.collapse-all",
            "view.traffic-drawn",
            "view.traffic-client",
            "view.traffic-internal",
            "view.traffic-trust",
            "view.traffic-next"),
        enabled());
    actions.startConnecting();
    assertEquals(new Gesture.None(), canvas.state().gesture());
    assertEquals(List.of(), canvas.desk.said);
    assertEquals(List.of(), canvas.state().knobs());
    canvas.drag("db", 300, 300);
    assertEquals(0, canvas.steps());
    canvas.press("lb-1/portals").carry("apim-2").finish();
    assertEquals(0, canvas.steps(), "a frame is drawn instead");
    assertEquals(
        List.of("apim-1", "apim-2", "apim-3", "lb-1", "lb-2"),
        canvas.selected().stream().sorted().toList());
  }

  private static Path newer(Path folder) throws Exception {
    String text =
        DesignFile.print(Drawn.design(), Optional.empty())
            .replaceFirst("\"schemaVersion\": \\d+", "\"schemaVersion\": 99");
    return Files.writeString(folder.resolve("newer.apimtopology"), text);
  }

  @Test
  void aLineIsBegunFromWhatIsSelectedAndShowsItsFirstTarget() {
    canvas.select("lb-1/portals");
    command("design.connect").run();
    assertEquals(
        new Gesture.Choosing(
            new PendingLine.Membership(Ref.parse("lb-1/portals")),
            List.of(Ref.parse("apim-2"), Ref.parse("apim-3")),
            0),
        canvas.state().gesture());
    assertEquals(Optional.of(Ref.parse("apim-2")), canvas.state().target());
    assertEquals(List.of("focus", "show apim-2"), canvas.looks);
    assertEquals(
        List.of("Choose the end of the line with the arrow keys; Enter connects, Escape gives up."),
        canvas.desk.said);
    canvas.become(canvas.state().with(((Gesture.Choosing) canvas.state().gesture()).turned(1)));
    canvas.finish();
    assertEquals(
        List.of("apim-1", "apim-3"),
        canvas.topology().loadBalancers().getFirst().sites().getFirst().members().stream()
            .map(member -> member.node().value())
            .toList());
  }

  @Test
  void withNothingSelectedALineIsBegunFromTheBoxThatHasTheKeyboard() {
    canvas.focused = Optional.of(Ref.parse("lb-2"));
    actions.startConnecting();
    assertEquals(
        new PendingLine.Membership(Ref.parse("lb-2")),
        ((Gesture.Choosing) canvas.state().gesture()).tie());
  }

  @Test
  void whereNoLineCanStartOrEndThatIsSaid() {
    actions.startConnecting();
    canvas.select("note-1");
    actions.startConnecting();
    assertEquals(
        List.of(
            "A line starts at a site or at a box: select one, or several nodes, first.",
            "A line starts at a site or at a box: select one, or several nodes, first."),
        canvas.desk.said);
    canvas.desk.apply(
        new Edit.Remove(
            Stream.of("apim-1", "apim-2", "apim-3", "clients", "db", "lb-1")
                .map(Ref::parse)
                .toList()));
    canvas.select("lb-2");
    actions.startConnecting();
    assertEquals("There is no box that this line could lead to yet.", canvas.desk.said.getLast());
    assertEquals(new Gesture.None(), canvas.state().gesture());
  }

  @Test
  void aMemberBecomesABackupAndTheMenuTakesItBack() {
    canvas.select("lb-1/portals/apim-1");
    command("design.backup").run();
    assertEquals("Mark lb-1/portals/apim-1 as backup", canvas.lastStep());
    command("design.backup").run();
    assertEquals("Let lb-1/portals/apim-1 take requests always", canvas.lastStep());
    assertEquals(Drawn.design().placed(), canvas.design());
    canvas.select("apim-1");
    command("design.backup").run();
    assertEquals(2, canvas.steps(), "a node is a backup only behind a site");
  }

  private String walk(Walk.Direction... way) {
    for (Walk.Direction direction : way) {
      actions.walk(direction);
    }
    return String.join(" ", canvas.selected());
  }

  @Test
  void arrowsWalkFromBoxToSiteToLineAndBack() {
    assertEquals("clients", walk(Walk.Direction.RIGHT), "a walk begins at the upper left");
    canvas.select("lb-1");
    assertEquals("lb-1/portals", walk(Walk.Direction.DOWN));
    assertEquals("lb-1/portals/apim-1", walk(Walk.Direction.RIGHT));
    assertEquals("apim-1", walk(Walk.Direction.RIGHT));
    assertEquals("apim-3", walk(Walk.Direction.DOWN));
    assertEquals("apim-2", walk(Walk.Direction.DOWN));
    assertEquals("apim-2", walk(Walk.Direction.DOWN), "at the edge one stays");
    assertEquals(0, canvas.steps());
  }

  @Test
  void aWalkGoesOnFromWhatWasSelectedLastOrFromTheKeyboard() {
    canvas.select("db", "apim-1");
    assertEquals("apim-3", walk(Walk.Direction.DOWN));
    canvas.select();
    canvas.focused = Optional.of(Ref.parse("apim-3"));
    assertEquals("apim-2", walk(Walk.Direction.DOWN));
    assertTrue(canvas.looks.contains("focus"));
    assertEquals("apim-2", canvas.desk.revealed.getLast().refs().getFirst().path());
  }

  @Test
  void fromALineWithoutALabelAWalkGoesOnWhereTheLineStarts() {
    canvas.desk.apply(
        new Edit.AddLink(new Link(Sketch.id("apim-2"), Sketch.id("db"), new Label(""))));
    canvas.select("apim-2/db/link/1");
    assertEquals("apim-3", walk(Walk.Direction.UP));
  }

  /// Whoever walks reaches every box, and a step back leads back into the drawing.
  @Test
  void everyStopCanBeWalkedTo() {
    Walk walk = Walk.of(canvas.state().scene());
    Set<Ref> reached = new TreeSet<>();
    walk.first().ifPresent(reached::add);
    int before;
    do {
      before = reached.size();
      for (Ref ref : List.copyOf(reached)) {
        for (Walk.Direction direction : Walk.Direction.values()) {
          walk.from(ref, direction).ifPresent(reached::add);
        }
      }
    } while (reached.size() > before);
    Set<Ref> all = new TreeSet<>();
    walk.stops().forEach(stop -> all.add(stop.ref()));
    assertEquals(all, reached);
  }

  @Test
  void aSiteIsAddedToTheLoadBalancerThatIsSelectedOrWhoseSiteIs() {
    canvas.select("lb-1/portals");
    command("design.add-site").run();
    assertEquals("Add site gateway", canvas.lastStep());
    assertEquals(List.of("lb-1/gateway"), canvas.selected());
    canvas.select("db");
    command("design.add-site").run();
    assertEquals(1, canvas.steps());
    assertEquals(List.of("A site belongs to a load balancer: select one first."), canvas.desk.said);
  }

  @Test
  void severalSelectedNodesAreConnectedAtOnce() {
    canvas.select("apim-2", "apim-3", "lb-1/portals");
    command("design.connect").run();
    assertEquals("Connect portals to 2 nodes", canvas.lastStep());
    assertEquals(1, canvas.steps());
    canvas.select("apim-2", "apim-3");
    command("design.connect").run();
    Gesture.Choosing choosing = (Gesture.Choosing) canvas.state().gesture();
    assertEquals(
        List.of("lb-1", "lb-2", "clients", "db"),
        choosing.targets().stream().map(Ref::path).toList());
    canvas.become(canvas.state().with(choosing.turned(1)));
    canvas.finish();
    assertEquals("Connect lb-2 to 2 nodes", canvas.lastStep());
    assertEquals(2, canvas.steps());
  }

  @Test
  void aNameIsTypedWhereItStands() {
    canvas.select("apim-2");
    command("design.rename").run();
    Naming naming = canvas.naming.orElseThrow();
    assertEquals("apim-2", naming.typed());
    assertEquals(Optional.empty(), naming.edit());
    assertEquals(
        Optional.of("Apim-1 is taken by another element; choose an id that is free."),
        naming.typing("apim-1").fault());
    assertEquals("Rename apim-2", naming.typing("store-1").edit().orElseThrow().name());
    canvas.select("note-1");
    command("design.rename").run();
    Naming note = canvas.naming.orElseThrow();
    assertTrue(note.isText());
    assertEquals("Change note note-1", note.typing("two\nlines").edit().orElseThrow().name());
  }

  @Test
  void whatHasNoNameIsNotRenamed() {
    canvas.select("lb-1/portals/apim-1");
    command("design.rename").run();
    canvas.select("apim-1", "apim-2");
    command("design.rename").run();
    assertEquals(Optional.empty(), canvas.naming);
    assertEquals("Select one thing that has a name first.", canvas.desk.said.getLast());
    assertEquals(2, canvas.desk.said.size());
  }
}
