package apim.designer.ui.inspector;

import static apim.designer.desk.form.Sheet.sample;
import static apim.designer.topology.Sketch.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.form.Sheet;
import apim.designer.topology.Address;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of a text that a field refuses.
@Tag("window")
final class RefusedTextTest extends FormUnderTest {
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
    "lb-1/portals, logs, /var/log/a;b",
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
        () -> desk.apply(new Edit.Change(nodes().getFirst().withAddress(Address.of("10.1.0.3")))));
    robot.interact(() -> desk.select(selection("apim-1")));
    assertEquals("10.1.0.3", field("address").getText());
    enter("offset");
    write("x");
    Design other = new Sheet(sample(), "apim-1").typed("address", "10.9.9.9");
    robot.interact(() -> desk.session.start(other));
    robot.interact(() -> desk.select(selection("apim-1")));
    assertEquals("0", field("offset").getText());
  }

  @Test
  void anIdThatCouldBeTakenByNowWaitsForEnter() throws Exception {
    show("apim-1");
    enter("id");
    write("note-1");
    push(KeyCode.TAB);
    robot.interact(() -> desk.session.apply(Edit.Remove.of(id("note-1"))));
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
  void anIdOfAnotherIsRefusedAsItIsTyped() throws Exception {
    show("apim-1");
    enter("id");
    write("apim-2");
    assertEquals("The id apim-2 is taken; choose one that is free.", message("id"));
    push(KeyCode.ENTER);
    assertEquals(0, steps());
  }
}
