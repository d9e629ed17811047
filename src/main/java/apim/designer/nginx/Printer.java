package apim.designer.nginx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes statements as nginx reads them: four spaces a level, an empty line around blocks. The only
/// place that knows semicolons and braces.
public final class Printer {
  private static final String INDENT = "    ";

  private final List<Line> lines = new ArrayList<>();

  private Printer() {}

  /// The text of a file, each line ended with a newline.
  public static String print(List<? extends Statement> statements) {
    return lines(statements).stream().map(line -> line.text() + "\n").collect(Collectors.joining());
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
      case Comment comment -> add(depth, comment(comment.text()), refs, origin);
      case Directive directive ->
          add(depth, words(directive.name(), directive.arguments()) + ";", refs, origin);
      case Block block -> {
        add(depth, words(block.name(), block.arguments()) + " {", refs, origin);
        write(block.body(), depth + 1, refs);
        add(depth, "}", refs, origin);
      }
    }
  }

  private void add(int depth, String text, List<String> refs, Origin origin) {
    lines.add(new Line(INDENT.repeat(depth) + text, refs, origin.reason()));
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

  private static String words(String name, List<Argument> arguments) {
    StringBuilder text = new StringBuilder(Words.print(name));
    for (Argument argument : arguments) {
      text.append(' ').append(Words.print(argument.value()));
    }
    return text.toString();
  }
}
