package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import apim.designer.design.Edit;
import apim.designer.desk.Faulty;
import apim.designer.desk.Selection;
import apim.designer.project.Templates;
import apim.designer.settings.Theme;
import apim.designer.topology.Label;
import apim.designer.topology.Ref;
import apim.designer.ui.dialogs.WindowQuestions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The window with text of one and a half times the usual size.
@Tag("window")
final class LargerTextTest {
  @TempDir Path state;

  @Test
  void noTextOfThePanelsAndTheSheetsIsCut() throws Exception {
    try (Looking look = new Looking(Faulty.design(), Theme.LIGHT, state)) {
      look.command("view.text-larger");
      look.command("view.text-larger");
      assertFalse(look.window.command("view.text-larger").isEnabled(), "it is the largest");
      assertEquals(150, look.window.remembered.settings().look().text());
      look.at("large-window", ".designer");
      for (String one : List.of("apim-2", "lb-1", "lb-1/portals", "clients", "dmz")) {
        look.run(() -> look.window.window.select(Selection.of(Ref.parse(one))));
        look.at("large-" + one.replace('/', '-'), ".designer");
      }
      for (String command :
          List.of(
              "file.new", "file.export", "file.draw", "help.keys", "help.about", "tools.find")) {
        look.command(command);
        look.at("large-" + command, ".sheet-layer");
        look.closeSheet();
      }
      assertEquals(List.of(), look.troubles(), "texts that are cut off or faint");
    }
  }

  @Test
  void theSizeIsKeptAndTakenBack() throws Exception {
    try (Looking look = new Looking(Faulty.design(), Theme.DARK, state)) {
      look.command("view.text-larger");
      assertEquals(125, look.window.appearance.text());
    }
    try (Looking look = new Looking(Faulty.design(), Theme.DARK, state)) {
      assertEquals(125, look.window.appearance.text());
      look.command("view.text-smaller");
      assertEquals(100, look.window.appearance.text());
      assertFalse(look.window.command("view.text-smaller").isEnabled());
    }
  }

  /// Several designs, in both themes and both sizes of text.
  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void theTabsAndTheQuestionsAreLegible(Theme theme) throws Exception {
    try (Looking look = new Looking(Faulty.design(), theme, state)) {
      look.run(() -> look.window.session.apply(new Edit.SetName(new Label("Payments in Europe"))));
      look.run(() -> look.window.session.start(Templates.design("active-active")));
      look.run(() -> look.window.session.start(Templates.design("p3-distributed")));
      look.at("tabs", ".designer");
      WindowQuestions questions = new WindowQuestions(look.stage);
      look.question("tabs-question", () -> questions.unsaved("Payments in Europe"));
      look.command("view.text-larger");
      look.command("view.text-larger");
      look.at("tabs-large", ".designer");
      look.question("tabs-question-large", () -> questions.unsaved("Payments in Europe"));
      assertEquals(List.of(), look.troubles(), "texts that are cut off or faint");
    }
  }
}
