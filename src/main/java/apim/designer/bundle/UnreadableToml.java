package apim.designer.bundle;

/// Why a deployment.toml is left as it is: a line and a sentence.
public final class UnreadableToml extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int line;

  UnreadableToml(int line, String sentence, Throwable cause) {
    super(sentence, cause);
    this.line = line;
  }

  /// Counted from 1.
  public int line() {
    return line;
  }
}
