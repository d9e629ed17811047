package apim.designer.ui.preview;

/// A piece of a line and what it is in its language.
record Token(String text, Kind kind) {
  enum Kind {
    PLAIN,
    COMMENT,
    KEYWORD,
    STRING,
    NUMBER,
    VARIABLE
  }
}
