package apim.designer.desk.files;

import apim.designer.validation.Severity;
import java.util.List;
import java.util.Optional;

/// A line as it is listed.
///
/// @param numbers what stands beside it, such as its number
/// @param reason why it is as it is; empty where nobody needs to be told
/// @param severity of a finding that is about what the line comes from
/// @param hits where it holds what is looked for
public record PreviewRow(
    String numbers,
    Tone tone,
    String text,
    Language language,
    String reason,
    Optional<Severity> severity,
    List<Span> hits) {
  /// How a line stands out.
  public enum Tone {
    PLAIN,
    /// Made by what is selected.
    MARKED,
    ADDED,
    REMOVED,
    /// Stands for lines that are not shown.
    FOLDED
  }

  /// A piece of the text.
  ///
  /// @param current whether it is the hit that was gone to
  public record Span(int start, int end, boolean current) {}

  public PreviewRow {
    hits = List.copyOf(hits);
  }

  /// The sign that says without colour what the tone says.
  public String sign() {
    return switch (tone) {
      case ADDED -> "+";
      case REMOVED -> "−";
      case PLAIN, MARKED, FOLDED -> "";
    };
  }

  /// As it is read out.
  public String spoken() {
    String said =
        switch (tone) {
          case ADDED -> "Added: ";
          case REMOVED -> "Removed: ";
          case MARKED -> "Made by what is selected, line " + numbers.strip() + ": ";
          case FOLDED -> "";
          case PLAIN -> "Line " + numbers.strip() + ": ";
        };
    return said + text + (reason.isEmpty() ? "" : ". Why: " + reason);
  }
}
