package apim.designer.discovery.recovery;

import apim.designer.discovery.recovery.Fate.Dropped;
import apim.designer.discovery.recovery.Fate.Kept;
import apim.designer.discovery.recovery.Fate.Placed;
import apim.designer.nginx.Block;
import apim.designer.nginx.Comment;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import apim.designer.topology.FileName;
import apim.designer.topology.Ref;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/// What is known so far of the fate of statements. What is said first of one stays said.
final class Ledger {
  private static final int LONGEST = 160;

  private final IdentityHashMap<Statement, Fate> fates = new IdentityHashMap<>();

  void place(Statement statement, Ref ref, String as) {
    place(statement, ref, as, "");
  }

  void place(Statement statement, Ref ref, String as, String lost) {
    fates.putIfAbsent(statement, new Placed(ref, as, lost));
  }

  void place(Collection<? extends Statement> statements, Ref ref, String as) {
    statements.forEach(statement -> place(statement, ref, as));
  }

  /// The statement with all that is in it.
  void placeWhole(Statement statement, Ref ref, String as) {
    give(statement, new Placed(ref, as, ""));
  }

  void keepWhole(Statement statement, Ref ref, FileName file) {
    give(statement, new Kept(ref, file));
  }

  void dropWhole(Statement statement, String reason) {
    give(statement, new Dropped(reason));
  }

  void drop(Statement statement, String reason) {
    fates.putIfAbsent(statement, new Dropped(reason));
  }

  private void give(Statement statement, Fate fate) {
    fates.putIfAbsent(statement, fate);
    if (statement instanceof Block block) {
      block.body().forEach(inner -> give(inner, fate));
    }
  }

  boolean knows(Statement statement) {
    return fates.containsKey(statement);
  }

  /// Whether something is known of anything in it.
  boolean knowsPartOf(Block block) {
    return block.body().stream()
        .anyMatch(inner -> knows(inner) || (inner instanceof Block nested && knowsPartOf(nested)));
  }

  Optional<Fate> fate(Statement statement) {
    return Optional.ofNullable(fates.get(statement));
  }

  /// Whether these are the very same, and not two that say the same in two places.
  @SuppressWarnings("ReferenceEquality") // That is the question.
  static boolean isSame(Object one, Object other) {
    return one == other;
  }

  /// The words of a statement on one line, without a body.
  static String words(Statement statement) {
    String words =
        switch (statement) {
          case Directive directive -> directive.toString();
          case Block block -> Directive.of(block.name()) + arguments(block) + " { … }";
          case Comment comment -> "# " + comment.text();
        };
    String line = words.replaceAll("\\s+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
  }

  private static String arguments(Block block) {
    StringBuilder words = new StringBuilder();
    block.arguments().forEach(argument -> words.append(' ').append(argument.printed()));
    return words.toString();
  }

  /// Directives and blocks; comments say nothing to nginx.
  static boolean counts(Statement statement) {
    return !(statement instanceof Comment);
  }

  static List<Statement> counted(List<? extends Statement> statements) {
    return statements.stream().filter(Ledger::counts).<Statement>map(one -> one).toList();
  }
}
