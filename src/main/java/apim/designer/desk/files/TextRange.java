package apim.designer.desk.files;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Text that is marked from one place to another, over lines.
///
/// @param from where it was begun
/// @param to where it was drawn to, which may lie before
public record TextRange(Caret from, Caret to) {
  /// A place between letters.
  ///
  /// @param line counted from 0
  /// @param column counted from 0
  public record Caret(int line, int column) {
    boolean isBefore(Caret other) {
      return line < other.line || (line == other.line && column < other.column);
    }
  }

  public boolean isEmpty() {
    return from.equals(to);
  }

  private Caret start() {
    return from.isBefore(to) ? from : to;
  }

  private Caret end() {
    return from.isBefore(to) ? to : from;
  }

  /// What of a line is marked; empty where nothing is.
  ///
  /// @param length of the line
  public Optional<PreviewRow.Span> span(int line, int length) {
    if (line < start().line() || line > end().line()) {
      return Optional.empty();
    }
    int first = line == start().line() ? Math.min(start().column(), length) : 0;
    int last = line == end().line() ? Math.min(end().column(), length) : length;
    return first < last ? Optional.of(new PreviewRow.Span(first, last, false)) : Optional.empty();
  }

  /// The marked text, as it is seen.
  public String text(Listing lines) {
    int last = Math.min(end().line(), lines.size() - 1);
    return IntStream.rangeClosed(start().line(), last)
        .mapToObj(
            line -> {
              String text = lines.text(line);
              return span(line, text.length())
                  .map(span -> text.substring(span.start(), span.end()))
                  .orElse("");
            })
        .collect(Collectors.joining("\n"));
  }
}
