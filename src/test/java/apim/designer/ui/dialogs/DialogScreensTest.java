package apim.designer.ui.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.NewElements;
import apim.designer.desk.Questions.Unsaved;
import apim.designer.project.Templates;
import apim.designer.settings.Theme;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.Days;
import apim.designer.topology.ElementId;
import apim.designer.topology.FileName;
import apim.designer.topology.Label;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import apim.designer.topology.Ref;
import apim.designer.ui.shell.Looking;
import apim.designer.ui.shell.ShownDesign;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

/// Every dialog, sheet, notice and menu of the window in both themes: pictures in
/// `target/screenshots/dialogs` for eyes, and that every text of them can be read.
@Tag("window")
final class DialogScreensTest {
  private static final Path BUNDLE = Path.of("/home/anna/designs/active-active.zip");
  private static final String TOML =
      """
      [server]
      hostname = "localhost"
      node_ip = "127.0.0.1"

      [super_admin]
      username = "admin"
      password = "hunter2"
      create_admin_account = true

      [database.apim_db]
      type = "mysql"
      url = "jdbc:mysql://db.example.com:3306/apim_db"
      username = "apim"
      password = "correct horse battery"

      [keystore.tls]
      file_name = "wso2carbon.jks"
      type = "JKS"
      password = "staple"
      alias = "wso2carbon"
      key_password = "staple"
      """;

  @TempDir Path folder;

  private static Design template(String name) {
    return Templates.design(name);
  }

  private static Design signing() {
    Design design = template("active-active");
    LoadBalancer balancer = design.topology().loadBalancers().getFirst();
    return new Edit.Change(
            balancer.withCertificate(
                new CertificatePlan.PrivateCa(KeyAlgorithm.EC_P256, Days.YEAR, true)))
        .applyTo(design);
  }

  private static Design customers() {
    Design design = template("active-active");
    FileName file = new FileName("deployment.toml");
    Node node = design.topology().nodes().getFirst();
    return new Edit.Attach(file, TOML)
        .applyTo(new Edit.Change(node.withDeploymentToml(Optional.of(file))).applyTo(design));
  }

  private Looking look(Design design, Theme theme) throws Exception {
    return look(design, theme, "state");
  }

  private Looking look(Design design, Theme theme, String state) throws Exception {
    return new Looking(design, theme, folder.resolve(state));
  }

