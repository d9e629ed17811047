package apim.designer.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.desk.form.Shared;
import apim.designer.settings.Theme;
import apim.designer.ui.shell.Looking;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A host with three paths in the window, and the properties of what stands around it, put away and
/// asked for: pictures in `target/screenshots/dialogs` for eyes, and what can be said without.
@Tag("window")
final class FoldedScreensTest {
  @TempDir Path folder;

  private static void find(Looking look, String name) throws Exception {
    look.command("tools.find");
    look.type("finder-field", name);
    look.key("finder-field", KeyCode.ENTER);
  }

  private static void scroll(Looking look, double to) throws Exception {
    ScrollPane pane = (ScrollPane) look.node("properties");
    look.run(() -> pane.setVvalue(to));
  }

  private static void open(Looking look, String... groups) throws Exception {
    for (String group : groups) {
      look.press("property-" + group);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void everyTextIsWholeAndLegible(Theme theme) throws Exception {
    try (Looking look = new Looking(Shared.design(), theme, folder.resolve("state"))) {
      look.at("paths", "#canvas");
      find(look, "gw-1");
      open(look, "ports-of-its-own");
      scroll(look, 0.7);
      look.around("folded-node", "collapse-properties");
      find(look, "lb-1/portals");
      look.around("folded-portals", "collapse-properties");
      open(look, "only-for-nodes");
      scroll(look, 0.95);
      look.around("only-for-nodes-portals", "collapse-properties");
      open(look, "towards-the-nodes", "what-clients-see", "limits", "anything-else");
      scroll(look, 0.6);
      look.around("opened-portals", "collapse-properties");
      scroll(look, 1);
      look.around("opened-portals-end", "collapse-properties");
      find(look, "lb-1/gateway");
      open(look, "client-certificates");
      look.press("property-client-certificates-always");
      scroll(look, 1);
      look.around("opened-gateway", "collapse-properties");
      find(look, "Keycloak");
      look.around("outside-key-manager", "collapse-properties");
      assertEquals(List.of(), look.troubles(), "texts that are cut off or faint");
    }
  }
}
