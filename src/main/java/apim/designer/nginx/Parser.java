package apim.designer.nginx;

import apim.designer.nginx.Includes.IncludedFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;

/// Reads a configuration as nginx does.
public final class Parser {
  // Far beyond any real configuration, and well within the stack of a thread.
  private static final int MAX_NESTING = 100;
  private static final int MAX_INCLUDE_DEPTH = 20;
  private static final int MAX_FILES = 2_000;
  private static final int MAX_CHARACTERS = 16_000_000;
  private static final int MAX_STATEMENTS = 500_000;

  private final Includes includes;
  private final IdentityHashMap<Statement, Place> places = new IdentityHashMap<>();
  private final Deque<String> reading = new ArrayDeque<>();
  private int files;
  private long characters;

  private Parser(Includes includes) {
    this.includes = includes;
  }

  /// Reads `text` and the files it includes. Throws NginxSyntaxException for what nginx refuses to
  /// read, for includes in a circle, and for what is beyond any sensible size (100 levels of blocks,
  /// 20 of includes, 16 million characters).
  public static ParsedConfig parse(String fileName, String text, Includes includes) {
    Parser parser = new Parser(includes);
    List<Statement> statements = parser.read(fileName, text, 0, new Place(fileName, 1));
    return new ParsedConfig(statements, parser.places);
  }

  private List<Statement> read(String fileName, String text, int depth, Place from) {
    files++;
    characters += text.length();
    if (files > MAX_FILES || characters > MAX_CHARACTERS) {
      throw new NginxSyntaxException(
          from, "the configuration is too large to read; leave out what is not needed");
    }
    if (text.startsWith("\uFEFF")) {
      throw new NginxSyntaxException(
          new Place(fileName, 1),
          "the file starts with a byte order mark, which nginx takes for a directive; save it as"
              + " UTF-8 without one");
    }
    reading.push(fileName);
    List<Statement> statements = new FileReading(fileName, new Tokens(fileName, text), depth).run();
    reading.pop();
    return statements;
  }

  private <T extends Statement> T placed(T statement, Place place) {
    places.put(statement, place);
    if (places.size() > MAX_STATEMENTS) {
      throw new NginxSyntaxException(
          place, "the configuration is too large to read; leave out what is not needed");
    }
    return statement;
  }

  /// A block whose closing brace has not come yet.
  private record Open(Place place, List<String> words, List<Statement> body) {}

  private final class FileReading {
    private final String fileName;
    private final Tokens tokens;
    private final int outerDepth;
    private final List<Statement> top = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<String> words = new ArrayList<>();
    private Place start;

    FileReading(String fileName, Tokens tokens, int outerDepth) {
      this.fileName = fileName;
      this.tokens = tokens;
      this.outerDepth = outerDepth;
      this.start = new Place(fileName, 1);
    }

    List<Statement> run() {
      while (true) {
        Tokens.Token token = tokens.next();
        Place place = new Place(fileName, token.line());
        switch (token.kind()) {
          case COMMENT -> body().add(placed(comment(token.text(), place), place));
          case WORD -> {
            if (words.isEmpty()) {
              start = place;
            }
            words.add(token.text());
          }
          case SEMICOLON -> endDirective(place);
          case OPEN -> openBlock(place);
          case CLOSE -> closeBlock(place);
          case END -> {
            end(place);
            return top;
          }
        }
      }
    }

    private List<Statement> body() {
      Open inner = open.peek();
      return inner == null ? top : inner.body();
    }

    private void endDirective(Place place) {
      if (words.isEmpty()) {
        throw new NginxSyntaxException(
            place, "a semicolon without a directive before it; remove it");
      }
      List<IncludedFile> included =
          words.size() == 2 && words.getFirst().equals("include")
              ? includes.matching(words.get(1))
              : List.of();
      if (included.isEmpty()) {
        body().add(placed(directive(), start));
      } else {
        included.forEach(this::include);
      }
      words.clear();
    }

    private void include(IncludedFile file) {
      if (reading.contains(file.name())) {
        throw new NginxSyntaxException(
            start, file.name() + " includes itself; remove one of the includes");
      }
      if (reading.size() > MAX_INCLUDE_DEPTH) {
        throw new NginxSyntaxException(
            start, "files include each other too deep; put their contents together");
      }
      body().addAll(read(file.name(), file.text(), outerDepth + open.size(), start));
    }

    private void openBlock(Place place) {
      if (words.isEmpty()) {
        throw new NginxSyntaxException(
            place, "an opening brace without a directive before it; remove it or name the block");
      }
      if (words.getFirst().endsWith("_by_lua_block")) {
        throw new NginxSyntaxException(
            start, "the body of \"" + shownWord() + "\" is Lua, not nginx; leave the block out");
      }
      if (outerDepth + open.size() >= MAX_NESTING) {
        throw new NginxSyntaxException(
            place, "more than " + MAX_NESTING + " blocks inside each other; close some of them");
      }
      open.push(new Open(start, List.copyOf(words), new ArrayList<>()));
      words.clear();
    }

    private void closeBlock(Place place) {
      if (!words.isEmpty()) {
        throw new NginxSyntaxException(
            place,
            "a closing brace inside a directive; end \"" + shownWord() + "\" with a semicolon");
      }
      if (open.isEmpty()) {
        throw new NginxSyntaxException(place, "a closing brace without an opening one; remove it");
      }
      Open block = open.pop();
      body().add(placed(block(block), block.place()));
    }

    private void end(Place place) {
      if (!words.isEmpty()) {
        throw new NginxSyntaxException(
            place,
            "the file ends inside a directive; end \"" + shownWord() + "\" with a semicolon");
      }
      if (!open.isEmpty()) {
        Open block = open.peek();
        throw new NginxSyntaxException(
            place,
            "the file ends inside the block \""
                + WordSyntax.shown(block.words().getFirst())
                + "\" of line "
                + block.place().line()
                + "; add a closing brace");
      }
    }

    private String shownWord() {
      return WordSyntax.shown(words.getFirst());
    }

    private Directive directive() {
      try {
        return new Directive(words.getFirst(), arguments(words), Origin.NONE);
      } catch (IllegalArgumentException e) {
        throw unreadable(start, e);
      }
    }

    private Block block(Open block) {
      try {
        return new Block(
            block.words().getFirst(), arguments(block.words()), block.body(), Origin.NONE);
      } catch (IllegalArgumentException e) {
        throw unreadable(block.place(), e);
      }
    }

    private Comment comment(String text, Place place) {
      String line = text.replaceAll("\\p{Cc}", " ");
      try {
        return Comment.of(line.startsWith(" ") ? line.substring(1) : line);
      } catch (IllegalArgumentException e) {
        throw unreadable(place, e);
      }
    }

    private List<Argument> arguments(List<String> all) {
      return all.stream().skip(1).map(WordSyntax::argument).toList();
    }

    private NginxSyntaxException unreadable(Place place, IllegalArgumentException cause) {
      return new NginxSyntaxException(place, String.valueOf(cause.getMessage()));
    }
  }
}
