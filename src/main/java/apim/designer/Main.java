package apim.designer;

import apim.designer.cli.CommandLineInterface;
import apim.designer.cli.SampleRun;
import apim.designer.cli.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/// The door: wires the rooms, then starts the window or the command line.
public final class Main {
  private static final String SAMPLE = "--sample";

  private Main() {}

  public static void main(String[] arguments) {
    int status = run(terminal(), arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  private static int run(Terminal terminal, String[] arguments) {
    if (arguments.length == 1 && arguments[0].equals(SAMPLE)) {
      SampleRun.run(terminal, Path.of("target"));
      return 0;
    }
    CommandLineInterface commands = new CommandLineInterface(terminal);
    if (arguments.length > 0 && commands.isCommand(arguments[0])) {
      return commands.run(arguments);
    }
    terminal
        .err()
        .println("this version has no window yet; 'topology-designer --help' lists the commands");
    terminal.err().flush();
    return CommandLineInterface.FAILED;
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
