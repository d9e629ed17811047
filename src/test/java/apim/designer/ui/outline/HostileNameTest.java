package apim.designer.ui.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.DeskUnderTest;
import apim.designer.desk.Faulty;
import apim.designer.desk.tree.OutlineEdits;
import apim.designer.desk.tree.OutlineItem;
import apim.designer.desk.tree.OutlineState;
import apim.designer.pipeline.Outcome;
import apim.designer.project.DesignFile;
import apim.designer.project.ParseResult;
import apim.designer.settings.Theme;
import apim.designer.topology.Ref;
import apim.designer.ui.HostileTexts;
import apim.designer.ui.ShownPanel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Names that nobody should give, given in the outline.
@Tag("window")
final class HostileNameTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final Design DESIGN = Faulty.design();

  private static List<Ref> drawn() {
    return lines(OutlineState.of(Outcome.of(DESIGN, TODAY), false).root())
        .flatMap(item -> item.ref().stream())
        .distinct()
        .toList();
  }

  private static Stream<OutlineItem> lines(OutlineItem item) {
    return Stream.concat(Stream.of(item), item.children().stream().flatMap(HostileNameTest::lines));
  }

  private static List<String> texts() {
    List<String> all = new ArrayList<>(HostileTexts.ALL);
    for (int length : List.of(39, 40, 1_023, 1_024, 2_000, 2_001)) {
      all.add("a".repeat(length));
      all.add("ü".repeat(length));
      all.add("😀".repeat(length));
    }
    return all;
  }

  private static void assertSentence(String words, String where) {
    assertTrue(words.matches("\\P{javaISOControl}{10,300}"), where + ": " + words);
    assertFalse(words.contains("Exception") || words.equals("null"), where + ": " + words);
  }

  @Test
  void everyLineTakesALegalNameOrSaysWhyNot() {
    OutlineEdits edits = new OutlineEdits(DESIGN);
    int taken = 0;
    int refused = 0;
    for (Ref ref : drawn()) {
      for (String text : texts()) {
        String where = ref + " " + text.length() + " characters";
        try {
          Optional<Edit> edit = edits.renamed(ref, text);
          taken += edit.isPresent() ? 1 : 0;
          edit.ifPresent(one -> assertSound(one.applyTo(DESIGN), where));
        } catch (IllegalArgumentException unfit) {
          refused++;
          assertSentence(String.valueOf(unfit.getMessage()), where);
        }
      }
    }
    assertTrue(taken > 100 && refused > 400, taken + " taken, " + refused + " refused");
  }

  /// It can be saved, drawn and listed.
  private static void assertSound(Design after, String where) {
    String text = DesignFile.print(after, Optional.empty());
    ParseResult.Parsed read =
        assertInstanceOf(ParseResult.Parsed.class, DesignFile.parse("named", text), where);
    assertEquals(after, read.opened().design(), where);
    lines(OutlineState.of(Outcome.of(after, TODAY), false).root())
        .forEach(item -> assertTrue(item.name().indexOf('\n') < 0, where));
  }

  private final FxRobot robot = new FxRobot();
  private final DeskUnderTest desk = new DeskUnderTest(DESIGN);
  private final List<Throwable> thrown = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private OutlineView view;

  private Node line(String key) {
    return robot.lookup((Node node) -> ("outline-" + key).equals(node.getId())).query();
  }

  @Test
  void theFieldOfALineKeepsARefusedNameWithItsReasonAndTellsOfItWhenItIsLeft() throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(() -> view = new OutlineView(desk.desk));
    Stage stage = ShownPanel.show(view, 420, 900, Theme.LIGHT);
    FxToolkit.setupFixture(() -> desk.add(view));
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(
        () -> Thread.currentThread().setUncaughtExceptionHandler((_, one) -> thrown.add(one)));
    for (String text : List.of("", "\u001b[2J", "$host; }", "-rf", "a".repeat(60_000), "../../x")) {
      robot.clickOn(line("element-apim-1")).type(KeyCode.F2);
      TextField field = robot.lookup("#outline-name").query();
      robot.interact(() -> field.setText(text));
      String typed = field.getText();
      robot.type(KeyCode.ENTER);
      assertEquals(typed, field.getText());
      Label message = robot.lookup("#outline-refusal").query();
      assertSentence(message.getText(), typed);
      assertEquals(message.getText(), field.getAccessibleHelp());
      robot.clickOn(line("element-apim-2"));
      WaitForAsyncUtils.waitForFxEvents();
      assertTrue(robot.lookup("#outline-refusal").tryQuery().isEmpty());
      assertTrue(desk.said.getLast().startsWith("apim-1: “"), desk.said::toString);
      assertTrue(desk.said.getLast().length() < 300, desk.said::toString);
      assertEquals(DESIGN, desk.session.snapshot().design());
    }
    assertEquals(List.of(), thrown);
    FxToolkit.setupFixture(stage::close);
  }
}
