package apim.designer.ui.preview;

import apim.designer.validation.Severity;
import java.util.List;
import java.util.Optional;

/// A line as it is listed.
///
/// @param numbers what stands beside it, such as its number
/// @param reason why it is as it is; empty where nobody needs to be told
/// @param severity of a finding that is about what the line comes from
/// @param hits where it holds what is looked for
record Row(
    String numbers,
    Tone tone,
    String text,
    Language language,
    String reason,
    Optional<Severity> severity,
    List<Span> hits) {
  enum Tone {
    PLAIN,
    /// Made by what is selected.
    MARKED,
    ADDED,
    REMOVED
  }

  /// A piece of the text.
  ///
  /// @param current whether it is the hit that was gone to
  record Span(int start, int end, boolean current) {}

  Row {
    hits = List.copyOf(hits);
  }

  /// The sign that says without colour what the tone says.
  String sign() {
    return switch (tone) {
      case ADDED -> "+";
      case REMOVED -> "−";
      case PLAIN, MARKED -> "";
    };
  }

  /// As it is read out.
  String spoken() {
    String said =
        switch (tone) {
          case ADDED -> "Added: ";
          case REMOVED -> "Removed: ";
          case MARKED -> "Made by what is selected, line " + numbers.strip() + ": ";
          case PLAIN -> "Line " + numbers.strip() + ": ";
        };
    return said + text + (reason.isEmpty() ? "" : ". Why: " + reason);
  }
}
