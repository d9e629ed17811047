package apim.designer;

import apim.designer.cli.CommandLineInterface;
import apim.designer.cli.SampleRun;
import apim.designer.cli.Terminal;
import apim.designer.cli.VersionText;
import apim.designer.desk.window.HostEnvironment;
import apim.designer.project.Templates;
import apim.designer.settings.Folders;
import apim.designer.settings.LogFile;
import apim.designer.settings.LogStream;
import apim.designer.ui.shell.Launch;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The door: wires the rooms, then starts the window or the command line.
public final class Main {
  private static final String SAMPLE_DESIGN = "active-active";

  private Main() {}

  public static void main(String[] arguments) {
    int status = run(terminal(), arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  private static int run(Terminal terminal, String[] arguments) {
    boolean display =
        canShow(
            System.getenv(),
            System.getProperty("os.name", ""),
            System.getProperty("glass.platform", ""));
    Start start =
        Start.of(
            List.of(arguments),
            new Start.Circumstances(
                display, hasJavaFx(), CommandLineInterface::isCommand, Files::isRegularFile));
    return switch (start) {
      case Start.Command _ -> new CommandLineInterface(terminal).run(arguments);
      case Start.Refused(String sentence) -> refused(terminal, sentence);
      case Start.SampleInTerminal _ -> {
        SampleRun.run(terminal, Path.of("target"));
        yield terminal.ended(0);
      }
      case Start.Window _ -> show(terminal, Launch::onNothing);
      case Start.WindowOn(Path file) -> show(terminal, with -> Launch.on(file, with));
      case Start.Sample _ ->
          show(terminal, with -> Launch.on(() -> Templates.design(SAMPLE_DESIGN), with));
    };
  }

  /// Opens the window. From here on nothing but a failure to do so is said in the terminal.
  private static int show(Terminal terminal, Consumer<HostEnvironment> window) {
    HostEnvironment environment = environment();
    startLog(environment.folders());
    Thread.setDefaultUncaughtExceptionHandler(
        (_, failure) -> System.exit(unshown(terminal, environment.folders(), failure)));
    try {
      window.accept(environment);
      return 0;
    } catch (RuntimeException | Error failure) {
      return unshown(terminal, environment.folders(), failure);
    }
  }

  private static void startLog(Folders folders) {
    LogFile.open(folders.logs(), java.util.logging.Level.INFO);
    System.setErr(new PrintStream(new LogStream("stderr"), true, StandardCharsets.UTF_8));
    System.setOut(new PrintStream(new LogStream("stdout"), true, StandardCharsets.UTF_8));
    log()
        .log(
            Level.INFO,
            "{0}; Java {1} of {2}; {3} {4} on {5}; {6}",
            VersionText.line(),
            System.getProperty("java.runtime.version"),
            System.getProperty("java.vendor"),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"),
            ModuleLayer.boot()
                .findModule("javafx.controls")
                .map(module -> module.getDescriptor().toNameAndVersion())
                .orElse(""));
  }

  /// Commands log nothing, and load nothing that could.
  private static System.Logger log() {
    return System.getLogger(Main.class.getName());
  }

  private static int unshown(Terminal terminal, Folders folders, Throwable failure) {
    log().log(Level.ERROR, "The window could not be shown", failure);
    return refused(
        terminal,
        failure instanceof UnsupportedOperationException
            ? "the display that the environment names cannot be reached; check DISPLAY"
                + Start.HELP
                + "what works in a terminal"
            : "the window could not be opened for a reason that is the designer's fault"
                + (folders.hasLogs() ? "; the log in " + folders.logs() + " says more" : ""));
  }

  private static int refused(Terminal terminal, String sentence) {
    terminal.err().println(sentence);
    terminal.err().flush();
    return CommandLineInterface.FAILED;
  }

  /// Whether a window can be shown, by what the system says before JavaFX is touched: Linux names
  /// its display in the environment, other desktops always have one. Tests draw headless.
  static boolean canShow(Map<String, String> environment, String system, String platform) {
    boolean named =
        !environment.getOrDefault("DISPLAY", "").isEmpty()
            || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    boolean desktop =
        system.toLowerCase(Locale.ROOT).startsWith("windows")
            || system.toLowerCase(Locale.ROOT).startsWith("mac");
    return named || desktop || platform.equals("Headless");
  }

  /// The launcher leaves JavaFX off for commands, which start faster without.
  private static boolean hasJavaFx() {
    return ModuleLayer.boot().findModule("javafx.controls").isPresent();
  }

  private static HostEnvironment environment() {
    Path home = Path.of(System.getProperty("user.home", ""));
    ScheduledExecutorService autosave =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("journal").factory());
    return new HostEnvironment(
        InstantSource.system(),
        ZoneId::systemDefault,
        SecureRandom::new,
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("work").factory()),
        (task, after) -> {
          // The autosave keeps to itself what goes wrong, and tells it.
          var _ = autosave.schedule(task, after.toMillis(), TimeUnit.MILLISECONDS);
        },
        (pause, task) -> {
          var looks =
              autosave.scheduleWithFixedDelay(
                  task, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
          return () -> looks.cancel(false);
        },
        Folders.of(System.getProperty("os.name", ""), System.getenv(), home),
        home,
        String.join(
            " ",
            System.getProperty("os.name", ""),
            System.getProperty("os.version", ""),
            System.getProperty("os.arch", "")));
  }

  /// Text goes out as UTF-8 whatever the system's own encoding is, as files do.
  private static Terminal terminal() {
    return new Terminal(
        new FileInputStream(FileDescriptor.in),
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        InstantSource.system(),
        SecureRandom::new,
        System.getenv().getOrDefault("PATH", ""));
  }

  private static PrintWriter writer(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
  }
}
