package apim.designer.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// A shell script: a few variables in front of a text that is the same for every design.
final class Script {
  private Script() {}

  /// The script in the resource `name`, with `variables` set first. A value with a single quote is
  /// a fault of the program: values are ids, paths and words of ours.
  static String of(String name, String title, Map<String, String> variables) {
    String settings =
        variables.entrySet().stream()
            .map(variable -> variable.getKey() + "='" + quoted(variable.getValue()) + "'\n")
            .collect(Collectors.joining());
    return "#!/bin/sh\n# " + title + "\n" + settings + text(name);
  }

  private static String quoted(String value) {
    if (value.indexOf('\'') >= 0) {
      throw new IllegalArgumentException("a variable of a script has no single quote");
    }
    return value;
  }

  private static String text(String name) {
    try (InputStream in = Objects.requireNonNull(Script.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
