package apim.designer.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.project.Templates;
import apim.designer.settings.Theme;
import apim.designer.ui.shell.Looking;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Fields with what they refuse, in both themes: pictures in `target/screenshots/dialogs` for eyes,
/// and that every reason can be read.
@Tag("window")
final class RefusedScreensTest {
  @TempDir Path folder;

  private Looking look(Theme theme) throws Exception {
    return new Looking(Templates.design("active-active"), theme, folder.resolve("state"));
  }

  private static void find(Looking look, String name) throws Exception {
    look.command("tools.find");
    look.type("finder-field", name);
    look.key("finder-field", KeyCode.ENTER);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void theFieldsOfTheProperties(Theme theme) throws Exception {
    try (Looking look = look(theme)) {
      look.key("box-apim-1", KeyCode.ENTER);
      look.type("property-id", "../../x");
      look.type("property-address", "a".repeat(60_000));
      look.type("property-offset", "9".repeat(400));
      Path binary = Files.write(folder.resolve("keystore.jks"), new byte[] {(byte) 0xfe, 0, 1});
      look.run(() -> look.window.file = Optional.of(binary));
      look.press("property-file");
      look.around("refused-node", "collapse-properties");
      find(look, "lb-1");
      look.type("property-behind-proxy", "10.0.0.0/8, 10.1.0.0/33 \u202e; $host; }");
      look.type("property-name-servers", "dns.example.com");
      look.type("property-days", "0");
      look.around("refused-balancer", "collapse-properties");
      find(look, "lb-1/portals");
      look.type("property-hostname", "https://portal.acme.test/; return 200 \"owned\"; }");
      look.type("property-port", "70000");
      look.type("property-logs", "/var/log/../../etc; }");
      look.around("refused-site", "collapse-properties");
      assertEquals(List.of(), look.troubles(), "texts that are cut off or faint");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void theFieldOfTheOutline(Theme theme) throws Exception {
    try (Looking look = look(theme)) {
      look.press("left-outline");
      look.key("outline", KeyCode.DOWN);
      find(look, "lb-1");
      look.key("outline", KeyCode.F2);
      TextInputControl field = (TextInputControl) look.node("outline-name");
      look.run(() -> field.setText("Load balancer; $host; }"));
      look.key("outline-name", KeyCode.ENTER);
      look.around("refused-name", "outline");
      assertEquals(List.of(), look.troubles(), "texts that are cut off or faint");
    }
  }
}
