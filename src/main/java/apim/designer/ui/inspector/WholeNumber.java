package apim.designer.ui.inspector;

/// A whole number as it is typed.
final class WholeNumber {
  private WholeNumber() {}

  static int of(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException("a whole number is wanted here");
    }
  }
}
