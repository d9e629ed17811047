package apim.designer;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A command of the machine that tests run on.
public record Command(List<String> words, Map<String, String> environment) {
  /// How a command ended, and what it wrote to both its outputs.
  public record Ended(int status, String said) {}

  public Command {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }

  public static Command of(String... words) {
    return new Command(List.of(words), Map.of());
  }

  public Command with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new Command(words, more);
  }

  public Command and(String... more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of(more));
    return new Command(all, environment);
  }

  public Ended run() {
    return run(Path.of("."));
  }

  public Ended run(Path folder) {
    try {
      Process process = start(folder);
      process.getOutputStream().close();
      try (InputStream out = process.getInputStream()) {
        String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
      }
    } catch (IOException e) {
      throw new IllegalStateException("can not be run: " + words, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted: " + words, e);
    }
  }

  /// Starts it, for whoever does not wait for its end; both its outputs are one.
  public Process start(Path folder) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    builder.environment().putAll(environment);
    return builder.start();
  }

  /// Where a command lies, looked up as a shell does, and where packages put servers.
  public static Optional<Path> found(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream((path + File.pathSeparator + "/usr/sbin").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// Whether `test` must be left out because `name` is not on this machine: one line says so, and
  /// where `CI=true` it fails.
  public static boolean isMissing(String name, String test) {
    if (found(name).isPresent()) {
      return false;
    }
    leaveOut(test, name + " is not installed");
    return true;
  }

  /// Says in one line that `test` did not run; fails where `CI=true`.
  public static void leaveOut(String test, String why) {
    if ("true".equals(System.getenv("CI"))) {
      throw new AssertionError(test + ": " + why + ", and CI must not pass without it");
    }
    System.out.println("NOT RUN: " + test + ", because " + why);
  }
}
