package apim.designer.project;

/// Where something stands in a text; lines and columns are counted from 1.
record Place(int line, int column) implements Comparable<Place> {
  static final Place NONE = new Place(0, 0);

  /// The place right behind `text`.
  static Place atEnd(String text) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        line++;
        start = i + 1;
      }
    }
    return new Place(line, text.length() - start + 1);
  }

  @Override
  public int compareTo(Place other) {
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }
}
