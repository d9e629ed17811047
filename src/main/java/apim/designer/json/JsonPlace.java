package apim.designer.json;

/// Where something stands in a text; lines and columns are counted from 1.
public record JsonPlace(int line, int column) implements Comparable<JsonPlace> {
  public static final JsonPlace NONE = new JsonPlace(0, 0);

  /// The place right behind `text`.
  public static JsonPlace atEnd(String text) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        line++;
        start = i + 1;
      }
    }
    return new JsonPlace(line, text.length() - start + 1);
  }

  @Override
  public int compareTo(JsonPlace other) {
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }
}
