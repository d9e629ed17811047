package apim.designer.nginx;

import java.util.ArrayList;
import java.util.List;

/// Writes statements as nginx reads them: four spaces a level, an empty line around blocks. The only
/// place that knows semicolons and braces.
public final class Printer {
  private static final String INDENT = "    ";

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  private Printer() {}

  /// The text of a file, each line ended with a newline.
  public static String print(List<? extends Statement> statements) {
    StringBuilder text = new StringBuilder();
    lines(statements).forEach(line -> text.append(line.text()).append('\n'));
    return text.toString();
  }

  /// The lines of a file. A statement without refs has those of the block around it; a closing brace
  /// has the origin of its block.
  public static List<Line> lines(List<? extends Statement> statements) {
    Printer printer = new Printer();
    printer.write(statements, 0, List.of());
    return List.copyOf(printer.lines);
  }

  private void write(List<? extends Statement> statements, int depth, List<String> inherited) {
    for (int i = 0; i < statements.size(); i++) {
      if (i > 0 && standsApart(statements, i)) {
        lines.add(new Line("", List.of(), ""));
      }
      write(statements.get(i), depth, inherited);
    }
  }

  private void write(Statement statement, int depth, List<String> inherited) {
    Origin origin = statement.origin();
    List<String> refs = origin.refs().isEmpty() ? inherited : origin.refs();
    switch (statement) {
      case Comment comment -> add(begun(depth).append(comment(comment.text())), refs, origin);
      case Directive directive ->
          add(words(depth, directive.name(), directive.arguments()).append(';'), refs, origin);
      case Block block -> {
        add(words(depth, block.name(), block.arguments()).append(" {"), refs, origin);
        write(block.body(), depth + 1, refs);
        add(begun(depth).append('}'), refs, origin);
      }
    }
  }

  private void add(StringBuilder text, List<String> refs, Origin origin) {
    lines.add(new Line(text.toString(), refs, origin.reason()));
  }

  /// The line that is being written; there is one at a time.
  private StringBuilder begun(int depth) {
    line.setLength(0);
    for (int i = 0; i < depth; i++) {
      line.append(INDENT);
    }
    return line;
  }

  // A block stands apart from what is before and after it; the comments right above it belong to
  // it.
  private static boolean standsApart(List<? extends Statement> statements, int at) {
    Statement before = statements.get(at - 1);
    if (before instanceof Block) {
      return true;
    }
    return !(before instanceof Comment) && leadsToBlock(statements, at);
  }

  private static boolean leadsToBlock(List<? extends Statement> statements, int at) {
    int next = at;
    while (next < statements.size() && statements.get(next) instanceof Comment) {
      next++;
    }
    return next < statements.size() && statements.get(next) instanceof Block;
  }

  private static String comment(String text) {
    return text.isEmpty() || text.startsWith("#") ? "#" + text : "# " + text;
  }

  private static String printed(Argument argument) {
    return argument instanceof Argument.Syntax(String source)
        ? source
        : Words.print(argument.value());
  }

  private StringBuilder words(int depth, String name, List<Argument> arguments) {
    StringBuilder text = begun(depth).append(Words.print(name));
    for (Argument argument : arguments) {
      text.append(' ').append(printed(argument));
    }
    return text;
  }
}
