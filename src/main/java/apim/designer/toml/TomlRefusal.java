package apim.designer.toml;

/// Why a deployment.toml is not edited. The message is a sentence for the user that names the line.
public final class TomlRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int line;
  private final String reason;

  TomlRefusal(int line, String reason) {
    super("Line " + line + ": " + reason);
    this.line = line;
    this.reason = reason;
  }

  static TomlRefusal at(String text, int offset, String reason) {
    return new TomlRefusal(lineOf(text, offset), reason);
  }

  static int lineOf(String text, int offset) {
    return 1 + (int) text.chars().limit(offset).filter(c -> c == '\n').count();
  }

  /// Counted from 1.
  public int line() {
    return line;
  }

  /// The line and the reason, as the user reads them.
  public String sentence() {
    return "Line " + line + ": " + reason;
  }

  /// The reason without the line.
  public String reason() {
    return reason;
  }
}
