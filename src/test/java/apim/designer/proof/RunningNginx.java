package apim.designer.proof;

import apim.designer.RealNginx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/// An nginx at work on loopback until it is closed.
final class RunningNginx implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

  private final Process process;
  private final Path output;

  /// Returns when all of `ports` answer.
  RunningNginx(RealNginx nginx, Path root, Path configuration, Collection<Integer> ports)
      throws IOException {
    output = root.resolve("nginx.out");
    process =
        new ProcessBuilder(
                nginx.command().toString(),
                "-e",
                "stderr",
                "-p",
                root + "/",
                "-c",
                configuration.toString(),
                "-g",
                "daemon off;")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    long end = System.nanoTime() + PATIENCE;
    for (int port : ports) {
      while (!answers(port)) {
        if (!process.isAlive() || System.nanoTime() > end) {
          process.destroy();
          throw new AssertionError(nginx + " does not start: " + Files.readString(output));
        }
        Thread.onSpinWait();
      }
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 1_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
