package apim.designer.ui.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.desk.NewElements;
import apim.designer.desk.importing.ImportState.Row;
import apim.designer.settings.Theme;
import apim.designer.topology.Profile;
import apim.designer.ui.shell.Looking;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The dialog that takes over files of a running system.
@Tag("window")
final class ImportDialogTest {
  @TempDir Path folder;

  private Path file(String name) throws Exception {
    try (InputStream in =
        Objects.requireNonNull(ImportDialogTest.class.getResourceAsStream("/import/" + name))) {
      return Files.write(folder.resolve(name), in.readAllBytes());
    }
  }

  private Looking look(Theme theme) throws Exception {
    return new Looking(NewElements.design(), theme, folder.resolve("state"));
  }

  private static void choose(Looking look, Path file) throws Exception {
    look.run(() -> look.window.file = Optional.of(file));
    look.command("file.import");
    look.work();
  }

  @SuppressWarnings("unchecked")
  private static List<Row> rows(Looking look) throws Exception {
    ListView<Row> list = (ListView<Row>) look.node("import-rows");
    return look.ask(() -> List.copyOf(list.getItems()));
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void itCanBeReadInEveryState(Theme theme) throws Exception {
    try (Looking look = look(theme)) {
      choose(look, file("shop.conf"));
      look.at("import", ".dialog-sheet");
      look.press("import-KEPT");
      look.at("import-kept", ".dialog-sheet");
      look.press("import-FAULTS");
      look.at("import-faults", ".dialog-sheet");
      look.press("import-take-over");
      look.at("imported", ".designer");
      assertEquals(List.of(), look.troubles());
    }
  }

  @Test
  void whatIsTakenOverIsANewDesignWithoutAFile() throws Exception {
    try (Looking look = look(Theme.LIGHT)) {
      var before = look.window.session.snapshot().design();
      choose(look, file("04-offsets-on-one-host.conf"));
      Label found = (Label) look.node("import-found");
      assertTrue(look.ask(found::getText).startsWith("1 load balancer, 2 sites, 2 nodes"));
      assertEquals(before, look.window.session.snapshot().design());
      look.press("import-take-over");
      var after = look.window.session.snapshot().design();
      assertNotEquals(before, after);
      assertEquals(Optional.empty(), look.window.session.snapshot().file());
      assertEquals(
          List.of(Profile.ALL_IN_ONE, Profile.ALL_IN_ONE),
          after.topology().nodes().stream().map(one -> one.profile()).toList());
    }
  }

  @Test
  void theListsHaveTheStatementsOfTheirFate() throws Exception {
    try (Looking look = look(Theme.LIGHT)) {
      choose(look, file("17-other-things.conf"));
      look.press("import-KEPT");
      assertTrue(rows(look).stream().allMatch(row -> row.fate().equals("kept")));
      assertTrue(
          rows(look).stream().anyMatch(row -> row.statement().startsWith("add_header X-Frame")));
      look.press("import-DROPPED");
      assertTrue(rows(look).stream().allMatch(row -> row.fate().equals("dropped")));
      look.press("import-FAULTS");
      assertTrue(
          rows(look).stream().anyMatch(row -> row.statement().contains("host-from-client")),
          rows(look).toString());
      look.press("import-cancel");
      assertEquals(List.of(), look.window.session.snapshot().design().topology().elements());
    }
  }

  @Test
  void aFileThatIsNoneOfThemIsToldAsWhatItIs() throws Exception {
    try (Looking look = look(Theme.LIGHT)) {
      choose(look, Files.writeString(folder.resolve("broken.conf"), "server {\n  listen 80;\n"));
      assertEquals(1, look.window.notices().size());
      assertTrue(
          look.window.notices().getFirst().startsWith("Nothing is imported. "),
          look.window.notices().getFirst());
      assertTrue(
          look.window.notices().getFirst().contains("broken.conf:"),
          look.window.notices().getFirst());
    }
  }
}
