package apim.designer.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Why a text is not JSON, in words for whoever wrote it: the parser's own are for programmers.
record SyntaxError(JsonPlace place, String message) {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
  // After an even number of backslashes, which stand for half as many.
  private static final Pattern ESCAPE_BEFORE =
      Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*(?<escape>\\\\(?:u[0-9A-Fa-f]{0,3})?)\\z");
  private static final Pattern WORD_BEFORE = Pattern.compile("[+-]?([A-Za-z]{1,20})\\z");

  /// There is nothing in the text at all.
  static final class Empty extends JsonParseException {
    private static final long serialVersionUID = 1L;

    Empty(JsonParser parser) {
      super(parser, "empty");
    }
  }

  /// @param reached where the parser stood; not every failure says where it was
  static SyntaxError in(
      String text, String noun, JsonProcessingException cause, JsonLocation reached) {
    JsonLocation location = Objects.requireNonNullElse(cause.getLocation(), reached);
    int offset = (int) Math.clamp(location.getCharOffset(), 0L, text.length());
    return switch (cause) {
      case Empty _ ->
          new SyntaxError(
              new JsonPlace(1, 1),
              "the file is empty; start a new " + noun + " or restore the file from a copy");
      case JsonEOFException _ ->
          at(
              text,
              text.length(),
              "the file ends here in the middle of the "
                  + noun
                  + "; restore it from a copy, or add the"
                  + " missing quotes, brackets and braces");
      case StreamConstraintsException _ ->
          at(text, offset, "this value is too long for a " + noun + "; shorten it");
      default -> inside(text, offset);
    };
  }

  /// The parser stands on the offending character, or right behind a word such as NaN and behind a
  /// control character outside of a text.
  private static SyntaxError inside(String text, int offset) {
    if (offset > 0 && isControl(text.charAt(offset - 1))) {
      return at(text, offset - 1, "a control character stands here; remove it");
    }
    Matcher escape = ESCAPE_BEFORE.matcher(text.substring(0, offset));
    if (escape.find()) {
      return at(
          text,
          escape.start("escape"),
          "this backslash does not begin anything that JSON knows; write two backslashes, or"
              + " remove it");
    }
    Matcher word = WORD.matcher(text);
    if (offset < text.length() && word.find(offset) && word.start() == offset) {
      return notValue(text, offset, word.group());
    }
    Matcher before = WORD_BEFORE.matcher(text.substring(Math.max(0, offset - 40), offset));
    if (before.find() && Character.isUpperCase(before.group(1).charAt(0))) {
      return notValue(text, offset - before.group().length(), before.group());
    }
    if (offset < text.length() && text.charAt(offset) < 0x20) {
      return at(
          text,
          offset,
          "a line break or control character stands inside a text; write it as \\n or remove it");
    }
    String shown =
        offset < text.length()
            ? Quoted.of(Character.toString(text.codePointAt(offset)))
            : "the end";
    return at(
        text,
        offset,
        shown
            + " cannot stand here; look for a comma, quote, bracket or brace too many or too few"
            + " just before it, and correct that");
  }

  private static boolean isControl(char c) {
    return c < 0x20 && "\t\n\r".indexOf(c) < 0;
  }

  private static SyntaxError notValue(String text, int offset, String word) {
    return at(
        text,
        offset,
        Quoted.of(word)
            + " is not JSON; write a text in double quotes, a number, true or false instead");
  }

  private static SyntaxError at(String text, int offset, String message) {
    return new SyntaxError(JsonPlace.atEnd(text.substring(0, offset)), message);
  }
}
