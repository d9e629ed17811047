package apim.designer.nginx;

import java.util.List;
import java.util.Optional;

/// A row of the table: a directive in some contexts, a parameter of one (`listen/http2`), or what
/// nginx does without being told.
record DirectiveRow(
    String name,
    List<Context> contexts,
    Arity arity,
    Form form,
    Availability availability,
    String note,
    String source) {
  enum Form {
    SIMPLE,
    BLOCK,
    PARAMETER,
    BEHAVIOUR
  }

  /// How many arguments a directive takes; a flag is one argument, `on` or `off`.
  record Arity(int least, int most, boolean flag) {
    static Arity of(String text) {
      if (text.equals("flag")) {
        return new Arity(1, 1, true);
      }
      if (text.equals("-")) {
        return new Arity(0, 0, false);
      }
      if (text.endsWith("+")) {
        return new Arity(
            Integer.parseInt(text.substring(0, text.length() - 1)), Integer.MAX_VALUE, false);
      }
      int dash = text.indexOf('-');
      return dash < 0
          ? new Arity(Integer.parseInt(text), Integer.parseInt(text), false)
          : new Arity(
              Integer.parseInt(text.substring(0, dash)),
              Integer.parseInt(text.substring(dash + 1)),
              false);
    }

    boolean allows(int count) {
      return count >= least && count <= most;
    }

    @Override
    public String toString() {
      if (flag) {
        return "on or off";
      }
      if (most == 0) {
        return "no arguments";
      }
      if (most == Integer.MAX_VALUE) {
        return "at least " + least + (least == 1 ? " argument" : " arguments");
      }
      return least == most
          ? least + (least == 1 ? " argument" : " arguments")
          : least + " to " + most + " arguments";
    }
  }

  static DirectiveRow of(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 10) {
      throw new IllegalStateException("a row of the directive table has 10 cells: " + line);
    }
    Optional<Version> open = version(cells[4]);
    return new DirectiveRow(
        cells[0],
        contexts(cells[1]),
        Arity.of(cells[2]),
        form(cells[3]),
        new Availability(
            open,
            cells[6].equals("=") ? open : version(cells[6]),
            version(cells[5]),
            version(cells[7])),
        cells[8],
        cells[9]);
  }

  boolean isIn(Context context) {
    return contexts.contains(context);
  }

  boolean isDirective() {
    return form == Form.SIMPLE || form == Form.BLOCK;
  }

  /// Whether `argument` is this parameter: the same word, or what follows `name=`.
  boolean isParameter(String argument) {
    String parameter = name.substring(name.indexOf('/') + 1);
    return form == Form.PARAMETER
        && (parameter.endsWith("=") ? argument.startsWith(parameter) : argument.equals(parameter));
  }

  /// The note as the end of a sentence, where it says what to do instead.
  String advice() {
    return note.startsWith("write ") || note.startsWith("leave ") ? "; " + note : "";
  }

  private static List<Context> contexts(String cell) {
    return cell.equals("any")
        ? List.of(Context.values())
        : List.of(cell.split(",")).stream()
            .map(
                id ->
                    Context.of(id)
                        .orElseThrow(() -> new IllegalStateException("unknown context " + id)))
            .toList();
  }

  private static Form form(String cell) {
    return switch (cell) {
      case "simple" -> Form.SIMPLE;
      case "block" -> Form.BLOCK;
      case "parameter" -> Form.PARAMETER;
      case "behaviour" -> Form.BEHAVIOUR;
      default -> throw new IllegalStateException("unknown form " + cell);
    };
  }

  private static Optional<Version> version(String cell) {
    return switch (cell) {
      case "-" -> Optional.empty();
      case "*" -> Optional.of(new Version(0, 0, 0));
      default -> Optional.of(Version.of(cell));
    };
  }
}
