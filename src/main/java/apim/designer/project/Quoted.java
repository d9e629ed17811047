package apim.designer.project;

import apim.designer.disk.Shown;

/// Foreign text as a message shows it: in quotes, on one line, not too long.
final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  static String of(String text) {
    return JsonPrinter.quoted(Shown.of(shortened(text)));
  }

  static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
