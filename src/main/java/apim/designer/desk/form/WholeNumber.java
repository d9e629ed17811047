package apim.designer.desk.form;

/// A whole number as it is typed.
public final class WholeNumber {
  private WholeNumber() {}

  /// A number with too many digits is the largest or the least that there is, so that the door says
  /// which numbers it takes.
  public static int of(String text) {
    String number = text.strip();
    try {
      return Integer.parseInt(number);
    } catch (NumberFormatException _) {
      if (number.matches("[+-]?\\d+")) {
        return number.startsWith("-") ? Integer.MIN_VALUE : Integer.MAX_VALUE;
      }
      throw new IllegalArgumentException("a whole number is wanted here");
    }
  }
}
