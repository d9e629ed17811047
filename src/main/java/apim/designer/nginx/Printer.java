package apim.designer.nginx;

import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Writes statements as nginx reads them: four spaces a level, an empty line around blocks. The only
/// place that knows semicolons and braces.
public final class Printer {
  private static final String INDENT = "    ";

  /// What becomes of a line when the last of its words is written.
  private interface End {
    void of(StringBuilder text, List<String> refs, Origin origin);
  }

  private static final End NEWLINE = (text, _, _) -> text.append('\n');

  private static final int PIECE = 1 << 11;

  /// From so many statements on it pays to wake another thread.
  private static final long MANY = 64;

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

  /// The text of a file, of whose statements each is printed and let go before the next is made. Of
  /// many, every processor can take some: what a statement prints depends on no other.
  public static String print(Stream<? extends Statement> statements) {
    Spliterator<? extends Statement> all = statements.parallel().spliterator();
    List<Piece> pieces =
        StreamSupport.stream(all, all.getExactSizeIfKnown() >= MANY).map(Piece::of).toList();
    int length = pieces.stream().mapToInt(piece -> piece.text().length() + 1).sum();
    Printer printer = new Printer(new StringBuilder(length), NEWLINE);
    Level level = printer.new Level("", List.of());
    for (Piece piece : pieces) {
      if (level.isNext(piece.statement())) {
        printer.text.append(piece.text());
      }
    }
    level.close();
    return printer.text.toString();
  }

  /// A statement of the file itself, as it is printed.
  private record Piece(Statement statement, String text) {
    static Piece of(Statement statement) {
      Printer printer = new Printer(new StringBuilder(PIECE), NEWLINE);
      printer.new Level("", List.of()).write(statement);
      return new Piece(statement, printer.text.toString());
    }
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
      if (isNext(statement)) {
        write(statement);
      }
    }

    /// Whether the statement is to be written now, below what waited for it; a comment waits.
    boolean isNext(Statement statement) {
      if (statement instanceof Comment comment) {
        above.add(comment);
        return false;
      }
      boolean isBlock = statement instanceof Block;
      writeAbove(isBlock);
      afterBlock = isBlock;
      return true;
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
