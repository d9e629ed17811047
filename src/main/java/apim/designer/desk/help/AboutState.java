package apim.designer.desk.help;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the program says of itself: its version, what it runs on, and what it is made of.
///
/// @param system the operating system
public record AboutState(
    String version, String java, String javafx, String system, List<Library> libraries) {
  public static final String NAME = "API-M Topology Designer";

  /// What it is for, and the promise that matters to whoever draws a customer's network.
  public static final String PURPOSE =
      "Draws WSO2 API Manager behind NGINX, says what is wrong with it, and makes a bundle that"
          + " works on the first try. Nothing leaves this machine.";

  /// Its licence, whose text is in the program's jar, and who is not behind it.
  public static final String TERMS =
      "Licensed under the Apache License 2.0. Not affiliated with WSO2 LLC or F5, Inc.";

  private static final String VERSION = "version=";

  public AboutState {
    libraries = List.copyOf(libraries);
  }

  /// @param system as the operating system calls itself
  public static AboutState of(String system) {
    return new AboutState(
        Resource.text("/apim/designer/cli/version.properties")
            .flatMap(AboutState::version)
            .orElse("unknown"),
        Runtime.version().toString(),
        ModuleLayer.boot()
            .findModule("javafx.base")
            .flatMap(module -> module.getDescriptor().rawVersion())
            .orElse("unknown"),
        system,
        Libraries.shipped());
  }

  static Optional<String> version(String properties) {
    return properties
        .lines()
        .filter(line -> line.startsWith(VERSION))
        .map(line -> line.substring(VERSION.length()).strip())
        .findFirst();
  }

  /// What is asked for when something goes wrong, one a line: what it is, and its version.
  public List<Fact> facts() {
    return List.of(
        new Fact("Version", version),
        new Fact("Java", java),
        new Fact("JavaFX", javafx),
        new Fact("System", system));
  }

  /// A line of what it runs on.
  public record Fact(String name, String value) {}

  /// All of it, to paste into a message.
  public String text() {
    return Stream.concat(
            Stream.concat(
                Stream.of(NAME), facts().stream().map(fact -> fact.name() + ": " + fact.value())),
            Stream.concat(
                Stream.of(TERMS, "", "Libraries"),
                libraries.stream()
                    .map(
                        library ->
                            Stream.of(
                                    library.name(),
                                    library.version(),
                                    library.licence(),
                                    library.page())
                                .filter(word -> !word.isEmpty())
                                .collect(Collectors.joining(" ")))))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
