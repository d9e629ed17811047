package apim.designer.ui.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.project.Templates;
import apim.designer.settings.Theme;
import apim.designer.ui.shell.Looking;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The firewall table in the window.
@Tag("window")
final class FirewallSheetTest {
  @TempDir Path folder;

  private Looking look(Theme theme) throws Exception {
    return new Looking(
        Templates.design("p4-internal-and-external"), theme, folder.resolve("state"));
  }

  private static TableView<?> table(Looking look) throws Exception {
    return (TableView<?>) look.node("firewall");
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void itCanBeRead(Theme theme) throws Exception {
    try (Looking look = look(theme)) {
      look.command("view.firewall");
      look.at("firewall", ".dialog-sheet");
      assertEquals(List.of(), look.troubles());
    }
  }

  @Test
  void itShowsWhatIsSelectedAndIsCopied() throws Exception {
    try (Looking look = look(Theme.LIGHT)) {
      look.command("view.firewall");
      TableView<?> all = table(look);
      int rows = look.ask(() -> all.getItems().size());
      assertTrue(rows > 10, rows + " rows");
      look.press("firewall-copy");
      String copied = look.ask(() -> Clipboard.getSystemClipboard().getString());
      assertEquals(rows + 1, copied.lines().count());
      look.press("firewall-close");
      look.key("box-internal-1", KeyCode.ENTER);
      look.command("view.firewall");
      TableView<?> some = table(look);
      assertTrue(look.ask(() -> some.getItems().size()) < rows);
      CheckBox part = (CheckBox) look.node("firewall-part");
      look.run(() -> part.setSelected(false));
      assertEquals(rows, look.ask(() -> some.getItems().size()));
      look.key("firewall", KeyCode.ESCAPE);
      assertFalse(look.ask(() -> some.getScene() != null && some.localToScreen(0, 0) != null));
    }
  }
}
