package apim.designer.toml;

import static apim.designer.toml.Document.joined;
import static apim.designer.toml.Document.startsWith;

import apim.designer.toml.Document.Scope;
import apim.designer.toml.Document.Section;
import apim.designer.toml.Syntax.Header;
import apim.designer.toml.Syntax.Inline;
import apim.designer.toml.Syntax.Pair;
import java.util.List;
import java.util.Optional;

/// Where a key goes in a file: the value that is there, else its table, else a commented-out header
/// of that table, else a new table where API-M's parser bears it.
final class KeyPlacement {
  private final Document document;
  private final Scope scope;
  private final List<String> table;
  private final String key;
  private final Value value;

  private KeyPlacement(
      Document document, Scope scope, List<String> table, String key, Value value) {
    this.document = document;
    this.scope = scope;
    this.table = table;
    this.key = key;
    this.value = value;
  }

  /// What to splice so that `key` of `table` in `scope` has `value`; nothing when it has.
  ///
  /// @throws TomlRefusal where the file uses that name for something else
  static List<Splice> of(
      Document document, Scope scope, List<String> table, String key, Value value) {
    return new KeyPlacement(document, scope, table, key, value).splices();
  }

  private List<Splice> splices() {
    List<String> path = joined(table, List.of(key));
    Optional<Pair> there = document.pair(scope, path);
    if (there.isPresent() && Document.isTable(there.get().value())) {
      throw usedAsTable(there.get().start());
    }
    if (there.isPresent()) {
      return Retouch.of(document.text(), there.get().value(), value);
    }
    requireFree(path);
    return intoInlineTable()
        .or(this::intoSection)
        .or(this::besideDottedKeys)
        .or(this::intoCommentedTable)
        .orElseGet(this::intoNewTable);
  }

  private void requireFree(List<String> path) {
    for (Section section : document.sectionsWithin(scope)) {
      Header header = section.header();
      if (header != null && startsWith(header.path(), absolute(path))) {
        throw usedAsTable(header.start());
      }
      if (header != null && header.array() && arrayOnTheWay(header)) {
        throw document.refused(
            header.start(),
            "[[%s]] is an array of tables there, so [%s] is not one table; name the element."
                .formatted(Literal.path(header.path()), Literal.path(absolute(table))));
      }
      boolean ours = section.scope().equals(scope);
      for (Pair pair : ours ? section.pairs() : List.<Pair>of()) {
        List<String> its = section.pathOf(pair);
        if (startsWith(its, path)) {
          throw usedAsTable(pair.start());
        }
        if (startsWith(table, its) && !(pair.value() instanceof Inline)) {
          throw document.refused(
              pair.start(),
              Literal.path(its)
                  + " is a value there, so it cannot be the table of "
                  + Literal.key(key)
                  + "; rename or remove it first.");
        }
      }
    }
  }

  private boolean arrayOnTheWay(Header header) {
    return header.path().size() > scope.array().size()
        && startsWith(joined(absolute(table), List.of(key)), header.path());
  }

  private TomlRefusal usedAsTable(int offset) {
    return document.refused(
        offset, Literal.key(key) + " is a table there, not a value; rename or remove it first.");
  }

  private List<String> absolute(List<String> inside) {
    return joined(scope.array(), inside);
  }

  private Optional<List<Splice>> intoInlineTable() {
    return document.sections(scope).stream()
        .flatMap(s -> s.pairs().stream().flatMap(p -> inline(p, s.pathOf(p)).stream()))
        .findFirst();
  }

  private Optional<List<Splice>> inline(Pair pair, List<String> its) {
    if (!(pair.value() instanceof Inline inline) || !startsWith(table, its)) {
      return Optional.empty();
    }
    for (Pair inner : inline.pairs()) {
      Optional<List<Splice>> deeper = inline(inner, joined(its, inner.path()));
      if (deeper.isPresent()) {
        return deeper;
      }
    }
    String line = assignment(joined(table.subList(its.size(), table.size()), List.of(key)));
    return Optional.of(
        List.of(
            inline.pairs().isEmpty()
                ? new Splice(inline.start(), inline.end(), "{ " + line + " }")
                : Splice.insert(inline.pairs().getLast().end(), ", " + line)));
  }

  private Optional<List<Splice>> intoSection() {
    return document.sections(scope).stream()
        .filter(section -> section.inside().equals(table) && !isEmptyTop(section))
        .findFirst()
        .map(section -> List.of(lineAfter(section.end(), assignment(List.of(key)))));
  }

  /// The place before the first header counts as a table only where it has keys.
  private static boolean isEmptyTop(Section section) {
    return section.header() == null && section.pairs().isEmpty();
  }

  private Optional<List<Splice>> besideDottedKeys() {
    for (Section section : document.sections(scope)) {
      List<Pair> siblings =
          section.pairs().stream()
              .filter(pair -> startsWith(section.pathOf(pair), table))
              .filter(_ -> section.inside().size() < table.size())
              .toList();
      if (!siblings.isEmpty()) {
        Pair sibling = siblings.getLast();
        List<String> dotted = joined(table, List.of(key));
        List<String> prefix = sibling.path();
        String spelled =
            prefix.size() == dotted.size() - section.inside().size()
                ? document.text().substring(sibling.start(), sibling.lastKeyStart())
                    + assignment(List.of(key))
                : assignment(dotted.subList(section.inside().size(), dotted.size()));
        return Optional.of(List.of(lineAfter(sibling.end(), spelled)));
      }
    }
    return Optional.empty();
  }

  private Optional<List<Splice>> intoCommentedTable() {
    return scope.equals(Scope.FILE) && !table.isEmpty()
        ? CommentedTable.all(document, table).stream()
            .map(commented -> commented.madeLive(key, value))
            .filter(splices -> isReadable(splices))
            .findFirst()
        : Optional.empty();
  }

  private boolean isReadable(List<Splice> splices) {
    return ApimReadable.refusal(Splice.all(document.text(), splices)).isEmpty();
  }

  private List<Splice> intoNewTable() {
    if (table.isEmpty()) {
      return List.of(Splice.insert(0, assignment(List.of(key)) + document.eol()));
    }
    String header = "[" + Literal.path(absolute(table)) + "]";
    List<String> lines = List.of(header, assignment(List.of(key)));
    Optional<Header> subTable =
        document.sectionsWithin(scope).stream()
            .flatMap(section -> Optional.ofNullable(section.header()).stream())
            .filter(h -> startsWith(h.path(), absolute(table)))
            .findFirst();
    if (subTable.isPresent()) {
      return List.of(NewLines.before(document, subTable.get().start(), lines));
    }
    if (scope.equals(Scope.FILE)) {
      return List.of(NewLines.atEnd(document, lines));
    }
    return List.of(NewLines.after(document, document.sectionsWithin(scope).getLast().end(), lines));
  }

  private Splice lineAfter(int offset, String line) {
    return Splice.insert(
        document.lineEnd(offset), document.eol() + document.indent(startOf(offset)) + line);
  }

  /// The start of the last word that ends at `offset`: a value may go over several lines.
  private int startOf(int offset) {
    return document.sections().stream()
        .flatMap(section -> section.pairs().stream())
        .filter(pair -> pair.end() == offset)
        .mapToInt(Pair::start)
        .findFirst()
        .orElse(offset);
  }

  private String assignment(List<String> path) {
    return Literal.path(path) + " = " + value.literal();
  }
}
