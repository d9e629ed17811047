package apim.designer.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Edit;
import apim.designer.desk.drawing.Drawn;
import apim.designer.desk.drawing.Hit;
import apim.designer.desk.drawing.HoverWords;
import apim.designer.diagram.Area;
import apim.designer.diagram.Stacks;
import apim.designer.topology.Listener;
import apim.designer.topology.Member;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What makes a design grow quickly: sites from the card, lines to several nodes, names typed where
/// they stand, badges that lead to problems.
@Tag("window")
final class BuildingTest {
  private CanvasUnderTest canvas;

  @BeforeEach
  void open() throws Exception {
    canvas = new CanvasUnderTest(Drawn.design());
  }

  @AfterEach
  void close() throws Exception {
    canvas.close();
  }

  private List<String> sites(String lb) {
    return canvas.topology().loadBalancers().stream()
        .filter(one -> one.id().value().equals(lb))
        .flatMap(one -> one.sites().stream())
        .map(site -> site.id().value())
        .toList();
  }

  private List<String> members() {
    return canvas.topology().loadBalancers().getFirst().sites().getFirst().members().stream()
        .map(Member::node)
        .map(Object::toString)
        .toList();
  }

  private TextInputControl field() {
    return (TextInputControl) canvas.ask(() -> canvas.view().lookup("#canvas-name"));
  }

  private Point2D plus(String lb) {
    Area area = canvas.area(lb);
    return canvas.at(area.centreX(), area.bottom() + 4);
  }

  @Test
  void thePlusOnACardAddsTheNextSite() {
    canvas.select("lb-1");
    canvas.robot.clickOn(plus("lb-1"));
    canvas.ask(() -> true);
    assertEquals(List.of("portals", "gateway"), sites("lb-1"));
    assertEquals(1, canvas.steps());
    assertEquals(List.of(Ref.parse("lb-1/gateway")), canvas.desk.selection().refs());
  }

  @Test
  void sAddsTheNextSiteFromTheKeyboard() {
    canvas.select("lb-1");
    canvas.run(() -> canvas.view().lookup("#canvas").requestFocus());
    canvas.keys(KeyCode.S);
    assertEquals(List.of("portals", "gateway"), sites("lb-1"));
  }

  @Test
  void aLineToOneOfSeveralSelectedNodesConnectsThemAll() {
    canvas.select("apim-2", "apim-3");
    canvas.grab(canvas.middle("lb-1/portals")).carry(canvas.middle("apim-2")).drop();
    assertEquals(List.of("apim-1", "apim-2", "apim-3"), members());
    assertEquals(1, canvas.steps());
  }

  private void addGateway() {
    canvas.run(
        () ->
            canvas.desk.apply(
                new Edit.AddSite(
                    canvas.id("lb-1"),
                    Sketch.site(
                        "gateway", "gateway.example.com", Listener.GATEWAY_HTTPS, "apim-1"))));
  }

  @Test
  void whereSeveralThingsCanBeMeantAMenuAsks() {
    addGateway();
    canvas.select("lb-1");
    Area card = canvas.area("lb-1");
    canvas.grab(canvas.at(card.right() + 12, card.y() + 28)).carry(canvas.middle("apim-2")).drop();
    assertEquals(1, canvas.steps(), "nothing is made before the answer");
    canvas.robot.clickOn("Behind portals");
    canvas.ask(() -> true);
    assertEquals(List.of("apim-1", "apim-2"), members());
    assertEquals(2, canvas.steps());
  }

  @Test
  void theAnswerCanBeGivenWithKeys() {
    canvas.select("lb-1");
    canvas.run(() -> canvas.view().lookup("#canvas").requestFocus());
    addGateway();
    canvas.select("lb-1");
    canvas.keys(KeyCode.C);
    canvas.keys(KeyCode.RIGHT);
    canvas.keys(KeyCode.ENTER);
    assertEquals(1, canvas.steps(), "nothing is made before the answer");
    canvas.keys(KeyCode.ENTER);
    assertEquals(2, canvas.steps());
    assertEquals(
        "Connect portals, gateway to apim-2",
        canvas.desk.session.snapshot().history().undoName().orElse(""));
  }

  @Test
  void twoClicksOpenAFieldForTheNameAndEnterTakesIt() {
    canvas.robot.doubleClickOn(canvas.middle("apim-2"));
    assertEquals("apim-2", field().getText());
    assertTrue(canvas.ask(() -> field().isFocused()));
    canvas.robot.write("store-1").push(KeyCode.ENTER);
    canvas.ask(() -> true);
    assertTrue(canvas.topology().node(canvas.id("store-1")).isPresent());
    assertEquals(1, canvas.steps());
    assertEquals(null, canvas.ask(() -> canvas.view().lookup("#canvas-name")));
    assertTrue(canvas.ask(() -> canvas.view().lookup("#canvas").isFocused()));
  }

  @Test
  void aNameThatIsRefusedStaysInTheFieldAndEscapeGivesUp() {
    canvas.robot.doubleClickOn(canvas.middle("apim-2"));
    canvas.robot.write("apim-1").push(KeyCode.ENTER);
    canvas.ask(() -> true);
    assertEquals("apim-1", field().getText());
    assertEquals(
        "Apim-1 is taken by another element; choose an id that is free.",
        canvas.desk.said.getLast());
    canvas.robot.push(KeyCode.ESCAPE);
    canvas.ask(() -> true);
    assertEquals(null, canvas.ask(() -> canvas.view().lookup("#canvas-name")));
    assertEquals(0, canvas.steps());
  }

  @Test
  void aClickElsewhereTakesTheName() {
    canvas.robot.doubleClickOn(canvas.middle("db"));
    canvas.robot.write("Oracle");
    canvas.robot.clickOn(canvas.middle("apim-2"));
    canvas.ask(() -> true);
    assertEquals("Oracle", canvas.topology().externals().getLast().label().value());
    assertEquals(1, canvas.steps());
  }

  @Test
  void aNoteIsWrittenWhereItStands() {
    canvas.robot.doubleClickOn(canvas.middle("note-1"));
    canvas.robot.write("one").push(KeyCode.ENTER).write("two");
    canvas.robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    canvas.ask(() -> true);
    assertEquals("one\ntwo", canvas.topology().notes().getFirst().text().value());
    assertEquals(1, canvas.steps());
  }

  @Test
  void allOfABadgeIsAliveAndLeadsToTheProblem() {
    List<Ref> led = new ArrayList<>();
    canvas.run(() -> canvas.desk.desk.leadWith(led::add));
    Area card = canvas.area("apim-2");
    canvas.robot.clickOn(canvas.at(card.right() + 4, card.y() - 5));
    canvas.ask(() -> true);
    assertEquals(List.of(Ref.parse("apim-2")), led);
    assertEquals(List.of(Ref.parse("apim-2")), canvas.desk.selection().refs());
  }

  @Test
  void aBadgeTellsWhatIsWrongAndTheWayOut() {
    Ref ref = Ref.parse("apim-2");
    String words =
        HoverWords.of(canvas.desk.session.snapshot().outcome(), Stacks.NONE, new Hit.Mark(ref))
            .orElseThrow();
    assertTrue(words.startsWith("Node apim-2 is behind no site"), words);
    assertTrue(words.contains("→ Connect apim-2 to portals"), words);
    assertFalse(words.contains("null"), words);
  }
}
