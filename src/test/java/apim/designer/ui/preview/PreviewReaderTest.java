package apim.designer.ui.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.bundle.Zip;
import apim.designer.design.Edit;
import apim.designer.desk.DeskUnderTest;
import apim.designer.desk.Selection;
import apim.designer.project.Templates;
import apim.designer.settings.Theme;
import apim.designer.topology.Address;
import apim.designer.ui.ShownPanel;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What a reader does with the text of the preview.
@Tag("window")
final class PreviewReaderTest {
  private static final double HEIGHT = 18;

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

  private String open() {
    return robot.lookup("#preview-path").query().getAccessibleText();
  }

  private static long hits(Node cell) {
    return Stream.of(".hit", ".hit-current")
        .flatMap(style -> cell.lookupAll(style).stream())
        .filter(node -> node instanceof Path path && !path.getElements().isEmpty())
        .count();
  }

  @Test
  void wordsAreFoundInAllFilesAndALineOpensItsOwn() throws Exception {
    robot.clickOn("#preview-find-open").write("apim-2").clickOn("#preview-find-all");
    FoundList all = robot.lookup("#preview-found").queryAs(FoundList.class);
    String script = "nodes/apim-2/install.sh";
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> all.getItems().stream().anyMatch(line -> line.path().equals(script)));
    robot.interact(
        () -> {
          all.getSelectionModel()
              .select(
                  all.getItems().stream()
                      .filter(line -> line.path().equals(script))
                      .findFirst()
                      .orElseThrow());
          all.requestFocus();
        });
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(script, open());
    assertTrue(list().isVisible());
    int chosen = list().getSelectionModel().getSelectedIndex();
    assertTrue(text(line(chosen + 1)).contains("apim-2"));
    assertTrue(hits(line(chosen + 1)) > 0, "the hit is marked");
  }

  @Test
  void aBundleFromElsewhereIsComparedWith(@TempDir java.nio.file.Path folder) throws Exception {
    var zip = folder.resolve("march.zip");
    Files.write(zip, Zip.of(desk.session.snapshot().outcome().artifacts("")));
    desk.answer = Optional.of(zip);
    address("10.44.0.1");
    robot.clickOn("#preview-CHANGES").clickOn("#preview-compare");
    assertEquals("Compared with march.zip", desk.said.getLast());
    assertEquals(
        "2 lines added, 2 lines removed",
        robot.lookup("#preview-changes-sentence").queryAs(Label.class).getText());
    LineList changes = robot.lookup("#preview-changes").queryAs(LineList.class);
    int first = changes.getSelectionModel().getSelectedIndex();
    assertTrue(changes.listing().row(first, List.of()).text().contains("10.0.0.11:9443"));
    robot.clickOn("#preview-next-change");
    int second = changes.getSelectionModel().getSelectedIndex();
    assertTrue(changes.listing().row(second, List.of()).text().contains("10.0.0.11:8243"));
    robot.clickOn("#preview-next-change");
    assertEquals(first, changes.getSelectionModel().getSelectedIndex());
    int rows = changes.listing().size();
    int fold = rows - 1;
    assertTrue(changes.listing().text(fold).endsWith(" lines that do not differ"));
    robot.interact(() -> changes.scrollTo(fold));
    robot.clickOn(changes.listing().text(fold));
    assertTrue(changes.listing().size() > rows);
    Files.writeString(zip, "no zip");
    robot.clickOn("#preview-compare");
    assertTrue(desk.said.getLast().endsWith("march.zip is no bundle of this designer"));
  }

  @Test
  void textIsMarkedWithTheMouseOverLinesAndCopied() {
    Bounds first = codeOf(2);
    Bounds second = codeOf(3);
    robot.drag(at(first, 1), MouseButton.PRIMARY).dropTo(at(second, 0.999));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(Selection.NONE, desk.selection(), "to mark is no click");
    robot.press(KeyCode.SHORTCUT, KeyCode.C).release(KeyCode.C, KeyCode.SHORTCUT);
    String copied = clipboard();
    assertTrue(copied.startsWith("\n    zone apim_portals"), copied);
    assertFalse(copied.contains("upstream"), copied);
    robot.clickOn(line(2));
    assertFalse(desk.selection().isEmpty(), "a click is one again");
  }

  @Test
  void aLongLineOfTheReadmeGoesOnBelowItselfAndOneOfAConfigurationDoesNot() {
    assertEquals(HEIGHT, line(2).getHeight());
    robot.interact(() -> view.open("README.md"));
    WaitForAsyncUtils.waitForFxEvents();
    LineCell longest =
        robot.lookup(".code-line").queryAllAs(LineCell.class).stream()
            .filter(cell -> !cell.isEmpty() && cell.isVisible())
            .max(Comparator.comparingInt(cell -> text(cell).length()))
            .orElseThrow();
    assertTrue(text(longest).length() > 150, text(longest));
    assertTrue(longest.getHeight() >= 2 * HEIGHT - 4, "of " + longest.getHeight());
    assertTrue(longest.getWidth() <= list().getWidth());
    robot.interact(() -> view.open(SITES));
    assertEquals(HEIGHT, line(2).getHeight());
  }

  private Bounds codeOf(int number) {
    Node flow = line(number).lookup("TextFlow");
    return flow.localToScreen(flow.getBoundsInLocal());
  }

  private static Point2D at(Bounds text, double share) {
    return new Point2D(text.getMinX() + share * text.getWidth() - 0.5, text.getCenterY());
  }
}
