package apim.designer.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.FreshSite;
import apim.designer.design.Position;
import apim.designer.desk.command.Command;
import apim.designer.desk.command.UndoCommands;
import apim.designer.project.DesignFile;
import apim.designer.session.Snapshot;
import apim.designer.session.TabId;
import apim.designer.topology.External;
import apim.designer.topology.Label;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import apim.designer.topology.Zone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What panels are shown after what they hand in, and what is selected then.
final class WorkbenchTest {
  private final DeskUnderTest desk = new DeskUnderTest(Faulty.design());
  private final List<String> shown = new ArrayList<>();
  private final List<Command> undoing = new UndoCommands(desk.session, desk.desk).commands();

  private Command undo() {
    return undoing.getFirst();
  }

  private Command redo() {
    return undoing.getLast();
  }

  private Design design() {
    return desk.session.snapshot().design();
  }

  private void select(String... refs) {
    desk.select(Selection.of(Arrays.stream(refs).map(Ref::parse).toList()));
  }

  private List<String> selected() {
    return desk.selection().refs().stream().map(Ref::path).toList();
  }

  private static Edit move(String id, int x) {
    return new Edit.Move(Map.of(Sketch.id(id), new Position(x, 0)));
  }

  @Test
  void everyPanelIsShownEverySnapshotAndEverySelection() {
    desk.add((snapshot, selection) -> shown.add("first " + selection.refs()));
    desk.add((snapshot, selection) -> shown.add("second " + selection.refs()));
    assertEquals(List.of("first []", "second []"), shown, "who joins late is shown what there is");
    select("apim-1");
    desk.apply(move("apim-1", 800));
    assertEquals(
        List.of("first [apim-1]", "second [apim-1]", "first [apim-1]", "second [apim-1]"),
        shown.subList(2, shown.size()));
  }

  @Test
  void whatIsSelectedAlreadyIsNotShownAgain() {
    select("apim-1");
    desk.add((snapshot, selection) -> shown.add("shown"));
    select("apim-1");
    assertEquals(1, shown.size());
  }

  @Test
  void whatIsNotThereCannotBeSelected() {
    select("apim-1", "apim-9", "lb-1/portals", "lb-1/nothing", "lb-1/portals/apim-3");
    assertEquals(List.of("apim-1", "lb-1/portals"), selected());
  }

  @Test
  void whatAnEditAddsIsSelectedButNotALine() {
    Node node = Sketch.node("apim-4", Profile.ALL_IN_ONE);
    desk.apply(new Edit.Add(node, new Position(900, 0)));
    assertEquals(List.of("apim-4"), selected());
    select("lb-1/portals");
    desk.apply(
        new Edit.Connect(Sketch.id("lb-1"), Sketch.id("portals"), Member.of(Sketch.id("apim-4"))));
    assertEquals(List.of("lb-1/portals"), selected(), "the next line starts there, too");
  }

  @Test
  void whatIsRemovedIsNoLongerSelectedAndItsSurroundingsAreNotEither() {
    select("lb-1/portals", "apim-1");
    desk.apply(Edit.Remove.of(Sketch.id("apim-1")));
    assertEquals(List.of("lb-1/portals"), selected());
    desk.apply(Edit.Remove.of(Sketch.id("lb-1")));
    assertEquals(List.of(), selected());
  }

  @Test
  void whatIsRenamedStaysSelectedOverUndoAndRedo() {
    select("apim-1");
    desk.apply(new Edit.Rename(Ref.parse("apim-1"), Sketch.id("main")));
    assertEquals(List.of("main"), selected());
    undo().run();
    assertEquals(List.of("apim-1"), selected());
    redo().run();
    assertEquals(List.of("main"), selected());
  }

  @Test
  void undoShowsWhatItChangesAndSaysWhatItTakesBack() {
    assertFalse(undo().isEnabled());
    assertEquals("Undo", undo().caption());
    desk.apply(move("database", 700));
    assertEquals("Undo “Move database”", undo().caption());
    select("apim-1");
    undo().run();
    assertEquals(List.of("database"), selected());
    assertEquals(List.of(Selection.of(Ref.parse("database"))), desk.revealed);
    assertFalse(undo().isEnabled());
    assertEquals("Redo “Move database”", redo().caption());
    redo().run();
    assertEquals("Redo", redo().caption());
    assertFalse(redo().isEnabled());
    assertEquals(2, desk.revealed.size());
  }

  @Test
  void whatIsUndoneAwayLeavesWhatItLayIn() {
    desk.apply(
        new Edit.Connect(Sketch.id("lb-1"), Sketch.id("portals"), Member.of(Sketch.id("apim-3"))));
    undo().run();
    assertEquals(List.of("lb-1/portals"), selected());
    desk.apply(
        new Edit.AddSite(
            Sketch.id("lb-2"),
            FreshSite.of(design().topology(), balancer("lb-2"), Profile.ALL_IN_ONE)));
    assertEquals(List.of("lb-2/portals-2"), selected());
    undo().run();
    assertEquals(List.of("lb-2"), selected());
  }

