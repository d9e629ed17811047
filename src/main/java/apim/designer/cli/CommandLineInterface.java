package apim.designer.cli;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/// The designer as a command: parses arguments, runs one command, and turns every failure into one
/// sentence.
public final class CommandLineInterface {
  /// The exit status of a command that could not read, write or run.
  public static final int FAILED = 2;

  private final Terminal terminal;
  private final Commands commands;

  public CommandLineInterface(Terminal terminal) {
    this.terminal = terminal;
    this.commands = new Commands(terminal);
  }

  /// Whether a command line that starts with this word is a command; anything else names a design
  /// to open.
  public static boolean isCommand(String word) {
    return word.startsWith("-") || !named(word).isEmpty();
  }

  /// Runs a command and says how it ended: 0 done, 1 refused or found wanting, 2 failed.
  public int run(String... arguments) {
    return terminal.ended(
        parser(arguments.length == 0 ? List.of() : named(arguments[0])).execute(arguments));
  }

  /// What bash has to know to complete our commands and options; zsh reads it too.
  public String completion() {
    CommandLine parser = parser(List.of());
    return AutoComplete.bash(parser.getCommandName(), parser);
  }

  private static List<Method> named(String word) {
    return all().stream()
        .filter(method -> method.getAnnotation(Command.class).name().equals(word))
        .toList();
  }

  private static List<Method> all() {
    return CommandLine.getCommandMethods(Commands.class, null);
  }

  /// Knows the command that is asked for, which is much of the time that a short one takes; and all
  /// of them where none is.
  private CommandLine parser(List<Method> asked) {
    CommandLine parser = new CommandLine(commands);
    (asked.isEmpty() ? all() : asked)
        .forEach(
            method -> {
              CommandLine command = new CommandLine(method);
              parser.addSubcommand(command.getCommandName(), command);
            });
    parser.getCommandSpec().version(VersionText.line());
    return parser
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((exception, _) -> misused(exception))
        .setExecutionExceptionHandler((exception, _, _) -> failed(exception));
  }

  private int misused(ParameterException exception) {
    CommandLine command = exception.getCommandLine();
    terminal.say(
        Objects.requireNonNullElse(exception.getMessage(), "that is not a command of ours")
            + "; '"
            + command.getCommandSpec().qualifiedName()
            + " --help' says how");
    return FAILED;
  }

  private int failed(Exception exception) {
    terminal
        .err()
        .println(
            exception instanceof Refusal refusal
                ? refusal.getMessage()
                : "something went wrong that should not; run the command again with --verbose and"
                    + " report what it prints");
    if (commands.verbose()) {
      exception.printStackTrace(terminal.err());
    }
    return FAILED;
  }
}
