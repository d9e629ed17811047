package apim.designer.ui.inspector;

import static apim.designer.desk.form.Sheet.sample;
import static apim.designer.topology.Sketch.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.desk.Selection;
import apim.designer.desk.form.Sheet;
import apim.designer.topology.Affinity;
import apim.designer.topology.FileName;
import apim.designer.topology.Node;
import apim.designer.topology.PortOffset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// The form under an architect's hands.
@Tag("window")
final class InspectorViewTest extends FormUnderTest {
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
    assertEquals(selection("main"), desk.selection());
    assertSame(field, field("id"));
    assertTrue(field.isFocused());
    push(KeyCode.END);
    write("-2");
    push(KeyCode.TAB);
    assertEquals("main-2", nodes().getFirst().id().value());
    assertEquals(2, steps());
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
    assertEquals(new Affinity.IpHash(), site().back().affinity());
    robot.interact(() -> box.setValue("Cookie of NGINX"));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(new Affinity.IpHash(), site().back().affinity());
    assertEquals("Client address", box.getValue());
    assertEquals(1, steps());
  }

  @Test
  void anEditOfSeveralIsOneStepAndCanBeTakenBack() throws Exception {
    show("apim-1", "apim-2");
    assertEquals("several values", field("offset").getPromptText());
    enter("offset");
    write("12");
    assertEquals(
        List.of(12, 12), nodes().stream().map(Node::portOffset).map(PortOffset::number).toList());
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
    assertEquals(new Affinity.IpHash(), site().back().affinity());
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

  @Test
  void aGroupIsShownByItsCaptionAndStaysShownForTheNextOfItsKind() throws Exception {
    show("lb-1/portals");
    Button limits = robot.lookup("#property-limits").queryButton();
    assertEquals("Limits, put away", limits.getAccessibleText());
    robot.interact(limits::requestFocus);
    push(KeyCode.SPACE);
    assertEquals("Limits, shown", limits.getAccessibleText());
    assertTrue(limits.isFocused());
    enter("body-size");
    write("200m");
    assertEquals(1, steps());
    robot.interact(() -> desk.select(selection("lb-1/gateway")));
    settled();
    assertEquals("", field("body-size").getText());
    robot.interact(() -> robot.lookup("#property-limits").queryButton().fire());
    settled();
    assertTrue(robot.lookup("#property-body-size").tryQuery().isEmpty());
  }

  @Test
  void aGroupDoesNotCloseOverAFieldThatIsEmptied() throws Exception {
    show("lb-1/portals");
    robot.interact(() -> robot.lookup("#property-limits").queryButton().fire());
    settled();
    enter("read-timeout");
    write("2m");
    robot.interact(() -> desk.select(selection("lb-1/gateway")));
    settled();
    robot.interact(() -> robot.lookup("#property-limits").queryButton().fire());
    robot.interact(() -> desk.select(selection("lb-1/portals")));
    settled();
    enter("read-timeout");
    push(KeyCode.BACK_SPACE);
    assertTrue(field("read-timeout").isFocused());
    assertEquals(Optional.empty(), site().policy().readTimeout());
  }
}
