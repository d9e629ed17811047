package apim.designer.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Position;
import apim.designer.desk.DeskUnderTest;
import apim.designer.desk.Faulty;
import apim.designer.desk.palette.Item;
import apim.designer.desk.palette.PaletteState;
import apim.designer.settings.Theme;
import apim.designer.ui.Pictures;
import apim.designer.ui.ShownPanel;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
final class PaletteViewTest {
  private static final PseudoClass ARMED = PseudoClass.getPseudoClass("armed");

  private final FxRobot robot = new FxRobot();
  private final DeskUnderTest desk = new DeskUnderTest(Faulty.design());
  private final List<String> picked = new ArrayList<>();
  private final List<String> placed = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private PaletteView view;

  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    stage = shown(Theme.LIGHT, 420);
  }

  private Stage shown(Theme theme, double height) throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () ->
            view =
                new PaletteView(
                    item -> picked.add(item.id()),
                    (item, count) -> placed.add((count == 1 ? "" : count + " ") + item.id())));
    Stage made = ShownPanel.show(view, 200, height, theme);
    FxToolkit.setupFixture(() -> desk.add(view));
    WaitForAsyncUtils.waitForFxEvents();
    return made;
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.setupFixture(() -> stage.close());
  }

  private Node row(String id) {
    return view.lookup("#palette-" + id);
  }

  private boolean isArmed(String id) {
    return row(id).getPseudoClassStates().contains(ARMED);
  }

  @Test
  void everyLabelFitsInANarrowPanel() {
    for (Node node : view.lookupAll(".palette-item .label")) {
      Text text = (Text) node.lookup(".text");
      assertEquals(((Label) node).getText(), text.getText());
    }
  }

  @Test
  void aClickTakesAnItemInHandAndAnotherLetsItGo() {
    robot.clickOn("#palette-all-in-one");
    assertTrue(isArmed("all-in-one"));
    assertEquals(List.of("all-in-one"), picked);
    robot.sleep(600).clickOn("#palette-all-in-one");
    assertFalse(isArmed("all-in-one"));
    assertEquals(List.of(), placed);
  }

  @Test
  void oneItemIsInHandAtMost() {
    robot.clickOn("#palette-all-in-one").clickOn("#palette-publisher");
    assertFalse(isArmed("all-in-one"));
    assertTrue(isArmed("publisher"));
    robot.interact(() -> view.disarm());
    assertFalse(isArmed("publisher"));
  }

  @Test
  void escapeLetsGo() {
    robot.clickOn("#palette-publisher").type(KeyCode.ESCAPE);
    assertFalse(isArmed("publisher"));
  }

  @Test
  void aDoubleClickPlaces() {
    robot.doubleClickOn("#palette-publisher");
    assertEquals(List.of("publisher"), placed);
    assertFalse(isArmed("publisher"));
  }

  @Test
  void enterPlacesAlsoAfterAClick() {
    robot.clickOn("#palette-publisher").type(KeyCode.ENTER);
    assertEquals(List.of("publisher"), placed);
  }

  @Test
  void aDigitPlacesSoManyAndBelongsToThePanesWithCtrl() {
    robot.clickOn("#palette-publisher").type(KeyCode.DIGIT3);
    assertEquals(List.of("3 publisher"), placed);
    assertFalse(isArmed("publisher"));
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT4).type(KeyCode.DIGIT0);
    assertEquals(List.of("3 publisher"), placed);
    // A display gives a key of the number pad only where its lock is on.
    Node focused = row("publisher");
    robot.interact(
        () ->
            focused.fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.NUMPAD2, false, false, false, false)));
    assertEquals(List.of("3 publisher", "2 publisher"), placed);
  }

  @Test
  void arrowsWalkFromItemToItem() {
    robot.clickOn("#palette-all-in-one").type(KeyCode.DOWN);
    assertTrue(row("publisher").isFocused());
    robot.type(KeyCode.UP);
    assertTrue(row("all-in-one").isFocused());
    robot.type(KeyCode.END);
    assertTrue(row("note").isFocused());
    robot.type(KeyCode.SPACE);
    assertEquals(List.of("note"), placed);
  }

  @Test
  void aNewZoneIsAddedUnderALabel() {
    Edit edit = new Item.Area().placed(Faulty.design(), new Position(8, 8));
    Design design = edit.applyTo(Faulty.design());
    assertEquals("Zone 1", design.topology().zones().getLast().label().value());
  }

  @Test
  void theSecondOfAKindIsCounted() {
    Design design =
        new Item.Outside(apim.designer.topology.External.Kind.DATABASE)
            .placed(Faulty.design(), new Position(8, 8))
            .applyTo(Faulty.design());
    assertEquals("Database 2", design.topology().externals().getLast().label().value());
  }

  @Test
  void everyItemSaysWhatItIs() {
    for (PaletteState.Group group : PaletteState.of(desk.session.snapshot()).groups()) {
      for (Item item : group.items()) {
        assertTrue(item.meaning().matches("[A-Z].*\\."), item.meaning());
      }
    }
  }

  @Test
  void theReleasesOwnNameIsTold() {
    assertTrue(
        PaletteState.of(desk.session.snapshot()).groups().getFirst().items().stream()
            .anyMatch(item -> item.meaning().contains("The release calls it Store.")));
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void itsPictureIsTaken(Theme theme) throws Exception {
    FxToolkit.setupFixture(() -> stage.close());
    stage = shown(theme, 620);
    robot.clickOn("#palette-publisher");
    Pictures.take(stage.getScene().getRoot(), "palette-" + theme, theme, "-ground", "-accent-soft");
  }
}
