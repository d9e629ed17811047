package apim.designer.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the designer keeps what is its own on this system.
///
/// @param config what a user might carry to another machine
/// @param state what belongs to this machine: settings, recent files, unsaved work
/// @param cache what can be deleted at any time
/// @param logs what the window tells of itself, for whoever looks into a fault
public record Folders(Path config, Path state, Path cache, Path logs) {
  private static final String UNIX_NAME = "apim-topology-designer";
  private static final String NAME = "API-M Topology Designer";

  /// With the logs beside what else belongs to this machine.
  public Folders(Path config, Path state, Path cache) {
    this(config, state, cache, state.resolve("logs"));
  }

  /// The folders by the custom of the system. A variable that is no absolute path counts as not
  /// set, as the XDG specification wants it.
  /// https://specifications.freedesktop.org/basedir-spec/0.8/
  ///
  /// @param osName the system property `os.name`
  /// @param home the user's home folder
  public static Folders of(String osName, Map<String, String> environment, Path home) {
    String system = osName.toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return windows(environment, home);
    }
    return system.startsWith("mac") ? mac(home) : unix(environment, home);
  }

  public Path settingsFile() {
    return state.resolve("settings.json");
  }

  /// The folder of the autosave of unsaved work.
  public Path recovery() {
    return state.resolve("recovery");
  }

  /// Where open designs are marked, so that two designers know of each other.
  public Path open() {
    return state.resolve("open");
  }

  /// Whether there is a log to show.
  public boolean hasLogs() {
    return Files.isDirectory(logs);
  }

  /// https://learn.microsoft.com/windows/win32/shell/knownfolderid
  private static Folders windows(Map<String, String> environment, Path home) {
    Path roaming = path(environment, "APPDATA").orElse(home.resolve("AppData").resolve("Roaming"));
    Path local = path(environment, "LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local"));
    return new Folders(
        roaming.resolve(NAME),
        local.resolve(NAME),
        local.resolve(NAME).resolve("Cache"),
        local.resolve(NAME).resolve("Logs"));
  }

  /// https://developer.apple.com/library/archive/documentation/FileManagement/Conceptual/FileSystemProgrammingGuide/MacOSXDirectories/MacOSXDirectories.html
  private static Folders mac(Path home) {
    Path library = home.resolve("Library");
    Path support = library.resolve("Application Support").resolve(NAME);
    return new Folders(
        support,
        support,
        library.resolve("Caches").resolve(NAME),
        library.resolve("Logs").resolve(NAME));
  }

  private static Folders unix(Map<String, String> environment, Path home) {
    return new Folders(
        path(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve(UNIX_NAME),
        path(environment, "XDG_STATE_HOME")
            .orElse(home.resolve(".local").resolve("state"))
            .resolve(UNIX_NAME),
        path(environment, "XDG_CACHE_HOME").orElse(home.resolve(".cache")).resolve(UNIX_NAME));
  }

  private static Optional<Path> path(Map<String, String> environment, String variable) {
    try {
      return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
