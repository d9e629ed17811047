package apim.designer.json;

import java.util.List;

/// Writes JSON in the one form that the house has: two spaces an indent, one property a line.
public final class JsonPrinter {
  private final StringBuilder out = new StringBuilder();

  private JsonPrinter() {}

  public static String print(Json value) {
    JsonPrinter printer = new JsonPrinter();
    printer.value(value, "");
    return printer.out.append('\n').toString();
  }

  private void value(Json value, String indent) {
    switch (value) {
      case Json.Obj object -> object(object.fields(), indent);
      case Json.Arr array -> array(array.items(), indent);
      case Json.Text text -> out.append(quoted(text.value()));
      case Json.Num number -> out.append(number.raw());
      case Json.Bool flag -> out.append(flag.value());
      case Json.Null _ -> out.append("null");
    }
  }

  private void object(List<Json.Field> fields, String indent) {
    if (fields.isEmpty()) {
      out.append("{}");
      return;
    }
    String separator = "{\n";
    for (Json.Field field : fields) {
      out.append(separator).append(indent).append("  ").append(quoted(field.name())).append(": ");
      value(field.value(), indent + "  ");
      separator = ",\n";
    }
    out.append('\n').append(indent).append('}');
  }

  private void array(List<Json> items, String indent) {
    if (items.isEmpty()) {
      out.append("[]");
      return;
    }
    String separator = "[\n";
    for (Json item : items) {
      out.append(separator).append(indent).append("  ");
      value(item, indent + "  ");
      separator = ",\n";
    }
    out.append('\n').append(indent).append(']');
  }

  /// The text as a JSON string (RFC 8259 §7); unpaired surrogates are escaped, for UTF-8 has none.
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < 0x20 || isUnpaired(text, i)) {
            quoted.append(String.format("\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  private static boolean isUnpaired(String text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
    }
    return Character.isLowSurrogate(c)
        && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
  }
}
