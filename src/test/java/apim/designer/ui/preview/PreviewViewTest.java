package apim.designer.ui.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Edit;
import apim.designer.desk.DeskUnderTest;
import apim.designer.desk.Selection;
import apim.designer.desk.files.EarlierTexts;
import apim.designer.project.Templates;
import apim.designer.settings.Theme;
import apim.designer.topology.Address;
import apim.designer.topology.FileName;
import apim.designer.topology.Ref;
import apim.designer.ui.ShownPanel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeCell;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
final class PreviewViewTest {
  private static final String SITES = "load-balancers/lb-1/conf.d/apim.conf";

  private final FxRobot robot = new FxRobot();
  private final DeskUnderTest desk = new DeskUnderTest(Templates.design("active-active"));

  @SuppressWarnings("NullAway.Init")
  private PreviewView view;

  @SuppressWarnings("NullAway.Init")
  private Stage stage;

  @BeforeEach
  void show() throws Exception {
    FxToolkit.registerPrimaryStage();
    view = WaitForAsyncUtils.asyncFx(() -> new PreviewView(desk.desk)).get();
    stage = ShownPanel.show(view, 900, 420, Theme.LIGHT);
    robot.interact(
        () -> {
          desk.add(view);
          view.open(SITES);
        });
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.setupFixture(() -> stage.close());
  }

