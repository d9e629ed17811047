package apim.designer.trial;

import apim.designer.nginx.Edition;
import apim.designer.nginx.Target;
import apim.designer.nginx.Version;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An NGINX of this machine.
///
/// @param target its edition and version, as `nginx -v` tells them
public record NginxProgram(Path command, Target target) {
  /// Where distributions put programs that only administrators have on their PATH.
  private static final String BESIDE_PATH = "/usr/sbin:/usr/local/sbin:/opt/homebrew/bin";

  private static final Pattern TOLD =
      Pattern.compile("nginx version: nginx/(\\d+\\.\\d+\\.\\d+)(?: \\(nginx-plus-r(\\d+))?");

  private static final long PATIENCE_SECONDS = 10;

  /// The first on a PATH that tells its version.
  ///
  /// @param path folders, as the environment variable PATH has them
  public static Optional<NginxProgram> on(String path) {
    return Stream.of(path, BESIDE_PATH)
        .flatMap(folders -> Arrays.stream(folders.split(File.pathSeparator)))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder).resolve("nginx"))
        .filter(Files::isExecutable)
        .flatMap(command -> told(command).stream())
        .findFirst();
  }

  /// @throws TrialFailure where the file is no NGINX that runs here
  public static NginxProgram at(Path command) throws TrialFailure {
    if (!Files.isExecutable(command)) {
      throw new TrialFailure(command + " is no program that can be run; name the path of nginx");
    }
    return told(command.toAbsolutePath())
        .orElseThrow(
            () ->
                new TrialFailure(
                    command + " -v does not tell a version of NGINX; name the path of nginx"));
  }

  private static Optional<NginxProgram> told(Path command) {
    try {
      Process process =
          new ProcessBuilder(command.toString(), "-v").redirectErrorStream(true).start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      byte[] said = process.getInputStream().readNBytes(4_096);
      Matcher told = TOLD.matcher(new String(said, StandardCharsets.UTF_8));
      return told.find() ? Optional.of(new NginxProgram(command, target(told))) : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Target target(Matcher told) {
    String release = told.group(2);
    return release == null
        ? Target.openSource(Version.of(told.group(1)))
        : Target.plus(Integer.parseInt(release));
  }

  /// Why files that are written for `wanted` are not tried with this program; empty where they are.
  Optional<String> unfitFor(Target wanted) {
    if (wanted.edition() == Edition.PLUS && target.edition() != Edition.PLUS) {
      return Optional.of(
          "the design is written for "
              + wanted.displayName()
              + ", and here is "
              + target.displayName());
    }
    return target.core().isAtLeast(wanted.core())
        ? Optional.empty()
        : Optional.of(
            target.displayName()
                + " is older than "
                + wanted.displayName()
                + ", which the design is"
                + " written for");
  }
}
