package apim.designer.desk.window;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.NewElements;
import apim.designer.desk.Questions;
import apim.designer.desk.Questions.Kind;
import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.command.CommandSource;
import apim.designer.desk.window.Notice.Choice;
import apim.designer.desk.window.Notice.Tone;
import apim.designer.disk.Shown;
import apim.designer.project.DesignFileException;
import apim.designer.project.Opened;
import apim.designer.project.Problem;
import apim.designer.session.ChangedOnDiskException;
import apim.designer.session.DiskChange;
import apim.designer.session.Session;
import apim.designer.session.Snapshot;
import apim.designer.session.TabId;
import apim.designer.settings.RecentFile;
import apim.designer.topology.Label;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Opens and saves designs, and never loses one unasked.
public final class FileCommands implements CommandSource {
  static final String UNREADABLE = "unreadable";
  static final String UNWRITABLE = "unwritable";
  static final String READ_ONLY = "read-only";
  static final String REMARKS = "remarks";

  private static final System.Logger LOG = System.getLogger(FileCommands.class.getName());

  private final Session session;
  private final Questions questions;
  private final Remembered remembered;
  private final Notices notices;
  private final Consumer<String> news;

  public FileCommands(
      Session session,
      Questions questions,
      Remembered remembered,
      Notices notices,
      Consumer<String> news) {
    this.session = session;
    this.questions = questions;
    this.remembered = remembered;
    this.notices = notices;
    this.news = news;
  }

  @Override
  public List<Command> commands() {
    BooleanSupplier canEdit = () -> !session.snapshot().readOnly();
    return List.of(
        Command.of("file.new-empty", "New, empty", Group.FILE, 0, () -> start(NewElements.design()))
            .keys("Shortcut+Shift+N"),
        Command.of("file.open", "Open…", Group.FILE, 0, this::open).keys("Shortcut+O"),
        Command.of("file.save", "Save", Group.FILE, 1, this::save).keys("Shortcut+S").when(canEdit),
        Command.of("file.save-as", "Save as…", Group.FILE, 1, this::saveAs)
            .keys("Shortcut+Shift+S")
            .when(canEdit));
  }

  public void start(Design design) {
    session.start(design);
    leaveNotices();
    news.accept("New design: " + design.topology().name().oneLine());
  }

  public void open() {
    questions.fileToOpen().ifPresent(this::open);
  }

  /// Opens a file beside the designs that are open, and brings the one in front that is there.
  public void open(Path file) {
    session
        .tabOf(file)
        .ifPresentOrElse(tab -> comeTo(tab, file), () -> read(file, () -> session.open(file)));
  }

  /// What is open is not read again, unless others changed it and nothing here would be lost.
  private void comeTo(TabId tab, Path file) {
    session.bring(tab);
    if (!session.snapshot().isModified() && session.changedOnDisk() instanceof DiskChange.Changed) {
      reload();
      return;
    }
    remembered.change(settings -> settings.withRecent(file));
    news.accept(FileNames.name(file) + " is open");
  }

  public void openRecent(RecentFile recent) {
    if (recent.isMissing()) {
      remembered.change(settings -> settings.withoutRecent(recent.path()));
      notices.add(
          Notice.of(
              UNREADABLE,
              Tone.WARNING,
              recent.name()
                  + " is no longer in "
                  + recent.folder()
                  + "; it was taken off the list of recent designs."));
    } else {
      open(recent.path());
    }
  }

  /// Opens the file of the design anew; what is unsaved is lost.
  void reload() {
    session.snapshot().file().ifPresent(file -> read(file, session::reload));
  }

  /// Reads a design.
  @FunctionalInterface
  private interface Reader {
    void read() throws DesignFileException;
  }

  private void read(Path file, Reader reader) {
    try {
      reader.read();
      LOG.log(Level.INFO, "Opened {0}", Shown.of(file));
      leaveNotices();
      remembered.change(settings -> settings.withRecent(file));
      news.accept(
          session.snapshot().file().isPresent()
              ? "Opened " + FileNames.name(file)
              : "Opened the design that "
                  + FileNames.name(file)
                  + " carries; Save asks for a file of its own");
      tellAbout(file, session.snapshot());
    } catch (DesignFileException unreadable) {
      LOG.log(Level.WARNING, "A design cannot be opened", unreadable);
      notices.add(
          Notice.of(
                  UNREADABLE,
                  Tone.ERROR,
                  FileNames.name(file) + " cannot be opened. " + first(unreadable))
              .withDetails(file + "\n\n" + sentences(unreadable)));
    }
  }

