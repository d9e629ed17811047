package apim.designer.json;

import java.util.regex.Pattern;

/// Foreign text as a message shows it: in quotes, on one line, not too long.
public final class Quoted {
  private static final int LONGEST = 60;

  // What steers a terminal, breaks the line or turns its direction.
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Cn}]");

  private Quoted() {}

  public static String of(String text) {
    return JsonPrinter.quoted(UNSEEN.matcher(shortened(text)).replaceAll("\uFFFD"));
  }

  public static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    // A character beyond the first 65536 has two halves.
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "…";
  }
}
