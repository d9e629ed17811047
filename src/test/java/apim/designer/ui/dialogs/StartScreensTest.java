package apim.designer.ui.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.desk.NewElements;
import apim.designer.project.TemplateFamily;
import apim.designer.settings.Theme;
import apim.designer.ui.shell.Looking;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The start page and the sheet of templates in both themes: pictures in
/// `target/screenshots/dialogs` for eyes, and that every text of them can be read.
@Tag("window")
final class StartScreensTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void everyFamilyCanBeReadOnTheStartPageAndInTheSheet(Theme theme) throws Exception {
    try (Looking look = new Looking(NewElements.design(), theme, folder.resolve("state"))) {
      for (TemplateFamily family : TemplateFamily.values()) {
        if (look.stage.getScene().lookup("#family-" + family.name()) != null) {
          look.press("family-" + family.name());
          look.at("start-" + family.name(), ".designer");
        }
      }
      look.command("file.new");
      look.at("templates-top", ".dialog-sheet");
      ScrollPane scroll = (ScrollPane) look.stage.getScene().lookup(".dialog-sheet .scroll-pane");
      look.run(() -> scroll.setVvalue(0.5));
      look.at("templates-middle", ".dialog-sheet");
      look.run(() -> scroll.setVvalue(1));
      look.at("templates-bottom", ".dialog-sheet");
      assertEquals(List.of(), look.troubles(), "texts that are cut off or faint");
    }
  }
}