  private apim.designer.topology.LoadBalancer balancer(String id) {
    return design().topology().loadBalancer(Sketch.id(id)).orElseThrow();
  }

  @Test
  void aWordTypedInAFieldIsOneStepAndCanBeTakenBackThere() {
    for (String name : List.of("S", "Sh", "Shop")) {
      desk.desk.type(new Edit.SetName(new Label(name)), "name");
    }
    assertEquals(1, desk.session.snapshot().history().past().size());
    desk.desk.settle();
    assertFalse(desk.desk.takeBack("name"), "what is settled is taken back by undo");
    desk.desk.type(new Edit.SetName(new Label("Shops")), "name");
    assertFalse(desk.desk.takeBack("another field"));
    assertTrue(desk.desk.takeBack("name"));
    assertEquals("Shop", design().topology().name().value());
  }

  @Test
  void aDesignThatMayOnlyBeLookedAtStaysAsItIs(@TempDir Path folder) throws Exception {
    String text =
        DesignFile.print(Faulty.design(), Optional.empty())
            .replaceFirst("\"schemaVersion\": \\d+", "\"schemaVersion\": 99");
    desk.session.open(Files.writeString(folder.resolve("newer.apimtopology"), text));
    assertFalse(desk.desk.canEdit());
    Design before = design();
    select("apim-1");
    desk.apply(new Edit.Rename(Ref.parse("apim-1"), Sketch.id("main")));
    desk.desk.type(new Edit.SetName(new Label("Mine")), "name");
    assertEquals(before, design());
    assertEquals(List.of("apim-1"), selected(), "what was not renamed keeps its name here, too");
  }

  @Test
  void whatIsSaidAskedAndBrowsedGoesToTheWindow() {
    desk.desk.say("Done.");
    desk.desk.browse("https://example.com/");
    assertEquals(List.of("Done."), desk.said);
    assertEquals(List.of("https://example.com/"), desk.browsed);
    desk.answer = Optional.of(Path.of("apim.toml"));
    assertEquals(
        Optional.of(Path.of("apim.toml")), desk.desk.ask("A deployment.toml", List.of("toml")));
  }

  @Test
  void newElementsAreCalledByTheirKindAndCounted() {
    Design design = NewElements.design();
    assertEquals("Untitled", design.topology().name().value());
    List<String> called = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Zone zone = NewElements.zone(design);
      Note note = NewElements.note(design);
      External external = NewElements.external(design, External.Kind.SHARED_FILE_SYSTEM);
      called.addAll(
          List.of(
              zone.id() + " " + zone.label().value(),
              note.id().value(),
              external.label().value(),
              NewElements.node(design, Profile.ALL_IN_ONE).id().value(),
              NewElements.node(design, Profile.TRAFFIC_MANAGER).id().value(),
              NewElements.loadBalancer(design).id().value()));
      design =
          design.mapTopology(
              all ->
                  all.with(zone)
                      .with(note)
                      .with(external)
                      .with(NewElements.node(Design.of(all), Profile.ALL_IN_ONE))
                      .with(NewElements.node(Design.of(all), Profile.TRAFFIC_MANAGER))
                      .with(NewElements.loadBalancer(Design.of(all))));
    }
    assertEquals(
        List.of(
            "zone-1 Zone 1",
            "note-1",
            "Shared file system",
            "apim-1",
            "traffic-manager-1",
            "lb-1",
            "zone-2 Zone 2",
            "note-2",
            "Shared file system 2",
            "apim-2",
            "traffic-manager-2",
            "lb-2"),
        called);
  }

  @Test
  void eachOpenDesignHasASelectionOfItsOwnAndAClosedOneIsForgotten() {
    List<Integer> forgotten = new ArrayList<>();
    desk.add(
        new View() {
          @Override
          public void show(Snapshot snapshot, Selection selection) {}

          @Override
          public void forget(TabId tab) {
            forgotten.add(tab.number());
          }
        });
    TabId first = desk.session.snapshot().tab();
    select("apim-1");
    desk.session.start(Faulty.design());
    TabId second = desk.session.snapshot().tab();
    assertEquals(List.of(), selected());
    select("apim-2");
    desk.session.bring(first);
    assertEquals(List.of("apim-1"), selected());
    desk.session.bring(second);
    assertEquals(List.of("apim-2"), selected());
    desk.session.close(second);
    assertEquals(List.of("apim-1"), selected());
    assertEquals(List.of(second.number()), forgotten);
  }
}
