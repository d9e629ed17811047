package apim.designer.project;

/// Foreign text as a message shows it: in quotes, on one line, not too long.
final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  static String of(String text) {
    return JsonPrinter.quoted(visible(shortened(text)));
  }

  static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /// Line separators and other invisible characters would break the one line of a message.
  private static String visible(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> shown.appendCodePoint(isVisible(c) ? c : '\uFFFD'));
    return shown.toString();
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> codePoint < 0x7f || codePoint > 0x9f;
    };
  }
}
