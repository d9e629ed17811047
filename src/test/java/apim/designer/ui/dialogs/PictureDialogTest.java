package apim.designer.ui.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.diagram.TrafficView;
import apim.designer.project.Templates;
import apim.designer.settings.Theme;
import apim.designer.ui.shell.Looking;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The dialog that exports the diagram, and what is opened from the pictures that it makes.
@Tag("window")
final class PictureDialogTest {
  @TempDir Path folder;

  private Looking look(Theme theme) throws Exception {
    return new Looking(
        Templates.design("p4-internal-and-external"), theme, folder.resolve("state"));
  }

  private static void choose(Looking look, String id, boolean on) throws Exception {
    CheckBox box = (CheckBox) look.node(id);
    look.run(() -> box.setSelected(on));
    look.work();
  }

  private static void format(Looking look, String format) throws Exception {
    look.press("picture-" + format);
    look.work();
  }

  private static void traffic(Looking look, TrafficView view) throws Exception {
    @SuppressWarnings("unchecked")
    ComboBox<TrafficView> choice = (ComboBox<TrafficView>) look.node("picture-traffic");
    look.run(() -> choice.setValue(view));
    look.work();
  }

  @Test
  void theTrafficThatIsChosenIsInThePicture() throws Exception {
    Path picture = folder.resolve("internal.svg");
    try (Looking look = look(Theme.LIGHT)) {
      look.run(() -> look.window.file = Optional.of(picture));
      look.command("file.draw");
      look.work();
      traffic(look, TrafficView.INTERNAL);
      look.press("picture-export");
      look.work();
      assertTrue(Files.readString(picture).contains(">event hub"), "as a line says it");
      look.command("file.draw");
      look.work();
      ComboBox<?> again = (ComboBox<?>) look.node("picture-traffic");
      assertEquals(TrafficView.INTERNAL, look.ask(again::getValue), "the next one is as the last");
      format(look, "MERMAID");
      assertFalse(look.ask(() -> again.getParent().isVisible()));
    }
  }

  private static double height(Looking look) throws Exception {
    StackPane preview = (StackPane) look.node("picture-preview");
    return look.ask(() -> ((ImageView) preview.getChildren().getFirst()).getImage().getHeight());
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void itCanBeReadInEveryState(Theme theme) throws Exception {
    try (Looking look = look(theme)) {
      look.command("edit.select-all");
      look.command("file.draw");
      look.work();
      look.at("picture-svg", ".dialog-sheet");
      format(look, "PNG");
      choose(look, "picture-dark", true);
      choose(look, "picture-findings", true);
      look.at("picture-png", ".dialog-sheet");
      format(look, "DRAWIO");
      choose(look, "picture-dark", false);
      look.at("picture-drawio", ".dialog-sheet");
      format(look, "MERMAID");
      look.at("picture-mermaid", ".dialog-sheet");
      format(look, "SVG");
      traffic(look, TrafficView.INTERNAL);
      look.at("picture-internal", ".dialog-sheet");
      assertEquals(List.of(), look.troubles());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SVG", "PNG", "DRAWIO"})
  void whatIsExportedOpensAsTheDesignAndASaveAsksForAFile(String format) throws Exception {
    Path picture = folder.resolve("shop." + format.toLowerCase(java.util.Locale.ROOT));
    try (Looking look = look(Theme.LIGHT)) {
      look.run(() -> look.window.file = Optional.of(picture));
      look.command("file.draw");
      format(look, format);
      look.press("picture-export");
      look.work();
      assertEquals(List.of(), look.window.notices());
      byte[] before = Files.readAllBytes(picture);
      var design = look.window.session.snapshot().design();
      look.command("file.new-empty");
      assertNotEquals(design, look.window.session.snapshot().design());
      look.command("file.open");
      assertEquals(design, look.window.session.snapshot().design());
      assertEquals(Optional.empty(), look.window.session.snapshot().file());
      Path saved = folder.resolve("saved.apimtopology");
      look.run(() -> look.window.file = Optional.of(saved));
      look.command("file.save");
      assertEquals(Optional.of(saved), look.window.session.snapshot().file());
      assertEquals(List.of(before.length), List.of(Files.readAllBytes(picture).length));
    }
  }

  @Test
  void thePreviewShowsWhatIsAskedFor() throws Exception {
    try (Looking look = look(Theme.LIGHT)) {
      look.command("file.draw");
      look.work();
      double whole = height(look);
      format(look, "MERMAID");
      TextArea text = (TextArea) look.node("picture-text");
      assertTrue(look.ask(text::getText).contains("flowchart LR"));
      format(look, "PDF");
      look.press("picture-cancel");
      look.key("box-internal-1", javafx.scene.input.KeyCode.ENTER);
      look.command("file.draw");
      look.work();
      choose(look, "picture-part", true);
      assertNotEquals(whole, height(look));
    }
  }

  @Test
  void aPreviewThatIsLateIsNotShown() throws Exception {
    try (Looking look = look(Theme.LIGHT)) {
      look.command("file.draw");
      look.press("picture-MERMAID");
      look.press("picture-SVG");
      look.work();
      StackPane preview = (StackPane) look.node("picture-preview");
      assertTrue(look.ask(() -> preview.getChildren().getFirst().isVisible()));
      assertFalse(look.ask(() -> preview.getChildren().get(1).isVisible()));
    }
  }

  @Test
  void theNextPictureBeginsAsTheLastOneWas() throws Exception {
    try (Looking look = look(Theme.LIGHT)) {
      look.run(() -> look.window.file = Optional.of(folder.resolve("a.png")));
      look.command("file.draw");
      format(look, "PNG");
      choose(look, "picture-names", false);
      look.press("picture-export");
      look.work();
      look.command("file.draw");
      look.work();
      assertFalse(((CheckBox) look.node("picture-names")).isSelected());
      assertEquals("PNG", look.window.remembered.settings().picture().get("format"));
    }
  }

  @Test
  void aPictureThatIsCopiedIsOnTheClipboard() throws Exception {
    try (Looking look = look(Theme.LIGHT)) {
      look.command("file.draw");
      format(look, "MERMAID");
      look.press("picture-copy");
      look.work();
      assertTrue(look.ask(() -> Clipboard.getSystemClipboard().getString()).contains("flowchart"));
      look.command("tools.copy-picture");
      look.work();
      assertTrue(look.ask(() -> Clipboard.getSystemClipboard().hasImage()));
    }
  }

  @Test
  void whoWouldRatherNotKeepsTheDialog() throws Exception {
    try (Looking look = look(Theme.LIGHT)) {
      look.command("file.draw");
      look.press("picture-export");
      assertTrue(look.ask(() -> look.stage.getScene().lookup(".dialog-sheet") != null));
      look.run(() -> look.window.file = Optional.of(folder.resolve("none/a.svg")));
      look.press("picture-export");
      look.work();
      assertTrue(look.window.notices().getFirst().contains("The diagram is not exported."));
    }
  }

  @Test
  void aDocumentAndItsPictureAreWritten() throws Exception {
    try (Looking look = look(Theme.LIGHT)) {
      look.run(() -> look.window.file = Optional.of(folder.resolve("shop.md")));
      look.command("file.document");
      look.work();
      assertEquals(List.of(), look.window.notices());
      assertTrue(Files.readString(folder.resolve("shop.md")).contains("(<shop.svg>)"));
      assertTrue(Files.readString(folder.resolve("shop.svg")).contains("apim-topology"));
    }
  }
}
