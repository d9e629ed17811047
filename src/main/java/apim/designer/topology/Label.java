package apim.designer.topology;

/// A text that people read: a name, a caption or a note. One line unless it is a note; no control
/// characters, so that it cannot break out of the line or file that shows it.
public record Label(String value) {
  private static final int LONGEST = 2_000;

  public Label {
    if (value.length() > LONGEST) {
      throw new IllegalArgumentException("a text has at most " + LONGEST + " characters");
    }
    if (value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
      throw new IllegalArgumentException("a text has no control characters");
    }
    if (value.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      throw new IllegalArgumentException("a text has no broken (unpaired surrogate) characters");
    }
  }

  /// The text on one line.
  public String oneLine() {
    return value.replace('\n', ' ');
  }

  @Override
  public String toString() {
    return value;
  }
}
