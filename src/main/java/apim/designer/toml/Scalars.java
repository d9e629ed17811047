package apim.designer.toml;

import apim.designer.toml.Syntax.Array;
import apim.designer.toml.Syntax.Inline;
import apim.designer.toml.Syntax.Node;
import apim.designer.toml.Syntax.Scalar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The values that words of a file stand for: <https://toml.io/en/v0.5.0>.
final class Scalars {
  private static final Pattern ZERO = Pattern.compile("[+-]?0+(\\.[+-]?0*)?([eE].*)?");
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[ \t]*\r?\n|.|)", Pattern.DOTALL);
  private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
  private static final String TIME = "\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?";

  private Scalars() {}

  static Object string(String text, TomlToken token) {
    String raw = text.substring(token.start(), token.end());
    String quotes = raw.substring(0, 1);
    boolean triple = raw.startsWith(quotes.repeat(3)) && raw.length() >= 6;
    String body = triple ? raw.substring(3, raw.length() - 3) : raw.substring(1, raw.length() - 1);
    if (triple) {
      body = body.startsWith("\r\n") ? body.substring(2) : body;
      body = body.startsWith("\n") && !raw.startsWith("\r\n", 3) ? body.substring(1) : body;
    }
    return quotes.equals("\"") ? unescaped(text, token, body) : body;
  }

  private static String unescaped(String text, TomlToken token, String body) {
    return ESCAPE
        .matcher(body)
        .replaceAll(escape -> Matcher.quoteReplacement(meaning(text, token, escape.group())));
  }

  private static String meaning(String text, TomlToken token, String escape) {
    return switch (escape.length() > 1 ? escape.charAt(1) : ' ') {
      case '"' -> "\"";
      case '\\' -> "\\";
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'u', 'U' -> character(text, token, escape.substring(2));
      default -> {
        if (!escape.endsWith("\n")) {
          throw refused(text, token, "'" + escape + "' is no escape sequence");
        }
        yield "\n";
      }
    };
  }

  private static String character(String text, TomlToken token, String hex) {
    if (hex.isEmpty() || Long.parseLong(hex, 16) > Character.MAX_CODE_POINT) {
      throw refused(text, token, "a \\u or \\U escape names no character");
    }
    return new String(Character.toChars(Integer.parseInt(hex, 16)));
  }

  static Long integer(String text, TomlToken token) {
    String digits = text.substring(token.start(), token.end()).replace("_", "");
    try {
      return switch (digits.length() > 1 ? digits.charAt(1) : ' ') {
        case 'x' -> Long.valueOf(digits.substring(2), 16);
        case 'o' -> Long.valueOf(digits.substring(2), 8);
        case 'b' -> Long.valueOf(digits.substring(2), 2);
        default -> Long.valueOf(digits);
      };
    } catch (NumberFormatException _) {
      throw refused(text, token, "a number is too large");
    }
  }

  static Double decimal(String text, TomlToken token) {
    String digits = text.substring(token.start(), token.end()).replace("_", "");
    if (digits.endsWith("inf")) {
      return digits.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    if (digits.endsWith("nan")) {
      return Double.NaN;
    }
    double value = Double.parseDouble(digits);
    if (Double.isInfinite(value) || (value == 0 && !ZERO.matcher(digits).matches())) {
      throw refused(text, token, "a number is too large or too small");
    }
    return value;
  }

  static Object date(String text, TomlToken token) {
    String date = text.substring(token.start(), token.end()).replaceFirst("[t ]", "T");
    try {
      if (date.matches(DAY)) {
        return LocalDate.parse(date);
      } else if (date.matches(TIME)) {
        return LocalTime.parse(date);
      } else if (date.matches(DAY + "T" + TIME)) {
        return LocalDateTime.parse(date);
      } else if (date.matches(DAY + "T" + TIME + "(Z|[-+]\\d\\d:\\d\\d)")) {
        return OffsetDateTime.parse(date);
      }
    } catch (DateTimeException _) {
      // falls to the refusal: a day or time that does not exist
    }
    throw refused(text, token, "a date or time is not well written");
  }

  /// The kind of a value in the plural, as the parser of API-M tells them apart in arrays.
  static String type(Node node) {
    return switch (node) {
      case Array _ -> "arrays";
      case Inline _ -> "tables";
      case Scalar(Object value, int _, int _) ->
          switch (value) {
            case String _ -> "strings";
            case Long _ -> "integers";
            case Double _ -> "floats";
            case Boolean _ -> "booleans";
            case LocalDate _ -> "dates";
            case LocalTime _ -> "times";
            case LocalDateTime _ -> "dates with a time";
            default -> "dates with a time and an offset";
          };
    };
  }

  private static TomlRefusal refused(String text, TomlToken token, String reason) {
    return TomlRefusal.at(text, token.start(), reason + "; API-M would not read this file.");
  }
}
