package apim.designer.desk.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Position;
import apim.designer.desk.DeskUnderTest;
import apim.designer.desk.command.Command;
import apim.designer.desk.compare.CompareState.Mark;
import apim.designer.desk.compare.CompareState.Tone;
import apim.designer.desk.files.EarlierTexts;
import apim.designer.project.DesignFile;
import apim.designer.project.Templates;
import apim.designer.topology.ElementId;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ComparingTest {
  private static final ElementId NEW = new ElementId("gateway-9");

  @TempDir private Path folder = Path.of("");
  private final Design design = Templates.design("active-active");
  private final DeskUnderTest under = new DeskUnderTest(design);
  private Optional<CompareState> shown = Optional.empty();
  private Runnable end = () -> {};
  private final Comparing comparing =
      new Comparing(
          under.session,
          under.desk,
          (difference, ends) -> {
            shown = difference;
            end = ends;
          });

  @BeforeEach
  void onTheDesk() {
    under.add(comparing);
  }

  private void addNode() {
    under.apply(new Edit.Add(Node.of(NEW, Profile.GATEWAY), new Position(1, 2)));
  }

  private Command command(String id) {
    return comparing.commands().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aDesignThatIsChosenIsComparedUntilItIsEnded() throws Exception {
    Path file = folder.resolve("main.apimtopology");
    DesignFile.write(file, design, Optional.empty());
    under.answer = Optional.of(file);
    command("view.compare").run();
    assertEquals("Nothing differs from main.apimtopology", shown.orElseThrow().heading());
    addNode();
    CompareState state = shown.orElseThrow();
    assertEquals("Compared with main.apimtopology", state.heading());
    assertEquals(Mark.ADDED, state.marks().get(NEW));
    assertEquals(Tone.ADDED, state.rows().getFirst().tone());
    end.run();
    assertTrue(shown.isEmpty());
    addNode();
    assertTrue(shown.isEmpty());
  }

  @Test
  void theSavedDesignIsWhatTheFileHolds() throws Exception {
    assertFalse(command("view.compare-saved").isEnabled());
    Path file = folder.resolve("own.apimtopology");
    DesignFile.write(file, design, Optional.empty());
    under.session.open(file);
    addNode();
    command("view.compare-saved").run();
    assertEquals(Mark.ADDED, shown.orElseThrow().marks().get(NEW));
  }

  @Test
  void theLastExportIsComparedByTheDesignInIt() {
    assertFalse(command("view.compare-export").isEnabled());
    comparing.exported(
        Optional.of(
            new EarlierTexts(
                "shop.zip",
                Map.of("design.apimtopology", DesignFile.print(design, Optional.empty())))));
    addNode();
    command("view.compare-export").run();
    assertEquals("Compared with shop.zip", shown.orElseThrow().heading());
  }

  @Test
  void anotherDesignEndsTheComparison() {
    comparing.exported(
        Optional.of(
            new EarlierTexts(
                "shop.zip",
                Map.of("design.apimtopology", DesignFile.print(design, Optional.empty())))));
    command("view.compare-export").run();
    assertTrue(comparing.isOn());
    under.session.start(Templates.design("single-node"));
    assertFalse(comparing.isOn());
    assertTrue(shown.isEmpty());
  }

  @Test
  void whatIsRemovedIsListedAndLeadsNowhere() {
    comparing.exported(
        Optional.of(
            new EarlierTexts(
                "shop.zip",
                Map.of("design.apimtopology", DesignFile.print(design, Optional.empty())))));
    command("view.compare-export").run();
    under.apply(Edit.Remove.of(new ElementId("apim-2")));
    assertTrue(
        shown.orElseThrow().rows().stream()
            .anyMatch(
                row ->
                    row.tone() == Tone.REMOVED
                        && row.text().equals("node apim-2")
                        && row.ref().isEmpty()));
    assertEquals(Mark.CHANGED, shown.orElseThrow().marks().get(new ElementId("lb-1")));
  }

  @Test
  void whatIsNoDesignIsSaid() throws Exception {
    under.answer = Optional.of(Files.writeString(folder.resolve("no.apimtopology"), "{"));
    command("view.compare").run();
    assertTrue(shown.isEmpty());
    assertTrue(under.said.getLast().startsWith("no.apimtopology cannot be compared: "));
  }
}
