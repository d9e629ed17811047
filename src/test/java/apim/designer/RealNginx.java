package apim.designer;

import apim.designer.nginx.Target;
import apim.designer.nginx.Version;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An nginx of the machine that tests run on: the one that is installed, and those that the
/// environment variable `APIM_NGINX` names (paths, with colons between; a wrapper script will do).
///
/// @param target its edition and version, as `nginx -V` tells them
public record RealNginx(Path command, Target target) {
  private static final Pattern TOLD =
      Pattern.compile("nginx version: nginx/(\\d+\\.\\d+\\.\\d+)(?: \\(nginx-plus-r(\\d+))?");

  /// Every nginx there is. Where there is none, one line says that `test` did not run; where
  /// `CI=true` that is a failure.
  public static List<RealNginx> all(String test) {
    Set<Path> commands = new LinkedHashSet<>();
    Command.found("nginx").map(RealNginx::real).ifPresent(commands::add);
    Arrays.stream(System.getenv().getOrDefault("APIM_NGINX", "").split(File.pathSeparator))
        .filter(path -> !path.isBlank())
        .map(path -> real(Path.of(path)))
        .forEach(commands::add);
    List<RealNginx> all = commands.stream().map(RealNginx::of).toList();
    if (all.isEmpty()) {
      Command.leaveOut(test, "nginx is not installed");
    }
    return all;
  }

  /// One that can be copied into a folder with its libraries, for tests that need a whole system.
  public static Optional<RealNginx> copyable(String test) {
    List<RealNginx> all = all(test);
    Optional<RealNginx> binary = all.stream().filter(RealNginx::isBinary).findFirst();
    if (binary.isEmpty() && !all.isEmpty()) {
      Command.leaveOut(test, "no nginx here is a program that can be copied");
    }
    return binary;
  }

  public Version version() {
    return target.core();
  }

  /// Runs it, for example with `-t -c file -p folder`.
  public Command.Ended run(String... arguments) {
    return Command.of(command.toString()).and(arguments).run();
  }

  /// The program itself, as opposed to a script that runs it.
  public boolean isBinary() {
    try (InputStream in = Files.newInputStream(command)) {
      return Arrays.equals(in.readNBytes(4), new byte[] {0x7f, 'E', 'L', 'F'});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The libraries that it needs, by `ldd`.
  public List<Path> libraries() {
    return Command.of("ldd", command.toString())
        .run()
        .said()
        .lines()
        .flatMap(line -> Stream.of(line.trim().split("\\s+")))
        .filter(word -> word.startsWith("/"))
        .map(Path::of)
        .distinct()
        .toList();
  }

  private static RealNginx of(Path command) {
    String told = Command.of(command.toString(), "-V").run().said();
    Matcher matcher = TOLD.matcher(told);
    if (!matcher.find()) {
      throw new IllegalStateException(command + " does not tell its version: " + told);
    }
    return new RealNginx(
        command,
        matcher.group(2) == null
            ? Target.openSource(Version.of(matcher.group(1)))
            : Target.plus(Integer.parseInt(matcher.group(2))));
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException("there is no nginx at " + path, e);
    }
  }
}
