package apim.designer.ui.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Edit;
import apim.designer.desk.DeskUnderTest;
import apim.designer.desk.Faulty;
import apim.designer.desk.Selection;
import apim.designer.desk.tree.OutlineItem;
import apim.designer.settings.Theme;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import apim.designer.ui.Pictures;
import apim.designer.ui.ShownPanel;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
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
final class OutlineViewTest {
  private final FxRobot robot = new FxRobot();
  private final DeskUnderTest desk = new DeskUnderTest(Faulty.design());

  @SuppressWarnings("NullAway.Init")
  private OutlineView view;

  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    stage = shown(Theme.LIGHT);
  }

  private Stage shown(Theme theme) throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(() -> view = new OutlineView(desk.desk));
    Stage made = ShownPanel.show(view, 420, 900, theme);
    FxToolkit.setupFixture(() -> desk.add(view));
    WaitForAsyncUtils.waitForFxEvents();
    return made;
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.setupFixture(() -> stage.close());
  }

  private static Ref ref(String... path) {
    return Ref.parse(String.join("/", path));
  }

  @SuppressWarnings("unchecked")
  private TreeView<OutlineItem> tree() {
    return (TreeView<OutlineItem>) view.lookup("#outline");
  }

  private Node line(String key) {
    return robot.lookup((Node node) -> ("outline-" + key).equals(node.getId())).query();
  }

  private TreeItem<OutlineItem> item(String key) {
    return Branches.all(tree().getRoot())
        .filter(item -> item.getValue().key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  // The robot's clicks carry no modifier keys in a headless window.
  private void add(String key) {
    robot.interact(() -> tree().getSelectionModel().select(item(key)));
  }

  private boolean has(String id) {
    ElementId wanted = Sketch.id(id);
    return desk.session.snapshot().design().topology().ids().anyMatch(wanted::equals);
  }

  @Test
  void aClickSelectsOnTheCanvasAndSoDoSeveralLines() {
    robot.clickOn(line("element-apim-1"));
    assertEquals(Selection.of(ref("apim-1")), desk.selection());
    add("element lb-2");
    assertEquals(Set.of(ref("apim-1"), ref("lb-2")), Set.copyOf(desk.selection().refs()));
  }

  @Test
  void whatIsSelectedOnTheCanvasIsSelectedHere() {
    robot.interact(
        () -> desk.select(new Selection(List.of(ref("apim-2"), ref("lb-1", "portals")))));
    assertEquals(
        Set.of("apim-2", "portals"),
        Set.copyOf(
            tree().getSelectionModel().getSelectedItems().stream()
                .map(item -> item.getValue().name())
                .toList()));
  }

  @Test
  void renamingInPlaceIsOneStep() {
    robot.clickOn(line("element-apim-1")).type(KeyCode.F2);
    robot.interact(() -> ((TextField) robot.lookup("#outline-name").query()).setText("node-a"));
    robot.type(KeyCode.ENTER);
    assertTrue(has("node-a"));
    assertEquals(1, desk.session.snapshot().history().past().size());
    assertEquals(Selection.of(ref("node-a")), desk.selection());
  }

  @Test
  void aRefusedNameStaysInItsFieldUntilEscape() {
    robot.clickOn(line("element-apim-1")).type(KeyCode.F2);
    robot.interact(() -> ((TextField) robot.lookup("#outline-name").query()).setText("apim-2"));
    robot.type(KeyCode.ENTER);
    assertTrue(robot.lookup("#outline-name").tryQuery().isPresent());
    robot.type(KeyCode.ESCAPE);
    assertFalse(robot.lookup("#outline-name").tryQuery().isPresent());
    assertTrue(has("apim-1"));
  }

  @Test
  void aNameThatIsLeftIsTakenAndARefusedOneIsToldOf() {
    rename("apim-1", "node-a");
    robot.clickOn(line("element-apim-2"));
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(has("node-a"));
    assertEquals(List.of(), desk.said);
    rename("apim-2", "node-a");
    robot.clickOn(line("element-apim-3"));
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(has("apim-2"));
    assertEquals(
        List.of(
            "apim-2: “node-a” was not taken; node-a is taken by another element; choose an id that"
                + " is free."),
        desk.said);
  }

  private void rename(String id, String name) {
    robot.clickOn(line("element-" + id)).type(KeyCode.F2);
    robot.interact(() -> ((TextField) robot.lookup("#outline-name").query()).setText(name));
  }

  @Test
  void deleteTakesAwayWhatIsSelected() {
    robot.clickOn(line("element-apim-1"));
    add("element apim-2");
    robot.type(KeyCode.DELETE);
    assertFalse(has("apim-1"));
    assertFalse(has("apim-2"));
    assertEquals(1, desk.session.snapshot().history().past().size());
  }

  @Test
  void enterRevealsOnTheCanvas() {
    robot.clickOn(line("element-apim-1")).type(KeyCode.ENTER);
    assertEquals(List.of(Selection.of(ref("apim-1"))), desk.revealed);
  }

  @Test
  void aNodeDraggedOntoASiteStandsBehindIt() {
    robot.drag(line("element-apim-3"), MouseButton.PRIMARY).dropTo(line("site-lb-1/portals"));
    assertEquals(
        3,
        desk.session
            .snapshot()
            .design()
            .topology()
            .loadBalancers()
            .getFirst()
            .sites()
            .getFirst()
            .members()
            .size());
  }

  @Test
  void theMenuOfALineEditsIt() {
    robot.clickOn(line("element-lb-1"));
    robot.interact(
        () ->
            tree()
                .fireEvent(
                    new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED, 300, 300, 300, 300, true, null)));
    MenuItem add =
        Window.getWindows().stream()
            .filter(ContextMenu.class::isInstance)
            .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
            .filter(item -> "Add a site".equals(item.getText()))
            .findFirst()
            .orElseThrow();
    robot.interact(add::fire);
    assertEquals(
        3, desk.session.snapshot().design().topology().loadBalancers().getFirst().sites().size());
  }

  @Test
  void whatIsShutStaysShutOverEditsAndRenaming() {
    TreeItem<OutlineItem> balancer = item("element lb-1");
    robot.interact(() -> balancer.setExpanded(false));
    robot.interact(() -> desk.apply(Edit.Remove.of(Sketch.id("apim-3"))));
    assertFalse(balancer.isExpanded());
    robot.interact(() -> desk.apply(new Edit.Rename(Ref.of(Sketch.id("lb-1")), Sketch.id("edge"))));
    assertEquals("edge", balancer.getValue().name());
    assertFalse(balancer.isExpanded());
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void itsPictureIsTaken(Theme theme) throws Exception {
    FxToolkit.setupFixture(() -> stage.close());
    stage = shown(theme);
    robot.interact(() -> desk.select(Selection.of(ref("lb-1", "portals"))));
    Pictures.take(
        stage.getScene().getRoot(),
        "outline-" + theme,
        theme,
        "-error",
        "-warning",
        "-advice",
        "-accent-soft");
  }
}
