import apim.designer.cli.CommandLineInterface;
import apim.designer.cli.Terminal;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;

/// Prints what bash has to know to complete our commands, made from the commands themselves.
public final class Completion {
  private Completion() {}

  public static void main(String[] arguments) {
    PrintWriter nowhere = new PrintWriter(PrintWriter.nullWriter());
    Terminal terminal = new Terminal(nowhere, nowhere, InstantSource.system(), SecureRandom::new);
    byte[] script =
        new CommandLineInterface(terminal).completion().getBytes(StandardCharsets.UTF_8);
    System.out.write(script, 0, script.length);
    System.out.flush();
  }
}
