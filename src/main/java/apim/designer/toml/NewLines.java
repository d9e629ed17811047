package apim.designer.toml;

import java.util.List;

/// New tables among the lines of a file, in the file's own line ending, apart from their neighbours
/// by an empty line.
final class NewLines {
  private NewLines() {}

  /// At the end; a missing final line ending stays missing.
  static Splice atEnd(Document document, List<String> lines) {
    String text = document.text();
    String eol = document.eol();
    String block = String.join(eol, lines);
    if (text.isEmpty()) {
      return Splice.insert(0, block + eol);
    }
    if (!text.endsWith("\n")) {
      boolean blank = text.substring(document.lineStart(text.length())).isBlank();
      return Splice.insert(text.length(), (blank ? eol : eol + eol) + block);
    }
    int lastLine = document.lineStart(document.lineEnd(document.lineStart(text.length() - 1)));
    boolean blank = text.substring(lastLine).isBlank();
    return Splice.insert(text.length(), (blank ? "" : eol) + block + eol);
  }

  /// After the line that `offset` is in.
  static Splice after(Document document, int offset, List<String> lines) {
    String eol = document.eol();
    return Splice.insert(document.lineEnd(offset), eol + eol + String.join(eol, lines));
  }

  /// Before the line of `offset`, and before the comment above it that stands alone.
  static Splice before(Document document, int offset, List<String> lines) {
    String text = document.text();
    int line = document.lineStart(offset);
    int top = line;
    while (top > 0 && isComment(text, document.lineStart(top - 1), top)) {
      top = document.lineStart(top - 1);
    }
    boolean alone = top == 0 || text.substring(document.lineStart(top - 1), top).isBlank();
    String eol = document.eol();
    return Splice.insert(alone ? top : line, String.join(eol, lines) + eol + eol);
  }

  private static boolean isComment(String text, int start, int end) {
    return text.substring(start, end).stripLeading().startsWith("#");
  }
}
