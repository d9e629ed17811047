package apim.designer;

import apim.designer.cli.CommandLineInterface;
import apim.designer.cli.SampleRun;
import apim.designer.cli.Terminal;
import apim.designer.project.Templates;
import apim.designer.settings.Folders;
import apim.designer.ui.shell.Launch;
import apim.designer.ui.shell.Surroundings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The door: wires the rooms, then starts the window or the command line.
public final class Main {
  private static final String SAMPLE = "--sample";
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
    if (arguments.length == 1 && arguments[0].equals(SAMPLE)) {
      if (display && hasJavaFx()) {
        Launch.on(Templates.design(SAMPLE_DESIGN), surroundings());
      } else {
        SampleRun.run(terminal, Path.of("target"));
      }
      return 0;
    }
    CommandLineInterface commands = new CommandLineInterface(terminal);
    if (arguments.length > 0 && commands.isCommand(arguments[0])) {
      return commands.run(arguments);
    }
    if (arguments.length > 1) {
      return refused(
          terminal,
          "one design file opens in the window; 'topology-designer --help' lists the commands");
    }
    if (!display) {
      return refused(
          terminal,
          "there is no display for the window; 'topology-designer --help' lists what works in a"
              + " terminal");
    }
    if (!hasJavaFx()) {
      return refused(
          terminal,
          "that is not a command of ours; a design file, *.apimtopology, opens in the window, and"
              + " 'topology-designer --help' lists the commands");
    }
    if (arguments.length == 0) {
      Launch.onNothing(surroundings());
    } else {
      Launch.on(Path.of(arguments[0]), surroundings());
    }
    return 0;
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

  private static Surroundings surroundings() {
    ScheduledExecutorService journal =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("journal").factory());
    return new Surroundings(
        InstantSource.system(),
        ZoneId.systemDefault(),
        SecureRandom::new,
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("work").factory()),
        (task, after) -> {
          // The journal keeps to itself what goes wrong, and tells it.
          var _ = journal.schedule(task, after.toMillis(), TimeUnit.MILLISECONDS);
        },
        Folders.of(
            System.getProperty("os.name", ""),
            System.getenv(),
            Path.of(System.getProperty("user.home", ""))),
        String.join(
            " ",
            System.getProperty("os.name", ""),
            System.getProperty("os.version", ""),
            System.getProperty("os.arch", "")));
  }

  /// Text goes out as UTF-8 whatever the system's own encoding is, as files do.
  private static Terminal terminal() {
    return new Terminal(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        InstantSource.system(),
        SecureRandom::new);
  }

  private static PrintWriter writer(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
  }
}