  private void tellAbout(Path file, Snapshot opened) {
    if (opened.readOnly()) {
      notices.add(
          Notice.of(
              READ_ONLY,
              Tone.WARNING,
              FileNames.name(file)
                  + " can only be looked at: a newer designer wrote it, and saving it here would"
                  + " lose what this one does not know."));
    }
    List<Problem> remarks = opened.opened().map(Opened::remarks).orElse(List.of());
    if (!remarks.isEmpty()) {
      notices.add(
          Notice.of(
                  REMARKS,
                  Tone.WARNING,
                  "A file that belongs to the design is not read. "
                      + remark(
                          FileNames.name(Path.of(remarks.getFirst().file())), remarks.getFirst()))
              .withDetails(
                  remarks.stream()
                      .map(problem -> remark(problem.file(), problem))
                      .collect(Collectors.joining("\n\n"))));
    }
  }

  private static String remark(String file, Problem problem) {
    return ended(file + ": " + problem.message());
  }

  /// What was said about one design does not matter to the next.
  private void leaveNotices() {
    List.of(UNREADABLE, UNWRITABLE, READ_ONLY, REMARKS, DiskWatch.ID).forEach(notices::remove);
  }

  private static String first(DesignFileException failure) {
    return failure.problems().isEmpty()
        ? String.valueOf(failure.getMessage())
        : sentence(failure).getFirst();
  }

  private static String sentences(DesignFileException failure) {
    return String.join("\n\n", sentence(failure));
  }

  private static List<String> sentence(DesignFileException failure) {
    return failure.problems().stream()
        .map(
            problem ->
                problem.line() == 0 && problem.field().equals(Problem.WHOLE_FILE)
                    ? whole(problem.message())
                    : (problem.line() == 0 ? "" : "Line " + problem.line() + ", ")
                        + ended(problem.field() + ": " + problem.message()))
        .toList();
  }

  private static String whole(String message) {
    return ended(message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1));
  }

  private static String ended(String sentence) {
    return sentence.endsWith(".") ? sentence : sentence + ".";
  }

  /// Whether the design is saved now.
  public boolean save() {
    return session.snapshot().file().map(this::write).orElseGet(this::saveAs);
  }

  public boolean saveAs() {
    Snapshot snapshot = session.snapshot();
    return questions
        .fileToWrite(
            FileNames.suggested(snapshot),
            List.of(Kind.DESIGN),
            snapshot.file().map(Path::toAbsolutePath).map(Path::getParent))
        .map(this::write)
        .orElse(false);
  }

  private boolean write(Path file) {
    Label name = FileNames.named(session.snapshot(), file);
    if (!name.equals(session.snapshot().design().topology().name())) {
      session.apply(new Edit.SetName(name));
    }
    try {
      try {
        session.save(file);
      } catch (ChangedOnDiskException foreign) {
        if (!questions.overwrite(foreign.files())) {
          return false;
        }
        session.overwrite(file);
      }
      leaveNotices();
      remembered.change(settings -> settings.withRecent(file));
      LOG.log(Level.INFO, "Saved {0}", Shown.of(file));
      news.accept("Saved " + FileNames.name(file));
      return true;
    } catch (DesignFileException unwritable) {
      LOG.log(Level.WARNING, "A design cannot be saved", unwritable);
      notices.add(
          Notice.of(
                  UNWRITABLE,
                  Tone.ERROR,
                  "The design is not saved. " + first(unwritable),
                  new Choice("Save as…", this::saveAs))
              .withDetails(file + "\n\n" + sentences(unwritable)));
      return false;
    }
  }

  /// Closes a design; what is unsaved in it is asked for first.
  ///
  /// @return false when the architect stays
  public boolean close(TabId tab) {
    if (!mayLeave(tab)) {
      return false;
    }
    session.close(tab);
    return true;
  }

  /// Asks of one design after the other what becomes of unsaved changes; false when the architect
  /// stays.
  public boolean mayLeave() {
    return session.tabs().stream().map(Snapshot::tab).allMatch(this::mayLeave);
  }

  private boolean mayLeave(TabId tab) {
    if (!session.wouldLose(tab)) {
      return true;
    }
    // Whoever is asked sees what it is about.
    session.bring(tab);
    return switch (questions.unsaved(FileNames.title(session.snapshot()))) {
      case SAVE -> save();
      case DISCARD -> true;
      case STAY -> false;
    };
  }
}
