package apim.designer.desk.files;

/// A piece of a line and what it is in its language.
public record Token(String text, Kind kind) {
  /// What a part of a line is, by which it is coloured.
  public enum Kind {
    PLAIN,
    COMMENT,
    KEYWORD,
    STRING,
    NUMBER,
    VARIABLE
  }
}
