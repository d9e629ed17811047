package apim.designer.disk;

import java.nio.file.Path;

/// Foreign text, such as the name of a file, fit to stand on one line of a terminal: whatever would
/// steer the terminal, break the line or turn its direction is replaced.
public final class Shown {
  private Shown() {}

  public static String of(Path file) {
    return of(file.toString());
  }

  /// What a file is called; what has no name of its own, such as `/`, by its path.
  public static String name(Path file) {
    Path last = file.getFileName();
    return of(last == null ? file.toString() : last.toString());
  }

  public static String of(String text) {
    if (text.codePoints().allMatch(Shown::isVisible)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> shown.appendCodePoint(isVisible(c) ? c : '\uFFFD'));
    return shown.toString();
  }

  // Bidirectional overrides are of the type FORMAT.
  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
