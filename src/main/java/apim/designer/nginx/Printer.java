package apim.designer.nginx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Writes statements as nginx reads them: four spaces a level, an empty line around blocks. The only
/// place that knows semicolons and braces.
public final class Printer {
  private static final String INDENT = "    ";

  /// What becomes of a line when the last of its words is written.
  private interface End {
    void of(StringBuilder text, List<String> refs, Origin origin);
  }

  private static final int PIECE = 1 << 13;

  private final StringBuilder text;
  private final End end;

  private Printer(StringBuilder text, End end) {
    this.text = text;
    this.end = end;
  }

  /// The text of a file, each line ended with a newline.
  public static String print(List<? extends Statement> statements) {
    return print(statements.stream());
  }

  /// The text of a file, of whose statements each is printed and let go before the next is made.
  public static String print(Stream<? extends Statement> statements) {
    // The text so far is not copied over and over while it grows.
    List<String> pieces = new ArrayList<>();
    Printer printer =
        new Printer(
            new StringBuilder(PIECE + PIECE / 4),
            (text, _, _) -> {
              text.append('\n');
              if (text.length() > PIECE) {
                pieces.add(text.toString());
                text.setLength(0);
              }
            });
    printer.write(statements);
    pieces.add(printer.text.toString());
    return String.join("", pieces);
  }

  /// The lines of a file. A statement without refs has those of the block around it; a closing brace
  /// comes from what its block comes from, and its reason is told once, where the block begins.
  public static List<PrintedLine> lines(Stream<? extends Statement> statements) {
    List<PrintedLine> lines = new ArrayList<>();
    Printer printer =
        new Printer(
            new StringBuilder(),
            (text, refs, origin) -> {
              lines.add(new PrintedLine(text.toString(), refs, origin.reasons()));
              text.setLength(0);
            });
    printer.write(statements);
    return List.copyOf(lines);
  }

  private void write(Stream<? extends Statement> statements) {
    Level level = new Level("", List.of());
    statements.forEachOrdered(level::add);
    level.close();
  }

  /// What stands in one body. A block stands apart from what is before and after it; the comments
  /// right above a statement belong to it, and wait for it.
  private final class Level {
    private final String indent;
    private final List<String> inherited;
    private final List<Comment> above = new ArrayList<>(0);
    private boolean first = true;
    private boolean afterBlock;

    Level(String indent, List<String> inherited) {
      this.indent = indent;
      this.inherited = inherited;
    }

    void add(Statement statement) {
      if (statement instanceof Comment comment) {
        above.add(comment);
        return;
      }
      boolean isBlock = statement instanceof Block;
      writeAbove(isBlock);
      write(statement);
      afterBlock = isBlock;
    }

    void close() {
      if (!above.isEmpty()) {
        writeAbove(false);
      }
    }

    private void writeAbove(boolean block) {
      if (!first && (afterBlock || block)) {
        end.of(text, List.of(), Origin.NONE);
      }
      first = false;
      if (!above.isEmpty()) {
        above.forEach(this::write);
        above.clear();
      }
    }

    private void write(Statement statement) {
      Origin origin = statement.origin();
      List<String> refs = origin.refs().isEmpty() ? inherited : origin.refs();
      text.append(indent);
      switch (statement) {
        case Comment comment -> text.append(comment(comment.text()));
        case Directive directive -> {
          directive.appendTo(text);
          text.append(';');
        }
        case Block block -> {
          WordSyntax.append(text, block.name(), block.arguments());
          text.append(" {");
          end.of(text, refs, origin);
          Level body = new Level(indent + INDENT, refs);
          block.body().forEach(body::add);
          body.close();
          text.append(indent).append('}');
          origin = origin.because();
        }
      }
      end.of(text, refs, origin);
    }
  }

  private static String comment(String text) {
    return text.isEmpty() || text.startsWith("#") ? "#" + text : "# " + text;
  }
}
