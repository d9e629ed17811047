package apim.designer.desk.window;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.Questions;
import apim.designer.project.DesignFile;
import apim.designer.session.Session;
import apim.designer.settings.SettingsFile;
import apim.designer.topology.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A design that is open in a window of which only what it thinks is there, with an architect who
/// answers what is said here.
final class OpenDesign implements Questions, Notices {
  final Session session;
  final Remembered remembered;
  final FileCommands files;
  final List<String> news = new ArrayList<>();
  final List<String> asked = new ArrayList<>();
  Unsaved unsaved = Unsaved.STAY;
  Optional<Path> file = Optional.empty();
  boolean overwrite;
  NoticesState notices = NoticesState.NONE;

  OpenDesign(Design design, Path folder) {
    session = new Session(design, () -> LocalDate.of(2026, 6, 1));
    remembered = new Remembered(new SettingsFile(folder.resolve("settings.json")), Runnable::run);
    files = new FileCommands(session, this, remembered, this, news::add);
  }

  void rename(String name) {
    session.apply(new Edit.SetName(new Label(name)));
  }

  String name() {
    return session.snapshot().design().topology().name().value();
  }

  void run(String command) {
    files.commands().stream()
        .filter(one -> one.id().equals(command))
        .findFirst()
        .orElseThrow()
        .run();
  }

  /// The sentences that stand above the canvas, the latest first.
  List<String> sentences() {
    return notices.notices().stream().map(Notice::sentence).toList();
  }

  /// Answers the notice of that id, which takes it away.
  void choose(String id, String label) {
    Notice notice = notice(id);
    remove(id);
    notice.choices().stream()
        .filter(choice -> choice.label().equals(label))
        .findFirst()
        .orElseThrow()
        .action()
        .run();
  }

  Notice notice(String id) {
    return notices.notices().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id));
  }

  /// A file with `design` as a designer of another time writes it.
  static Path newer(Path file, Design design) throws IOException {
    return Files.writeString(
        file,
        DesignFile.print(design, Optional.empty())
            .replaceFirst("\"schemaVersion\": \\d+", "\"schemaVersion\": 99"));
  }

  @Override
  public void add(Notice notice) {
    notices = notices.with(notice);
  }

  @Override
  public void remove(String id) {
    notices = notices.without(id);
  }

  @Override
  public Optional<Path> fileToOpen() {
    asked.add("open");
    return file;
  }

  @Override
  public Optional<Path> fileToRead(String title, List<String> endings) {
    throw new AssertionError("no file beside the design is asked for");
  }

  @Override
  public Optional<Path> folder(String title) {
    throw new AssertionError("no folder is asked for");
  }

  @Override
  public boolean overwrite(List<Path> foreign) {
    asked.add("overwrite " + foreign.stream().map(one -> one.getFileName().toString()).toList());
    return overwrite;
  }

  @Override
  public Optional<Path> fileToWrite(String name, List<Kind> kinds, Optional<Path> folder) {
    asked.add("write " + name + " as " + kinds.getFirst().ending());
    return file;
  }

  @Override
  public Unsaved unsaved(String name) {
    asked.add("unsaved " + name);
    return unsaved;
  }

  @Override
  public void tell(String headline, String sentence) {
    throw new AssertionError(headline + ": " + sentence);
  }
}
