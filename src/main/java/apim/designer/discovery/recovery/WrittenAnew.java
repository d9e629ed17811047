package apim.designer.discovery.recovery;

import apim.designer.nginx.Block;
import apim.designer.nginx.Comment;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Printer;
import apim.designer.nginx.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What this designer writes in place of a block: which statements are in it word for word, and what
/// stands in place of others.
final class WrittenAnew {
  /// Of these each names what it is about by its first word.
  private static final Set<String> NAMED = Set.of("proxy_set_header", "add_header", "map", "set");

  private final Set<String> words = new HashSet<>();
  private final Map<String, Directive> byKey = new HashMap<>();

  WrittenAnew(List<? extends Statement> statements) {
    statements.forEach(this::add);
  }

  private void add(Statement statement) {
    words.add(printed(statement));
    switch (statement) {
      case Directive directive -> byKey.putIfAbsent(key(directive), directive);
      case Block block -> block.body().forEach(this::add);
      case Comment _ -> {}
    }
  }

  boolean has(Statement statement) {
    return words.contains(printed(statement));
  }

  /// What stands in the place of this one, and why, as the end of a sentence.
  Optional<String> insteadOf(Directive directive) {
    return Optional.ofNullable(byKey.get(key(directive)))
        .map(
            ours -> {
              String why = ours.origin().reason();
              return "written as \""
                  + Ledger.words(ours)
                  + "\""
                  + (why.isEmpty() ? "" : ": " + why);
            });
  }

  private static String printed(Statement statement) {
    return switch (statement) {
      case Directive directive -> directive.toString();
      case Block _, Comment _ -> Printer.print(List.of(statement));
    };
  }

  private static String key(Directive directive) {
    return NAMED.contains(directive.name())
        ? directive.name() + " " + BlockScope.first(directive).toLowerCase(Locale.ROOT)
        : directive.name();
  }
}