  private static void read(Looking look) {
    assertEquals(List.of(), look.troubles(), "texts that are cut off or faint");
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void theExportSheet(Theme theme) throws Exception {
    try (Looking look = look(signing(), theme)) {
      look.command("file.export");
      look.at("export-no-file", ".dialog-sheet");
      look.run(() -> look.window.file = Optional.of(BUNDLE));
      look.press("export-browse");
      look.at("export-ready", ".dialog-sheet");
      look.press("passphrase-own");
      look.type("passphrase", "secrets8");
      look.at("export-passphrases-differ", ".dialog-sheet");
      look.type("passphrase-again", "secrets8");
      look.press("authority-earlier");
      look.at("export-no-authority", ".dialog-sheet");
      look.run(() -> look.window.file = Optional.of(Path.of("/home/anna/old/first.zip")));
      look.press("authority-zip");
      look.at("export-authority", ".dialog-sheet");
      look.press("authority-new");
      look.press("export-start");
      look.at("export-progress", ".dialog-sheet");
      look.press("export-cancel");
      look.at("export-cancelled", ".dialog-sheet");
      look.work();
      look.press("export-start");
      look.work();
      look.at("export-failed", ".dialog-sheet");
      look.run(() -> look.window.file = Optional.of(folder.resolve("active-active.zip")));
      look.press("export-browse");
      look.press("export-start");
      look.work();
      look.at("export-done", ".dialog-sheet");
      read(look);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void theExportSheetWithFindingsThatBlock(Theme theme) throws Exception {
    try (Looking look = look(ShownDesign.ACTIVE_ACTIVE_WITH_ERROR.design(), theme)) {
      look.run(() -> look.window.file = Optional.of(BUNDLE));
      look.command("file.export");
      look.press("export-browse");
      look.at("export-blocked", ".dialog-sheet");
      look.press("export-force");
      look.at("export-forced", ".dialog-sheet");
      look.press("export-cancel");
      look.command("edit.select-all");
      List<ElementId> nodes =
          look.window.session.snapshot().design().topology().nodes().stream()
              .map(Node::id)
              .toList();
      look.run(
          () -> look.window.session.apply(new Edit.Remove(nodes.stream().map(Ref::of).toList())));
      look.command("file.export");
      look.at("export-blocked-by-many", ".dialog-sheet");
      read(look);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void theSheetsAndTheSearch(Theme theme) throws Exception {
    try (Looking look = look(template("active-active"), theme)) {
      look.command("file.new");
      look.at("templates", ".dialog-sheet");
      look.press("template-back");
      look.command("help.keys");
      look.at("keys", ".dialog-sheet");
      look.run(() -> look.stage.setWidth(1000));
      look.at("keys-in-a-narrow-window", ".dialog-sheet");
      look.run(() -> look.stage.setWidth(1280));
      look.press("keys-close");
      look.command("help.about");
      look.at("about", ".dialog-sheet");
      look.press("about-close");
      look.command("tools.find");
      look.at("finder", ".finder");
      look.type("finder-field", "apim");
      look.at("finder-hits", ".finder");
      look.type("finder-field", "kubernetes");
      look.at("finder-nothing", ".finder");
      read(look);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void theQuestions(Theme theme) throws Exception {
    try (Looking look = look(template("active-active"), theme)) {
      WindowQuestions questions = new WindowQuestions(look.stage);
      look.question("question-unsaved", () -> questions.unsaved("shop.apimtopology"));
      look.question(
          "question-overwrite",
          () ->
              questions.overwrite(
                  List.of(
                      Path.of("/home/anna/designs/shop.apimtopology"),
                      Path.of("/home/anna/designs/shop.files/deployment.toml"))));
      look.question(
          "question-told",
          () ->
              questions.tell(
                  "The design cannot be opened",
                  "The file is no design: it begins with a letter where a brace is expected."));
      read(look);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void theNotices(Theme theme) throws Exception {
    Path file = folder.resolve("shop.apimtopology");
    try (Looking look = look(template("single-node"), theme)) {
      look.run(() -> look.window.file = Optional.of(file));
      look.command("file.save");
      Files.writeString(file, Files.readString(file).replace("\"name\": \"", "\"name\": \"My "));
      look.run(look.window::comeBack);
      look.at("notice-changed", "#notices");
      look.run(() -> look.window.session.apply(new Edit.SetName(new Label("Precious"))));
      Files.writeString(file, Files.readString(file).replace("\"name\": \"", "\"name\": \"Our "));
      look.run(look.window::comeBack);
      look.at("notice-changed-both", "#notices");
      look.press("disk-close");
      Files.delete(file);
      look.run(look.window::comeBack);
      look.at("notice-deleted", "#notices");
      look.press("disk-close");
      look.run(() -> look.window.unsaved = Unsaved.DISCARD);
      look.run(() -> look.window.window.open(folder.resolve("nowhere.apimtopology")));
      look.at("notice-unreadable", "#notices");
      look.command("help.logs");
      look.window
          .window
          .alarm()
          .uncaughtException(Thread.currentThread(), new IllegalStateException("a seam split"));
      look.at("notice-unexpected", "#notices");
      look.press("unexpected-details");
      look.at("notice-details", "#notices");
      read(look);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void theRecoveryAfterACrash(Theme theme) throws Exception {
    Path file = folder.resolve("shop.apimtopology");
    try (Looking look = look(template("single-node"), theme)) {
      look.run(() -> look.window.file = Optional.of(file));
      look.command("file.save");
      look.run(() -> look.window.session.apply(new Edit.SetName(new Label("Precious"))));
      copy(folder.resolve("state"), folder.resolve("next"));
      try (Looking next = look(NewElements.design(), theme, "next")) {
        next.at("recovery", "#notices");
        read(next);
      }
      try (Looking beside = look(NewElements.design(), theme)) {
        beside.run(() -> beside.window.window.open(file));
        beside.at("notice-company", "#notices");
        read(beside);
      }
    }
  }

  private static void copy(Path from, Path to) throws Exception {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path one : files.toList()) {
        Path copied = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(copied);
        } else {
          Files.copy(one, copied);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void theLooksAtAFile(Theme theme) throws Exception {
    try (Looking look = look(customers(), theme)) {
      look.key("box-apim-1", KeyCode.ENTER);
      look.command("tools.find");
      look.type("finder-field", "deployment.toml");
      look.key("finder-field", KeyCode.ENTER);
      look.around("preview-text", "preview-TEXT");
      look.press("preview-CHANGES");
      look.around("preview-changes", "preview-TEXT");
      look.press("against-LAST_EXPORT");
      look.around("preview-changes-none", "preview-TEXT");
      look.press("preview-WHY");
      look.around("preview-why", "preview-TEXT");
      look.press("preview-TEXT");
      look.press("preview-find-open");
      look.type("preview-find", "pass");
      look.around("preview-find", "preview-TEXT");
      look.type("preview-find", "kubernetes");
      look.around("preview-find-nothing", "preview-TEXT");
      look.press("preview-find-close");
      look.command("help.topic");
      look.at("preview-beside-help", ".designer");
      look.command("help.topic");
      look.key("box-lb-1", KeyCode.ENTER);
      look.press("preview-WHY");
      look.around("preview-why-of-nginx", "preview-TEXT");
      read(look);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void theMenus(Theme theme) throws Exception {
    try (Looking look = look(template("active-active"), theme)) {
      look.menu("canvas");
      look.above("menu-canvas");
      look.hide();
      for (String element : List.of("lb-1", "apim-1", "lb-1/portals")) {
        look.command("tools.find");
        look.type("finder-field", element);
        look.key("finder-field", KeyCode.ENTER);
        look.menu("canvas");
        look.above("menu-" + element.replace('/', '-'));
        look.hide();
      }
      look.press("left-outline");
      look.menu("outline");
      look.above("menu-outline");
      look.hide();
      look.run(() -> ((Hyperlink) look.stage.getScene().lookup(".finding-rule")).fire());
      look.above("rule");
      look.hide();
      look.run(() -> look.window.file = Optional.of(folder.resolve("shop.apimtopology")));
      look.command("file.save");
      look.run(() -> look.window.file = Optional.of(folder.resolve("warehouse.apimtopology")));
      look.command("file.save-as");
      FxRobot robot = new FxRobot();
      for (Menu menu : ((MenuBar) look.stage.getScene().lookup(".menu-bar")).getMenus()) {
        look.run(menu::show);
        look.above("menu-bar-" + menu.getText().replace("_", "").toLowerCase(Locale.ROOT));
        if (menu.getItems().stream().anyMatch(item -> "file.recent".equals(item.getId()))) {
          robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN);
          robot.push(KeyCode.RIGHT);
          look.above("menu-recent");
        }
        look.run(menu::hide);
      }
      read(look);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void theProperties(Theme theme) throws Exception {
    try (Looking look = look(template("active-active"), theme)) {
      look.key("box-apim-1", KeyCode.ENTER);
      look.type("property-address", "10.0.0.999 or so");
      look.around("properties-refused", "collapse-properties");
      look.key("property-address", KeyCode.ESCAPE);
      look.run(look.node("canvas")::requestFocus);
      look.command("edit.select-all");
      look.around("properties-several", "collapse-properties");
      look.command("tools.find");
      look.type("finder-field", "lb-1/portals");
      look.key("finder-field", KeyCode.ENTER);
      look.around("properties-site", "collapse-properties");
      ElementId balancer = new ElementId("lb-1");
      look.run(() -> look.window.session.apply(Edit.Remove.of(balancer)));
      look.run(look.node("canvas")::requestFocus);
      look.command("edit.select-all");
      look.around("properties-nodes", "collapse-properties");
      look.key("box-apim-1", KeyCode.ENTER);
      MenuButton links = (MenuButton) look.node("property-link");
      look.run(links::show);
      look.above("properties-menu");
      read(look);
    }
  }
}
