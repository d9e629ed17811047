package apim.designer.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// An nginx at work on loopback, in a folder of its own. A shell stands guard over both: when this
/// program is gone, however it went, the pipe between them breaks, and the shell ends nginx and
/// removes the folder.
final class GuardedNginx implements AutoCloseable {
  /// It makes the folder itself, so that there is no moment without a guard.
  private static final String GUARD =
      """
      trap '' INT TERM HUP
      root=$(umask 077 && mktemp -d "${TMPDIR:-/tmp}/apim-trial-XXXXXX") || exit 1
      chmod 711 "$root"
      echo "$root"
      if read -r configuration; then
        "$1" -e stderr -p "$root/" -c "$configuration" -g 'daemon off;' \\
          >"$root/nginx.out" 2>&1 </dev/null &
        nginx=$!
        while read -r _; do :; done
        kill "$nginx" 2>/dev/null
        wait "$nginx" 2>/dev/null
      fi
      rm -rf "$root"
      """;

  private static final int PAUSE_MILLIS = 5;
  private static final int MOST_PAUSES = 20_000 / PAUSE_MILLIS;
  private static final long END_SECONDS = 10;
  private static final int MOST_SAID = 2_000;

  private final NginxProgram program;
  private final Process guard;
  private final Path root;

  /// Makes the folder.
  GuardedNginx(NginxProgram program) throws IOException {
    this.program = program;
    guard =
        new ProcessBuilder("/bin/sh", "-c", GUARD, "trial", program.command().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader told = guard.inputReader(StandardCharsets.UTF_8)) {
      String folder = told.readLine();
      if (folder == null) {
        throw new IOException("no folder for temporary files can be made");
      }
      root = Path.of(folder);
    }
  }

  /// An empty folder, which goes when this is closed. Others may enter it: the workers of an nginx
  /// that root starts are nobody.
  Path root() {
    return root;
  }

  /// Starts nginx and returns when all of `ports` answer.
  void start(Path configuration, Collection<Integer> ports) throws IOException, TrialFailure {
    guard.getOutputStream().write((configuration + "\n").getBytes(StandardCharsets.UTF_8));
    guard.getOutputStream().flush();
    awaitStart(ports);
  }

  private void awaitStart(Collection<Integer> ports) throws IOException, TrialFailure {
    Path said = root.resolve("nginx.out");
    int pauses = 0;
    for (int port : ports) {
      while (!answers(port)) {
        if (hasGivenUp(said) || pauses++ > MOST_PAUSES) {
          throw new TrialFailure(
              program.target().displayName() + " does not start: " + complaint(said, root));
        }
        pause();
      }
    }
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static boolean hasGivenUp(Path said) throws IOException {
    return Files.exists(said) && Files.readString(said).contains("[emerg]");
  }

  private static String complaint(Path said, Path root) throws IOException {
    if (!Files.exists(said)) {
      return "it says nothing";
    }
    String all =
        Files.readString(said)
            .lines()
            .filter(line -> line.contains("[emerg]"))
            .map(
                line ->
                    line.replaceFirst(".*\\[emerg] (\\d+#\\d+: )?", "")
                        .replace(root.toString(), ""))
            .distinct()
            .collect(Collectors.joining("; "));
    return all.isEmpty()
        ? "its ports do not answer"
        : all.substring(0, Math.min(MOST_SAID, all.length()));
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 1_000);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      guard.getOutputStream().close();
    } catch (IOException _) {
      // The pipe is broken already, which is what the guard waits for.
    }
    try {
      if (!guard.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        guard.destroyForcibly();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
