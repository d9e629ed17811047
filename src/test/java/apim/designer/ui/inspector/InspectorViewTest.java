package apim.designer.ui.inspector;

import static apim.designer.ui.inspector.Sheet.id;
import static apim.designer.ui.inspector.Sheet.sample;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.settings.Theme;
import apim.designer.topology.Address;
import apim.designer.topology.Affinity;
import apim.designer.topology.FileName;
import apim.designer.topology.Node;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.ui.DeskUnderTest;
import apim.designer.ui.control.Selection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The form under an architect's hands.
final class InspectorViewTest {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  private final DeskUnderTest desk = new DeskUnderTest(sample());
  private final FxRobot robot = new FxRobot();

  // Made by show, once JavaFX is there.
  @SuppressWarnings("NullAway.Init")
  private InspectorView view;

  @SuppressWarnings("NullAway.Init")
  private Stage stage;

  @TempDir Path folder;

  private void show(String... refs) throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          view = new InspectorView(desk);
          desk.selection = selection(refs);
          desk.add(view);
        });
    stage = DeskUnderTest.show(view, 268, 720, Theme.LIGHT);
    // Room for what pops up: the headless screen is small.
    robot.interact(
        () -> {
          stage.setX(200);
          stage.setY(40);
          stage.requestFocus();
        });
    settled();
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, stage.focusedProperty());
  }

  /// Waits until what the robot did has come to the window.
  private static void settled() {
    WaitForAsyncUtils.waitForFxEvents(10);
  }

  private void write(String text) {
    robot.write(text);
    settled();
  }

  private void push(KeyCode key) {
    robot.push(key);
    settled();
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.setupFixture(() -> stage.close());
  }

  private static Selection selection(String... refs) {
    return Selection.of(Stream.of(refs).map(Ref::new).toList());
  }

  private void enter(String key) {
    robot.interact(field(key)::requestFocus);
    settled();
    robot.push(KeyCode.SHORTCUT, KeyCode.A);
    settled();
  }

  private TextInputControl field(String key) {
    return robot.lookup("#property-" + key).queryAs(TextInputControl.class);
  }

  private String message(String key) {
    Parent frame = field(key).getParent();
    while (frame != null && !(frame instanceof Frame)) {
      frame = frame.getParent();
    }
    return robot.from(frame).lookup(".field-message").queryAs(Label.class).getText();
  }

  private Site site() {
    return desk.session
        .snapshot()
        .design()
        .topology()
        .loadBalancers()
        .getFirst()
        .sites()
        .getFirst();
  }

  private List<Node> nodes() {
    return desk.session.snapshot().design().topology().nodes();
  }

  private int steps() {
    return desk.session.snapshot().history().past().size();
  }

  private void undo() {
    robot.interact(() -> desk.session.undo());
  }

  @Test
  void typingAHostNameChangesTheDesignAtEachKeyAndIsOneStep() throws Exception {
    show("lb-1/portals");
    enter("hostname");
    write("n");
    assertEquals("n", site().hostname().value());
    write("ew");
    assertEquals("new", site().hostname().value());
    assertEquals(1, steps());
    undo();
    assertEquals(sample(), desk.session.snapshot().design());
    assertEquals("api.example.com", field("hostname").getText());
  }

  @Test
  void whatIsTypedStaysAsItIsTypedUntilTheFieldIsLeft() throws Exception {
    show("lb-1/portals");
    enter("hostname");
    write("New");
    assertEquals("new", site().hostname().value());
    assertEquals("New", field("hostname").getText());
    push(KeyCode.ENTER);
    assertEquals("new", field("hostname").getText());
  }

  @Test
  void aRefusedTextStaysWithItsMessageAndTheDesignHasWhatItHadBefore() throws Exception {
    show("lb-1/portals");
    enter("hostname");
    write("ok-");
    assertEquals(sample(), desk.session.snapshot().design());
    assertEquals(0, steps());
    assertEquals("ok-", field("hostname").getText());
    assertTrue(field("hostname").getPseudoClassStates().contains(INVALID));
    assertTrue(message("hostname").startsWith("A host name has labels"));
    assertEquals(message("hostname"), field("hostname").getAccessibleHelp());
    push(KeyCode.TAB);
    assertEquals("ok-", field("hostname").getText());
    enter("hostname");
    write("ok-2");
    assertFalse(field("hostname").getPseudoClassStates().contains(INVALID));
    assertEquals("", message("hostname"));
  }

  @Test
  void escapeBringsBackWhatTheFieldHadWhenItWasEntered() throws Exception {
    show("lb-1/portals");
    enter("hostname");
    write("other-");
    push(KeyCode.ESCAPE);
    assertEquals("api.example.com", field("hostname").getText());
    assertEquals("", message("hostname"));
    assertEquals(sample(), desk.session.snapshot().design());
    assertEquals(0, steps());
  }

  @Test
  void escapeAfterUndoBringsBackWhatUndoLeft() throws Exception {
    show("lb-1/portals");
    enter("hostname");
    write("portal.acme.test");
    push(KeyCode.ENTER);
    undo();
    assertEquals("api.example.com", field("hostname").getText());
    push(KeyCode.END);
    write("x");
    assertEquals("api.example.comx", site().hostname().value());
    push(KeyCode.ESCAPE);
    assertEquals("api.example.com", field("hostname").getText());
    assertEquals(sample(), desk.session.snapshot().design());
    assertEquals(
        "portal.acme.test",
        redone().topology().loadBalancers().getFirst().sites().getFirst().hostname().value(),
        "and what was undone can still be done again");
  }

  private Design redone() {
    return desk.session.snapshot().history().redo().present();
  }

  @ParameterizedTest
  @CsvSource({
    "apim-1, address, 10.1.0.300",
    "apim-1, offset, 70000",
    "lb-1/portals, hostname, https://portal.acme.test/",
    "lb-1/portals, port, 99999",
    "lb-1/portals, logs, /var/log/a b",
    "lb-1, behind-proxy, '10.0.0.0/8, 10.1.0.0/33'",
    "lb-1, version, 1.22.1.5",
  })
  void noPartOfARefusedTextIsLeftInTheDesign(String subject, String key, String text)
      throws Exception {
    show(subject);
    enter(key);
    write(text);
    assertEquals(sample(), desk.session.snapshot().design(), "while it stands there");
    push(KeyCode.TAB);
    assertEquals(sample(), desk.session.snapshot().design(), "when it was left");
    assertEquals(text, field(key).getText());
    assertFalse(message(key).isEmpty());
    assertTrue(desk.said.getLast().contains("“" + text + "” was not taken"), desk.said::toString);
  }

  @Test
  void aRefusedTextIsThereAgainWhenItsElementIs() throws Exception {
    show("apim-1");
    enter("address");
    write("10.1.0.300");
    robot.interact(() -> desk.select(selection("apim-2")));
    assertEquals(List.of("Address: “10.1.0.300” was not taken; it stays as it was."), desk.said);
    assertEquals("", field("address").getText());
    robot.interact(() -> desk.select(selection("apim-1")));
    assertEquals("10.1.0.300", field("address").getText());
    assertTrue(message("address").startsWith("An IPv4 address has four numbers"));
    assertEquals(sample(), desk.session.snapshot().design());
  }

  @Test
  void aRefusedTextIsNotBroughtBackOverAnotherValueOrIntoAnotherDesign() throws Exception {
    show("apim-1");
    enter("address");
    write("10.1.0.300");
    robot.interact(() -> desk.select(selection("apim-2")));
    robot.interact(
        () ->
            desk.apply(
                new Edit.ChangeNode(nodes().getFirst().withAddress(Address.of("10.1.0.3")))));
    robot.interact(() -> desk.select(selection("apim-1")));
    assertEquals("10.1.0.3", field("address").getText());
    enter("offset");
    write("x");
    Design other = new Sheet(sample(), "apim-1").typed("address", "10.9.9.9");
    robot.interact(() -> desk.session.start(other));
    assertEquals("0", field("offset").getText());
  }

  @Test
  void anIdThatCouldBeTakenByNowWaitsForEnter() throws Exception {
    show("apim-1");
    enter("id");
    write("note-1");
    push(KeyCode.TAB);
    robot.interact(() -> desk.session.apply(new Edit.Remove(List.of(id("note-1")))));
    assertEquals("note-1", field("id").getText());
    assertEquals("Not taken yet; press Enter here to take it.", message("id"));
    enter("id");
    push(KeyCode.ENTER);
    assertEquals("note-1", nodes().getFirst().id().value());
    assertEquals("", message("id"));
  }

  @Test
  void severalValuesAreThereAgainWhenWhatWasTypedIsErased() throws Exception {
    show("apim-1", "apim-2");
    enter("offset");
    write("1");
    push(KeyCode.BACK_SPACE);
    assertEquals(sample(), desk.session.snapshot().design());
    write("x");
    push(KeyCode.BACK_SPACE);
    push(KeyCode.TAB);
    assertEquals(sample(), desk.session.snapshot().design());
    assertEquals(0, steps());
  }

  @Test
  void leavingTheFieldEndsTheStep() throws Exception {
    show("lb-1/portals");
    enter("hostname");
    write("one");
    push(KeyCode.TAB);
    enter("hostname");
    write("two");
    assertEquals(2, steps());
  }

  @Test
  void anIdIsTakenOnEnterAndTheCursorStays() throws Exception {
    show("apim-1");
    TextInputControl field = field("id");
    enter("id");
    write("main");
    assertEquals(0, steps());
    assertEquals("apim-1", nodes().getFirst().id().value());
    push(KeyCode.ENTER);
    assertEquals("main", nodes().getFirst().id().value());
    assertEquals(selection("main"), desk.selection);
    assertSame(field, field("id"));
    assertTrue(field.isFocused());
    push(KeyCode.END);
    write("-2");
    push(KeyCode.TAB);
    assertEquals("main-2", nodes().getFirst().id().value());
    assertEquals(2, steps());
  }

  @Test
  void anIdOfAnotherIsRefusedAsItIsTyped() throws Exception {
    show("apim-1");
    enter("id");
    write("apim-2");
    assertEquals("The id apim-2 is taken; choose one that is free.", message("id"));
    push(KeyCode.ENTER);
    assertEquals(0, steps());
  }

  @Test
  @SuppressWarnings("unchecked")
  void anAffinityIsChosenFromTheListAndBringsItsFields() throws Exception {
    show("lb-1/portals");
    ComboBox<String> box = robot.lookup("#property-affinity").queryAs(ComboBox.class);
    robot.clickOn(box);
    settled();
    push(KeyCode.DOWN);
    push(KeyCode.ENTER);
    assertEquals(new Affinity.IpHash(), site().affinity());
    robot.interact(() -> box.setValue("Cookie of NGINX"));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(new Affinity.IpHash(), site().affinity());
    assertEquals("Client address", box.getValue());
    assertEquals(1, steps());
  }

  @Test
  void anEditOfSeveralIsOneStepAndCanBeTakenBack() throws Exception {
    show("apim-1", "apim-2");
    assertEquals("several values", field("offset").getPromptText());
    enter("offset");
    write("12");
    assertEquals(List.of(12, 12), nodes().stream().map(Node::portOffset).toList());
    assertEquals(1, steps());
    push(KeyCode.ESCAPE);
    assertEquals(sample(), desk.session.snapshot().design());
    assertEquals(0, steps());
  }

  @Test
  void aFileIsChosenAndDoneWithout() throws Exception {
    desk.answer =
        Optional.of(Files.writeString(folder.resolve("my deployment.toml"), "[server]\n"));
    show("apim-1");
    robot.clickOn("#property-file");
    settled();
    assertEquals(
        Optional.of(new FileName("my-deployment.toml")), nodes().getFirst().deploymentToml());
    assertEquals(
        Optional.of("[server]\n"),
        desk.session.snapshot().design().attachments().text(new FileName("my-deployment.toml")));
    assertEquals(1, steps());
    robot.clickOn("#property-file-remove");
    settled();
    assertEquals(Optional.empty(), nodes().getFirst().deploymentToml());
  }

  @Test
  void aFileIsDroppedOnItsRow() throws Exception {
    show("apim-1");
    FileRow row = new FileRow(new Sheet(sample(), "apim-1").file("file"), formOf(desk));
    Path file = Files.writeString(folder.resolve("deployment.toml"), "[server]\n");
    robot.interact(() -> row.offered(List.of(file, file)));
    assertEquals(0, steps());
    assertEquals(
        "One file belongs here; drop just that one.",
        robot.from(row.frame()).lookup(".field-message").queryAs(Label.class).getText());
    robot.interact(() -> row.offered(List.of(folder.resolve("gone"))));
    assertEquals(
        "gone cannot be taken: it is not there; check the name and the folder.",
        robot.from(row.frame()).lookup(".field-message").queryAs(Label.class).getText());
    robot.interact(() -> row.offered(List.of(file)));
    assertEquals(Optional.of(new FileName("deployment.toml")), nodes().getFirst().deploymentToml());
  }

  private static Form formOf(DeskUnderTest desk) {
    return new Form() {
      @Override
      public void apply(apim.designer.design.Edit edit) {
        desk.apply(edit);
      }

      @Override
      public void type(apim.designer.design.Edit edit, String key) {
        desk.type(edit, key);
      }

      @Override
      public boolean takeBack(String key) {
        return desk.takeBack(key);
      }

      @Override
      public void say(String sentence) {
        desk.say(sentence);
      }

      @Override
      public void settle() {
        desk.settle();
      }

      @Override
      public void select(Ref ref) {
        desk.select(Selection.of(ref));
      }

      @Override
      public Optional<Path> ask(String title, List<String> endings) {
        return desk.answer;
      }
    };
  }

  @Test
  void theFirstFieldIsEnteredAndTheFormFollowsTheSelection() throws Exception {
    show("apim-1");
    robot.interact(view::focusFirst);
    assertEquals("apim-1", ((TextField) field("id")).getSelectedText());
    robot.interact(() -> desk.select(selection("note-1")));
    assertEquals("Mind the gap", field("text").getText());
    robot.interact(() -> desk.select(Selection.NONE));
    assertEquals("Sample", field("name").getText());
  }

  @Test
  void aFindingIsMendedWhereItStands() throws Exception {
    Design risky = new Sheet(sample(), "lb-1/portals").chosen("affinity", "Cookie of API-M");
    robot.interact(() -> desk.session.start(risky));
    show("lb-1/portals");
    assertNotNull(robot.lookup(".subject-count").queryAs(Label.class).getText());
    robot.clickOn("Use ip_hash");
    settled();
    assertEquals(new Affinity.IpHash(), site().affinity());
  }

  @Test
  void aZoneIsFilledFromItsMenu() throws Exception {
    show("dmz");
    robot.clickOn("#property-enclose");
    settled();
    robot.clickOn("note-1");
    settled();
    assertEquals(
        List.of(id("lb-1"), id("note-1")),
        desk.session.snapshot().design().topology().zones().getFirst().elements());
  }
}
