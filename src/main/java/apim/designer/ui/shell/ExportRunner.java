package apim.designer.ui.shell;

import apim.designer.desk.Questions;
import apim.designer.desk.Questions.Kind;
import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.command.CommandSource;
import apim.designer.desk.export.ExportState;
import apim.designer.desk.export.Exporting;
import apim.designer.desk.window.FileNames;
import apim.designer.desk.window.HostEnvironment;
import apim.designer.desk.window.Remembered;
import apim.designer.pipeline.Outcome;
import apim.designer.session.Export;
import apim.designer.session.ExportWishes;
import apim.designer.session.Exporter;
import apim.designer.session.Progress;
import apim.designer.session.Session;
import apim.designer.ui.dialogs.ExportSheet;
import apim.designer.ui.dialogs.SheetLayer;
import apim.designer.validation.QuickFix;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Exports bundles through the export dialog.
final class ExportRunner implements Exporting, CommandSource {
  private final SheetLayer layer;
  private final Session session;
  private final Exporter exporter;
  private final Questions questions;
  private final Path home;
  private final Remembered remembered;
  private final Consumer<String> browser;
  private final Consumer<String> news;
  private final Consumer<Path> exported;

  /// @param browser shows a folder
  /// @param exported hears of each bundle
  ExportRunner(
      SheetLayer layer,
      Session session,
      HostEnvironment environment,
      Questions questions,
      Remembered remembered,
      Consumer<String> browser,
      Consumer<String> news,
      Consumer<Path> exported) {
    this.layer = layer;
    this.session = session;
    this.exporter =
        new Exporter(
            environment.clock(), environment.random(), environment.worker(), Platform::runLater);
    this.questions = questions;
    this.home = environment.home();
    this.remembered = remembered;
    this.browser = browser;
    this.news = news;
    this.exported = exported;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of("file.export", "Export the bundle…", Group.FILE, 2, this::show)
            .keys("Shortcut+E")
            .when(this::mayFix));
  }

  private void show() {
    Path target = folder().resolve(name() + "." + Kind.BUNDLE.ending());
    new ExportSheet(layer, this, ExportState.of(session.snapshot().outcome(), Optional.of(target)))
        .show();
  }

  private String name() {
    return FileNames.suggested(session.snapshot());
  }

  /// Where the last bundle went, or else where the design lies.
  private Path folder() {
    return remembered
        .settings()
        .exportFolder()
        .or(() -> session.snapshot().file().map(file -> file.toAbsolutePath().getParent()))
        .orElse(home);
  }

  @Override
  public Optional<Path> target() {
    return questions.fileToWrite(name(), List.of(Kind.BUNDLE), Optional.of(folder()));
  }

  @Override
  public Optional<Path> earlierZip() {
    return questions.fileToRead("The earlier bundle", List.of(Kind.BUNDLE.ending()));
  }

  @Override
  public Optional<Path> earlierFolder() {
    return questions.folder("The folder of the earlier bundle");
  }

  @Override
  public boolean mayFix() {
    return !session.snapshot().readOnly();
  }

  @Override
  public Outcome fixed(QuickFix fix) {
    session.apply(fix.edit());
    return session.snapshot().outcome();
  }

  @Override
  public Export start(Path target, ExportWishes wishes, Consumer<Progress> listener) {
    return exporter.start(
        session.snapshot(),
        target,
        wishes,
        progress -> {
          if (progress instanceof Progress.Done(Path file, var _)) {
            done(file);
          }
          listener.accept(progress);
        });
  }

  private void done(Path file) {
    Optional.ofNullable(file.toAbsolutePath().getParent())
        .ifPresent(folder -> remembered.change(settings -> settings.withExportFolder(folder)));
    exported.accept(file);
    news.accept("Exported " + FileNames.name(file));
  }

  @Override
  public void reveal(Path file) {
    Optional.ofNullable(file.toAbsolutePath().getParent())
        .ifPresent(folder -> browser.accept(folder.toUri().toString()));
  }

  @Override
  public void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    news.accept("Copied " + text);
  }
}
