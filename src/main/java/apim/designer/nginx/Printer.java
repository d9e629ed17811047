package apim.designer.nginx;

import java.util.ArrayList;
import java.util.List;

/// Writes statements as nginx reads them: four spaces a level, an empty line around blocks. The only
/// place that knows semicolons and braces.
public final class Printer {
  private static final String INDENT = "    ";

  /// What becomes of a line when the last of its words is written.
  private interface End {
    void of(StringBuilder text, List<String> refs, Origin origin);
  }

  /// About as long as an upstream, a redirect and a server are on average.
  private static final int USUAL_LENGTH = 640;

  private final StringBuilder text;
  private final End end;

  private Printer(StringBuilder text, End end) {
    this.text = text;
    this.end = end;
  }

  /// The text of a file, each line ended with a newline.
  public static String print(List<? extends Statement> statements) {
    Printer printer =
        new Printer(
            new StringBuilder(statements.size() * USUAL_LENGTH), (text, _, _) -> text.append('\n'));
    printer.write(statements, "", List.of());
    return printer.text.toString();
  }

  /// The lines of a file. A statement without refs has those of the block around it; a closing brace
  /// has the origin of its block.
  public static List<PrintedLine> lines(List<? extends Statement> statements) {
    List<PrintedLine> lines = new ArrayList<>();
    Printer printer =
        new Printer(
            new StringBuilder(),
            (text, refs, origin) -> {
              lines.add(new PrintedLine(text.toString(), refs, origin.reason()));
              text.setLength(0);
            });
    printer.write(statements, "", List.of());
    return List.copyOf(lines);
  }

  private void write(List<? extends Statement> statements, String indent, List<String> inherited) {
    for (int i = 0; i < statements.size(); i++) {
      if (i > 0 && standsApart(statements, i)) {
        end.of(text, List.of(), Origin.NONE);
      }
      write(statements.get(i), indent, inherited);
    }
  }

  private void write(Statement statement, String indent, List<String> inherited) {
    Origin origin = statement.origin();
    List<String> refs = origin.refs().isEmpty() ? inherited : origin.refs();
    text.append(indent);
    switch (statement) {
      case Comment comment -> text.append(comment(comment.text()));
      case Directive directive -> text.append(directive.words()).append(';');
      case Block block -> {
        WordSyntax.append(text, block.name(), block.arguments());
        text.append(" {");
        end.of(text, refs, origin);
        write(block.body(), indent + INDENT, refs);
        text.append(indent).append('}');
      }
    }
    end.of(text, refs, origin);
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
}
