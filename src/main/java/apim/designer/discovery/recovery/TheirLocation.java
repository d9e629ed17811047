package apim.designer.discovery.recovery;

import apim.designer.nginx.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A `location` of a server as it stands, with those inside it.
record TheirLocation(
    Block block, BlockScope scope, Kind kind, String path, List<TheirLocation> inner) {
  /// How a location says what it is for.
  enum Kind {
    EXACT,
    PREFIX,
    PREFIX_FIRST,
    PATTERN,
    PATTERN_OF_ANY_CASE,
    NAMED;

    boolean isPrefix() {
      return this == PREFIX || this == PREFIX_FIRST;
    }

    boolean isPattern() {
      return this == PATTERN || this == PATTERN_OF_ANY_CASE;
    }
  }

  /// Longer patterns than people write.
  private static final int LONGEST_PATTERN = 1_000;

  private static final int MOST_STEPS = 200_000;

  static List<TheirLocation> of(BlockScope scope) {
    return scope.blocks("location").stream().flatMap(block -> of(scope, block).stream()).toList();
  }

  private static Optional<TheirLocation> of(BlockScope around, Block block) {
    List<String> words = BlockScope.words(block.arguments());
    if (words.isEmpty()) {
      return Optional.empty();
    }
    BlockScope scope = around.inside(block);
    String first = words.getFirst();
    Kind kind =
        switch (first) {
          case "=" -> Kind.EXACT;
          case "^~" -> Kind.PREFIX_FIRST;
          case "~" -> Kind.PATTERN;
          case "~*" -> Kind.PATTERN_OF_ANY_CASE;
          default -> first.startsWith("@") ? Kind.NAMED : glued(first);
        };
    boolean modified = words.size() > 1 && kind != Kind.NAMED && first.length() <= 2;
    String path = modified ? words.get(1) : first.replaceFirst("^(=|\\^~|~\\*|~)(?=.)", "");
    return Optional.of(new TheirLocation(block, scope, kind, path, of(scope)));
  }

  /// nginx takes `=/path` for `= /path`.
  private static Kind glued(String word) {
    if (word.startsWith("=")) {
      return Kind.EXACT;
    }
    if (word.startsWith("^~")) {
      return Kind.PREFIX_FIRST;
    }
    if (word.startsWith("~*")) {
      return Kind.PATTERN_OF_ANY_CASE;
    }
    return word.startsWith("~") ? Kind.PATTERN : Kind.PREFIX;
  }

  /// Which of these answers a path, as nginx chooses: an exact one, else the longest prefix, but
  /// the first pattern that fits goes before a prefix that does not forbid it.
  static Optional<TheirLocation> answering(List<TheirLocation> all, String path) {
    Optional<TheirLocation> exact =
        all.stream().filter(one -> one.kind == Kind.EXACT && one.path.equals(path)).findFirst();
    if (exact.isPresent()) {
      return exact;
    }
    Optional<TheirLocation> prefix =
        all.stream()
            .filter(one -> one.kind.isPrefix() && path.startsWith(one.path))
            .reduce((a, b) -> b.path.length() > a.path.length() ? b : a);
    Optional<TheirLocation> within = prefix.flatMap(one -> answering(one.inner, path));
    if (within.filter(one -> !one.kind.isPrefix()).isPresent()
        || prefix.filter(one -> one.kind == Kind.PREFIX_FIRST).isPresent()) {
      return within.or(() -> prefix);
    }
    return all.stream()
        .filter(one -> one.kind.isPattern() && one.fits(path))
        .findFirst()
        .or(() -> within)
        .or(() -> prefix);
  }

  private boolean fits(String text) {
    if (path.length() > LONGEST_PATTERN) {
      return false;
    }
    try {
      return Pattern.compile(path, kind == Kind.PATTERN ? 0 : Pattern.CASE_INSENSITIVE)
          .matcher(new Bounded(text))
          .find();
    } catch (PatternSyntaxException | TooLong _) {
      return false;
    }
  }

  /// This one and those inside it.
  List<TheirLocation> all() {
    List<TheirLocation> all = new ArrayList<>(List.of(this));
    inner.forEach(one -> all.addAll(one.all()));
    return all;
  }

  /// What it answers itself with, by a `return` right in it.
  Optional<String> answer() {
    return scope.own("return").stream().findFirst().map(BlockScope::first);
  }

  /// Whether it lets nobody in.
  boolean refuses() {
    return answer().filter(code -> code.startsWith("4")).isPresent()
        || (scope.own("allow").isEmpty()
            && scope.own("deny").stream().anyMatch(deny -> BlockScope.first(deny).equals("all")));
  }

  /// Whether it lets some addresses in and no others.
  boolean limits() {
    return !scope.own("allow").isEmpty()
        && scope.own("deny").stream().anyMatch(deny -> BlockScope.first(deny).equals("all"));
  }

  /// A text that a pattern may look at only so often: some would look for years.
  private static final class Bounded implements CharSequence {
    private final String text;
    private int left = MOST_STEPS;

    Bounded(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (left-- <= 0) {
        throw new TooLong();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super("a pattern takes too long", null, false, false);
    }
  }
}
