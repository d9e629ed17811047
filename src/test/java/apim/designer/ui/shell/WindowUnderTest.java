package apim.designer.ui.shell;

import apim.designer.design.Design;
import apim.designer.desk.Questions;
import apim.designer.desk.command.Command;
import apim.designer.desk.window.HostEnvironment;
import apim.designer.desk.window.Notice;
import apim.designer.desk.window.Remembered;
import apim.designer.session.Autosave;
import apim.designer.session.Delay;
import apim.designer.session.Session;
import apim.designer.settings.Folders;
import apim.designer.settings.Settings;
import apim.designer.settings.SettingsFile;
import apim.designer.settings.Theme;
import apim.designer.ui.theme.Appearance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.stage.Stage;

/// A window as it is at work, with a state folder of its own, whose questions are answered
/// beforehand and whose slow work waits until the test lets it go on.
public final class WindowUnderTest implements Questions {
  public final Stage stage;
  public final Session session;
  public final Appearance appearance;
  public final DesignerWindow window;
  public final Remembered remembered;
  public final Autosave autosave;

  /// What was told in a dialog, and the pages and folders that were opened.
  public final List<String> told = new ArrayList<>();

  public final List<String> asked = new ArrayList<>();
  private Runnable looks = () -> {};
  public Unsaved unsaved = Unsaved.STAY;
  public Optional<Path> file = Optional.empty();
  public boolean overwrite;

  /// With remembered things of nobody.
  public WindowUnderTest(Stage stage, Design design, Theme theme) {
    this(stage, design, Optional.of(theme), freshFolder(), Runnable::run);
  }

  /// Without copies of unsaved work, which outside of tests are made later and in a thread of their
  /// own.
  public static WindowUnderTest unhurried(Stage stage, Design design, Theme theme) {
    return new WindowUnderTest(
        stage, design, Optional.of(theme), freshFolder(), Runnable::run, (_, _) -> {}, true);
  }

  /// @param theme chosen before, where there is one; else as it is remembered
  /// @param state where settings and unsaved work are kept
  /// @param worker does what takes long
  public WindowUnderTest(
      Stage stage, Design design, Optional<Theme> theme, Path state, Executor worker) {
    this(stage, design, theme, state, worker, true);
  }

  /// @param tourSeen whether it is not the first start ever
  public WindowUnderTest(
      Stage stage,
      Design design,
      Optional<Theme> theme,
      Path state,
      Executor worker,
      boolean tourSeen) {
    this(stage, design, theme, state, worker, (task, _) -> task.run(), tourSeen);
  }

  private WindowUnderTest(
      Stage stage,
      Design design,
      Optional<Theme> theme,
      Path state,
      Executor worker,
      Delay later,
      boolean tourSeen) {
    this.stage = stage;
    HostEnvironment environment =
        new HostEnvironment(
            InstantSource.fixed(Instant.parse("2026-06-01T00:00:00Z")),
            () -> ZoneOffset.UTC,
            SecureRandom::new,
            worker,
            later,
            (_, task) -> {
              looks = task;
              return () -> {};
            },
            new Folders(state, state, state),
            state,
            "Testix 1.0 riscv");
    remembered =
        new Remembered(new SettingsFile(environment.folders().settingsFile()), Runnable::run);
    if (tourSeen) {
      remembered.note(Settings::withTourSeen);
    }
    session = new Session(design, environment::today);
    appearance =
        new Appearance(
            theme.map(remembered.settings().look()::with).orElse(remembered.settings().look()));
    autosave = new Autosave(environment.folders().recovery(), environment.later());
    autosave.follow(session);
    window =
        new DesignerWindow(
            new Means(
                stage, session, environment, remembered, autosave, this, appearance, told::add));
    window.show(Runnable::run);
  }

  private static Path freshFolder() {
    try {
      Path folder = Files.createTempDirectory("window-under-test");
      // Not when the window closes: it writes its settings after that.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What can be done in the window.
  public List<Command> commands() {
    return window.commands();
  }

  /// The architect comes back to the window from another program.
  public void comeBack() {
    window.comeBack();
  }

  /// Some time passes, after which the files are looked at.
  public void passTime() {
    looks.run();
  }

  /// The command with that id.
  public Command command(String id) {
    return commands().stream().filter(command -> command.id().equals(id)).findFirst().orElseThrow();
  }

  /// The sentences of the notices that are shown, the latest first.
  public List<String> notices() {
    return window.notices().state().notices().stream().map(Notice::sentence).toList();
  }

  @Override
  public Optional<Path> fileToOpen() {
    asked.add("open");
    return file;
  }

  @Override
  public Optional<Path> fileToRead(String title, List<String> endings) {
    asked.add(title);
    return file;
  }

  @Override
  public Optional<Path> folder(String title) {
    asked.add(title);
    return file;
  }

  @Override
  public boolean overwrite(List<Path> files) {
    asked.add("overwrite " + files);
    return overwrite;
  }

  @Override
  public Optional<Path> fileToWrite(String name, List<Kind> kinds, Optional<Path> folder) {
    asked.add("write " + name + "." + kinds.getFirst().ending());
    return file;
  }

  @Override
  public Unsaved unsaved(String name) {
    asked.add("unsaved " + name);
    return unsaved;
  }

  @Override
  public void tell(String headline, String sentence) {
    told.add(headline + ": " + sentence);
  }
}
