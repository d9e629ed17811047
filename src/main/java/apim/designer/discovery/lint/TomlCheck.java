package apim.designer.discovery.lint;

import apim.designer.validation.Severity;
import java.util.function.Function;
import java.util.stream.Stream;

/// A check and how its faults are found in a deployment.toml.
record TomlCheck(Check check, Function<TomlView, Stream<LineHit>> hits) {
  /// A fault in a line.
  record LineHit(int line, String message) {}

  static TomlCheck of(
      Severity severity,
      String id,
      String effect,
      String remedy,
      String source,
      Function<TomlView, Stream<LineHit>> hits) {
    return new TomlCheck(new Check(id, severity, effect, remedy, source), hits);
  }
}
