package apim.designer.ui.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Edit;
import apim.designer.desk.DeskUnderTest;
import apim.designer.desk.Faulty;
import apim.designer.desk.Selection;
import apim.designer.desk.command.Command;
import apim.designer.desk.list.AcceptState;
import apim.designer.desk.list.ProblemRow;
import apim.designer.settings.Theme;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import apim.designer.ui.Pictures;
import apim.designer.ui.ShownPanel;
import apim.designer.validation.Finding;
import apim.designer.validation.Severity;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
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
final class ProblemsViewTest {
  private final FxRobot robot = new FxRobot();
  private final DeskUnderTest desk = new DeskUnderTest(Faulty.design());

  @SuppressWarnings("NullAway.Init")
  private ProblemsView view;

  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    stage = shown(Theme.LIGHT);
  }

  private Stage shown(Theme theme) throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(() -> view = new ProblemsView(desk.desk));
    Stage made = ShownPanel.show(view, 620, 420, theme);
    FxToolkit.setupFixture(() -> desk.add(view));
    WaitForAsyncUtils.waitForFxEvents();
    return made;
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.setupFixture(() -> stage.close());
  }

  private List<Finding> findings() {
    return desk.session.snapshot().outcome().findings();
  }

  private List<Finding> findings(String rule) {
    return findings().stream().filter(finding -> finding.rule().id().equals(rule)).toList();
  }

  @SuppressWarnings("unchecked")
  private ListView<ProblemRow> list() {
    return (ListView<ProblemRow>) view.lookup("#problems");
  }

  private void filter(String text) {
    robot.clickOn("#problems-filter").write(text);
  }

  private Node message(String part) {
    return robot
        .lookup(
            (Node node) ->
                node instanceof javafx.scene.control.Label label && label.getText().contains(part))
        .query();
  }

  @Test
  void aClickSelectsTheElementAndBringsItIntoView() {
    Finding first = findings().getFirst();
    robot.clickOn(message(first.message()));
    assertEquals(Selection.of(first.elements()), desk.selection());
    assertEquals(List.of(Selection.of(first.elements())), desk.revealed);
  }

  @Test
  void aQuickFixRemovesItsFinding() {
    filter("affinity-required lb-2");
    int before = findings("affinity-required").size();
    robot.clickOn(
        (Node node) -> node instanceof Button button && button.getText().startsWith("Use sticky"));
    assertEquals(before - 1, findings("affinity-required").size());
    assertEquals(1, desk.session.snapshot().history().past().size());
  }

  @Test
  void fixAllIsOneStepOfTheHistory() {
    filter("affinity-required");
    robot.clickOn(
        (Node node) -> node instanceof Button button && button.getText().equals("Fix all 2"));
    assertEquals(List.of(), findings("affinity-required"));
    assertEquals(1, desk.session.snapshot().history().past().size());
    assertTrue(desk.said.getLast().startsWith("Fixed 2"), desk.said::toString);
    robot.interact(desk.session::undo);
    assertEquals(2, findings("affinity-required").size());
  }

  @Test
  void everyElementOfAFindingIsALinkToIt() {
    filter("affinity-required lb-2");
    robot.clickOn(
        (Node node) -> node instanceof Hyperlink link && link.getText().equals("lb-2/portals"));
    Ref site = Ref.of(Sketch.id("lb-2"), Sketch.id("portals"));
    assertEquals(List.of(Selection.of(site)), desk.revealed);
  }

  @Test
  void aRuleTellsItsFaultAndLeadsToItsSource() {
    filter("affinity-required lb-2");
    robot.clickOn(
        (Node node) ->
            node instanceof Hyperlink link && link.getText().equals("affinity-required"));
    assertTrue(robot.lookup("#rule-source").tryQuery().isPresent());
    robot.interact(() -> ((Hyperlink) robot.lookup("#rule-source").query()).fire());
    assertEquals(List.of(findings("affinity-required").getFirst().rule().source()), desk.browsed);
  }

  @Test
  void theKeyboardWalksRevealsAndFixes() {
    filter("affinity-required lb-2");
    robot.interact(() -> list().requestFocus());
    robot.type(KeyCode.DOWN);
    assertEquals(findings("affinity-required").getLast().elements(), desk.selection().refs());
    assertEquals(List.of(), desk.revealed);
    robot.type(KeyCode.ENTER);
    assertEquals(1, desk.revealed.size());
    robot.type(KeyCode.PERIOD);
    WaitForAsyncUtils.waitForFxEvents();
    robot.type(KeyCode.ENTER);
    assertEquals(1, findings("affinity-required").size());
  }

  private void accept(Finding finding) {
    Edit accept =
        AcceptState.of(desk.session.snapshot().outcome(), finding)
            .withReason("a trial system")
            .edit()
            .orElseThrow();
    robot.interact(() -> desk.apply(accept));
  }

  @Test
  void aFindingIsAskedAboutByItsLinkItsKeyItsMenuAndTheCommand() {
    List<Finding> asked = new ArrayList<>();
    robot.interact(() -> view.acceptWith(asked::add));
    filter("affinity-required lb-2");
    Finding finding = findings("affinity-required").getLast();
    robot.clickOn(
        (Node node) -> node instanceof Hyperlink link && link.getText().equals("Accept…"));
    assertEquals(List.of(finding), asked);
    robot.interact(() -> list().getSelectionModel().select(0));
    robot.interact(() -> list().requestFocus());
    robot.type(KeyCode.A);
    assertEquals(List.of(finding, finding), asked);
    robot.interact(
        () ->
            view.commands(() -> {}).stream()
                .filter(command -> command.id().equals("design.accept"))
                .forEach(Command::run));
    assertEquals(3, asked.size());
    robot.rightClickOn(message(finding.message()));
    robot.clickOn(
        robot
            .lookup(
                (Node node) ->
                    node instanceof javafx.scene.control.Label label
                        && label.getText().equals("Accept…")
                        && !(label.getParent() instanceof Hyperlink))
            .<Node>query());
    assertEquals(4, asked.size());
    assertEquals(0, desk.session.snapshot().history().past().size());
  }

  @Test
  void whatIsAcceptedIsUnfoldedAndStandsAgain() {
    Finding finding = findings("affinity-required").getFirst();
    assertFalse(view.lookup("#show-accepted").isVisible());
    accept(finding);
    assertEquals(1, findings("affinity-required").size());
    robot.clickOn("#show-accepted");
    WaitForAsyncUtils.waitForFxEvents();
    ProblemRow.LetBe row =
        list().getItems().stream()
            .filter(ProblemRow.LetBe.class::isInstance)
            .map(ProblemRow.LetBe.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals(finding, row.accepted().finding());
    robot.interact(() -> list().scrollTo(row));
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn(
        (Node node) -> node instanceof Button button && button.getText().equals("Stand again"));
    assertEquals(2, findings("affinity-required").size());
    robot.interact(desk.session::undo);
    assertEquals(1, findings("affinity-required").size());
  }

  @Test
  void withNothingSelectedTheArchitectIsToldWhatToDo() {
    robot.interact(
        () ->
            view.commands(() -> {}).stream()
                .filter(command -> command.id().equals("design.accept"))
                .forEach(Command::run));
    assertEquals(
        List.of("Choose a finding that can be accepted in the list of problems."), desk.said);
  }

  @Test
  void aSeverityIsHiddenAndShownAgain() {
    int all = list().getItems().size();
    robot.clickOn("#show-ERROR");
    assertTrue(list().getItems().size() < all);
    robot.clickOn("#show-ERROR");
    assertEquals(all, list().getItems().size());
  }

  @Test
  void whatWasNotCheckedUnfolds() {
    int folded = list().getItems().size();
    robot.clickOn("#show-not-checked");
    assertTrue(list().getItems().size() > folded);
    assertTrue(list().getItems().getLast() instanceof ProblemRow.Unchecked);
    robot.interact(() -> view.showNotChecked());
    assertTrue(list().getSelectionModel().getSelectedItem() instanceof ProblemRow.Fold);
  }

  @Test
  void oneSeverityAloneIsListedWhenTheStatusBarAsksForIt() {
    robot.interact(() -> view.showOnly(Severity.WARNING));
    assertTrue(
        list().getItems().stream()
            .filter(ProblemRow.Found.class::isInstance)
            .allMatch(row -> ((ProblemRow.Found) row).finding().severity() == Severity.WARNING));
    assertTrue(list().isFocused());
  }

  @Test
  void selectionStaysOnItsFindingWhileOthersGo() {
    robot.interact(() -> list().getSelectionModel().select(2));
    ProblemRow third = list().getItems().get(2);
    desk.revealed.clear();
    ProblemRow.Found first = (ProblemRow.Found) list().getItems().getFirst();
    Edit fix =
        findings().stream()
            .filter(finding -> !finding.fixes().isEmpty() && !finding.equals(first.finding()))
            .filter(finding -> !third.isSame(new ProblemRow.Found(finding, List.of())))
            .map(finding -> finding.fixes().getFirst().edit())
            .findFirst()
            .orElseThrow();
    robot.interact(() -> desk.apply(fix));
    assertTrue(third.isSame(list().getSelectionModel().getSelectedItem()));
    assertEquals(List.of(), desk.revealed);
  }

  @Test
  void everythingWithOneWayOutIsFixedInOneStep() {
    robot.interact(() -> view.fixObvious());
    assertEquals(1, desk.session.snapshot().history().past().size());
    assertFalse(desk.said.isEmpty());
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void itsPictureIsTaken(Theme theme) throws Exception {
    FxToolkit.setupFixture(() -> stage.close());
    stage = shown(theme);
    Pictures.take(
        stage.getScene().getRoot(),
        "problems-" + theme,
        theme,
        "-error",
        "-warning",
        "-advice",
        "-accent-soft");
    robot.interact(() -> desk.select(Selection.of(Ref.of(Sketch.id("lb-2")))));
    robot.interact(() -> view.showNotChecked());
    Pictures.take(
        stage.getScene().getRoot(),
        "problems-not-checked-" + theme,
        theme,
        "-error",
        "-warning",
        "-advice");
    filter("affinity-required lb-2");
    Pictures.take(
        stage.getScene().getRoot(), "problems-filtered-" + theme, theme, "-error", "-accent-soft");
    robot.clickOn(
        (Node node) ->
            node instanceof Hyperlink link && link.getText().equals("affinity-required"));
    Pictures.take(
        robot.lookup("#rule-source").query().getScene().getRoot(),
        "problems-rule-" + theme,
        theme,
        "-error",
        "-raised");
  }
}