  private LineCell line(int number) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup(".code-line").queryAllAs(LineCell.class).stream()
        .filter(cell -> !cell.isEmpty() && cell.getIndex() == number - 1 && cell.isVisible())
        .findFirst()
        .orElseThrow(() -> new AssertionError("line " + number + " is not in view"));
  }

  private static String text(LineCell cell) {
    return ((CodeText) cell.lookup(".code"))
        .shown().stream()
            .map(piece -> ((javafx.scene.text.Text) piece).getText())
            .collect(Collectors.joining());
  }

  private LineList list() {
    return robot.lookup("#preview-lines").queryAs(LineList.class);
  }

  private void address(String address) {
    robot.interact(
        () -> {
          var node = desk.session.snapshot().design().topology().nodes().getFirst();
          desk.session.type(new Edit.Change(node.withAddress(Address.of(address))), "address");
        });
  }

  private String clipboard() {
    String[] text = new String[1];
    robot.interact(() -> text[0] = String.valueOf(Clipboard.getSystemClipboard().getString()));
    return text[0];
  }

  @Test
  void aClickOnALineSelectsTheBoxThatMadeItAndSaysWhy() {
    robot.clickOn(line(4));
    assertEquals(Selection.of(Ref.parse("lb-1/portals/apim-1")), desk.selection());
    assertEquals(1, desk.revealed.size());
    assertTrue(robot.lookup("#preview-why").query().isVisible());
    assertTrue(
        line(4).getPseudoClassStates().stream()
            .anyMatch(state -> state.getPseudoClassName().equals("marked")));
  }

  private String open() {
    return robot.lookup("#preview-path").query().getAccessibleText();
  }

  @Test
  void aClickOnALineNeverOpensAnotherFile() {
    String edits = "nodes/apim-1/deployment.toml.edits";
    robot.interact(() -> view.open(edits));
    LineCell hostname =
        robot.lookup(".code-line").queryAllAs(LineCell.class).stream()
            .filter(cell -> !cell.isEmpty() && text(cell).startsWith("hostname"))
            .findFirst()
            .orElseThrow();
    robot.clickOn(hostname);
    assertEquals(Selection.of(Ref.parse("lb-1/portals")), desk.selection());
    assertEquals(edits, open());
    robot.clickOn("#preview-WHY");
    robot.clickOn(".reason");
    assertEquals(edits, open(), "nor does a reason");
    assertTrue(list().isVisible());
  }

  @Test
  void backBringsTheFileThatWasReadAndTheLineThatItWasReadAt() {
    robot.interact(() -> list().scrollTo(9));
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> desk.select(Selection.of(Ref.parse("apim-2"))));
    assertEquals("nodes/apim-2/deployment.toml.edits", open());
    robot.clickOn("#preview-back");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(SITES, open());
    int[] top = new int[1];
    robot.interact(() -> top[0] = list().top());
    assertEquals(9, top[0]);
    robot.clickOn("#preview-forward");
    assertEquals("nodes/apim-2/deployment.toml.edits", open());
  }

  @Test
  void typingElsewhereShowsAtOnceAndKeepsTheScrollPosition() {
    robot.interact(() -> list().scrollTo(3));
    WaitForAsyncUtils.waitForFxEvents();
    int[] top = new int[2];
    robot.interact(() -> top[0] = list().top());
    address("10.44.0.1");
    assertTrue(text(line(13)).contains("10.44.0.1:8243"), text(line(13)));
    robot.interact(() -> top[1] = list().top());
    assertEquals(3, top[0]);
    assertEquals(top[0], top[1]);
  }

  @Test
  void secretsOfACustomersFileAreMaskedOnTheScreenAndOnTheClipboardAndThePanelSaysSo() {
    assertFalse(robot.lookup("#preview-masked").query().isVisible());
    FileName file = new FileName("one.toml");
    robot.interact(
        () -> {
          desk.session.apply(new Edit.Attach(file, "[super_admin]\npassword = \"hush\"\n"));
          var node = desk.session.snapshot().design().topology().nodes().getFirst();
          desk.session.apply(new Edit.Change(node.withDeploymentToml(Optional.of(file))));
          view.open("nodes/apim-1/deployment.toml");
        });
    assertEquals("password = ••••••", text(line(2)));
    assertTrue(robot.lookup("#preview-masked").query().isVisible());
    robot.clickOn(line(2)).press(KeyCode.SHORTCUT, KeyCode.C).release(KeyCode.C, KeyCode.SHORTCUT);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("password = ••••••\n", clipboard());
    robot.clickOn("#preview-copy");
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(clipboard().contains("password = ••••••\n"), clipboard());
    assertFalse(clipboard().contains("hush"));
    robot.clickOn("#preview-CHANGES");
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(robot.lookup("#preview-masked").query().isVisible());
    robot.clickOn("#preview-WHY");
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(robot.lookup("#preview-masked").query().isVisible());
  }

  @Test
  void wordsAreFoundAndGoneTo() {
    robot.clickOn(line(1)).press(KeyCode.SHORTCUT, KeyCode.F).release(KeyCode.F, KeyCode.SHORTCUT);
    robot.write("apim_gateway");
    Label count = robot.lookup("#preview-find-count").queryAs(Label.class);
    WaitForAsyncUtils.waitForFxEvents();
    String all = count.getText().replaceAll(".* of ", "");
    assertEquals("1 of " + all, count.getText());
    assertTrue(hits(line(11)) > 0, "the hit is marked");
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    assertEquals("2 of " + all, count.getText());
    robot.press(KeyCode.SHIFT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.SHIFT);
    robot.press(KeyCode.SHIFT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.SHIFT);
    assertEquals(all + " of " + all, count.getText());
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    assertFalse(robot.lookup("#preview-find").query().getParent().isVisible());
    assertTrue(list().isFocused());
  }

  private static long hits(Node cell) {
    return Stream.of(".hit", ".hit-current")
        .flatMap(style -> cell.lookupAll(style).stream())
        .filter(node -> node instanceof Path path && !path.getElements().isEmpty())
        .count();
  }

  @Test
  void theWholeFileOrTheSelectedLinesAreCopied() {
    robot.clickOn("#preview-copy");
    assertTrue(clipboard().startsWith("# Sites of lb-1"));
    assertTrue(clipboard().endsWith("}\n"));
    assertEquals("Copied " + SITES, desk.said.getLast());
    robot.clickOn(line(2));
    robot.press(KeyCode.SHIFT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.SHIFT);
    robot.press(KeyCode.SHORTCUT, KeyCode.C).release(KeyCode.C, KeyCode.SHORTCUT);
    assertEquals("upstream apim_portals {\n    zone apim_portals 128k;\n", clipboard());
  }

  @Test
  void theMenuOfALineIsThereWhenItIsFirstAskedFor() {
    robot.interact(
        () ->
            list()
                .fireEvent(
                    new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED, 300, 300, 300, 300, true, null)));
    ContextMenu menu =
        Window.getWindows().stream()
            .filter(ContextMenu.class::isInstance)
            .map(ContextMenu.class::cast)
            .findFirst()
            .orElseThrow();
    robot.interact(
        () ->
            menu.getItems().stream()
                .filter(item -> "Copy the whole file".equals(item.getText()))
                .forEach(MenuItem::fire));
    assertTrue(clipboard().startsWith("# Sites of lb-1"));
  }

  @Test
  void theChangesSinceAnExportAreShownAndMarkedInTheTree() throws Exception {
    robot.clickOn("#preview-CHANGES");
    assertTrue(
        robot
            .lookup(
                "This design has not been exported yet. Once it is, the lines that have changed"
                    + " since show here.")
            .tryQuery()
            .isPresent());
    Map<String, String> texts = new HashMap<>();
    desk.session
        .snapshot()
        .outcome()
        .live(() -> "")
        .parts()
        .forEach(part -> texts.put(part.path(), part.artifact().text()));
    robot.interact(() -> view.exported(Optional.of(new EarlierTexts("last.zip", texts)), ""));
    address("10.44.0.1");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(
        "2 lines added, 2 lines removed",
        robot.lookup("#preview-changes-sentence").queryAs(Label.class).getText());
    Set<String> tones =
        robot.lookup("#preview-changes .code-line").queryAll().stream()
            .flatMap(cell -> cell.getPseudoClassStates().stream())
            .map(state -> state.getPseudoClassName())
            .collect(Collectors.toSet());
    assertTrue(tones.contains("added") && tones.contains("removed"), tones.toString());
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> changed("apim.conf"));
    assertFalse(changed("nginx.conf"));
  }

  private boolean changed(String name) {
    return robot.lookup(".file-tree .tree-cell").queryAllAs(TreeCell.class).stream()
        .filter(cell -> name.equals(cell.getText()))
        .anyMatch(cell -> cell.getGraphic() != null);
  }

  @Test
  void aReasonLeadsToItsLine() {
    robot.clickOn("#preview-WHY");
    robot.clickOn("Two upstreams of one name in one nginx do not start");
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(list().isVisible());
    assertEquals(1, list().getSelectionModel().getSelectedIndex());
    assertEquals(Selection.of(Ref.parse("lb-1/portals")), desk.selection());
  }

  @Test
  void aFileIsOpenedByItsPathAndFromTheTree() {
    robot.interact(() -> view.open("nodes/apim-1/install.sh"));
    assertEquals("#!/bin/sh", text(line(1)));
    robot.interact(() -> view.open("no/such/file"));
    assertEquals("#!/bin/sh", text(line(1)));
    robot.clickOn("nginx.conf");
    assertTrue(text(line(1)).startsWith("# Complete nginx.conf of lb-1"));
  }
}
