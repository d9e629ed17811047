package apim.designer.ui.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.pipeline.Outcome;
import apim.designer.settings.Theme;
import apim.designer.topology.Accepted;
import apim.designer.ui.shell.Looking;
import apim.designer.ui.shell.ShownDesign;
import apim.designer.validation.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// From the list of problems to a finding that is let be, and back, by the keyboard.
@Tag("window")
final class AcceptSheetTest {
  @TempDir Path folder;

  private static Outcome outcome(Looking look) {
    return look.window.session.snapshot().outcome();
  }

  private static String text(Looking look, String id) throws Exception {
    Label label = (Label) look.node(id);
    return look.ask(label::getText);
  }

  private static boolean canAccept(Looking look) throws Exception {
    ButtonBase accept = (ButtonBase) look.node("accept-take");
    return look.ask(() -> !accept.isDisabled());
  }

  private static void selectFirst(Looking look) throws Exception {
    ListView<?> list = (ListView<?>) look.node("problems");
    look.run(() -> list.getSelectionModel().select(0));
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void anErrorIsAcceptedExportedAndStandsAgain(Theme theme) throws Exception {
    try (Looking look = new Looking(ShownDesign.ACTIVE_ACTIVE_WITH_ERROR.design(), theme, folder)) {
      assertTrue(outcome(look).hasErrors());
      int standing = outcome(look).findings().size();
      selectFirst(look);
      look.key("problems", KeyCode.A);
      look.at("accept-empty", ".dialog-sheet");
      assertFalse(canAccept(look));
      assertEquals("Say why, for whoever reads the design after you.", text(look, "accept-remark"));
      look.type("accept-reason", "A trial system, which may lose sessions");
      assertTrue(canAccept(look));
      look.type("accept-until", "in spring");
      look.at("accept-no-day", ".dialog-sheet");
      assertFalse(canAccept(look));
      assertTrue(text(look, "accept-remark").startsWith("Write the last day as"));
      look.press("accept-12-months");
      look.at("accept-ready", ".dialog-sheet");
      look.press("accept-take");

      assertFalse(outcome(look).hasErrors());
      assertEquals(standing - 1, outcome(look).findings().size());
      Accepted accepted = outcome(look).accepted().getFirst().accepted();
      assertEquals("A trial system, which may lose sessions", accepted.reason().value());
      assertEquals(Optional.of(outcome(look).today().plusYears(1)), accepted.until());
      ButtonBase errors = (ButtonBase) look.node("status-" + Severity.ERROR);
      assertEquals("0", look.ask(errors::getText));
      look.around("problems-accepted-folded", "problems");
      look.press("show-accepted");
      look.around("problems-accepted", "problems");
      look.command("file.export");
      look.at("export-accepted", ".dialog-sheet");
      look.press("export-cancel");

      look.command("edit.undo");
      assertTrue(outcome(look).hasErrors());
      look.command("edit.redo");
      assertFalse(outcome(look).hasErrors());
      ListView<?> list = (ListView<?>) look.node("problems");
      look.run(() -> list.getSelectionModel().select(standing));
      look.key("problems", KeyCode.A);
      assertTrue(outcome(look).hasErrors());
      assertEquals(List.of(), outcome(look).accepted());
      assertEquals(List.of(), look.troubles(), "texts that are cut off or faint");
    }
  }
}
