package apim.designer.discovery.lint;

import java.util.Optional;

/// A fault in a configuration of others, where it stands.
///
/// @param file as its reader knows it: in a dump, the file that the dump names
/// @param line counted from 1
/// @param given where that stands in what was given, for programs that open it: in a dump, its line
/// @param message what is wrong there
/// @param silenced why it is let be, where a comment says so
public record LintFinding(
    Check check, String file, int line, Spot given, String message, Optional<String> silenced) {
  /// A line of something that was given.
  public record Spot(String file, int line) {}

  public boolean stands() {
    return silenced.isEmpty();
  }
}
