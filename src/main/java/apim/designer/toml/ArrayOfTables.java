package apim.designer.toml;

import static apim.designer.toml.Document.startsWith;

import apim.designer.toml.Document.Scope;
import apim.designer.toml.Document.Section;
import apim.designer.toml.Syntax.Header;
import apim.designer.toml.Syntax.Pair;
import apim.designer.toml.Syntax.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An array of tables of a file, such as `[[apim.gateway.environment]]`.
final class ArrayOfTables {
  private static final Splice NOTHING = new Splice(-1, -1, "");

  private final Document document;
  private final List<String> path;

  /// @throws TomlRefusal where the file uses that name for something else
  ArrayOfTables(Document document, List<String> path) {
    this.document = document;
    this.path = path;
    requireArray();
  }

  private void requireArray() {
    String name = "[[" + Literal.path(path) + "]]";
    for (Section section : document.sections()) {
      Header header = section.header();
      if (header != null && header.array() && isProper(header.path(), path)) {
        throw document.refused(
            header.start(),
            name
                + " lies inside [["
                + Literal.path(header.path())
                + "]], of which there may be several; edit it by hand.");
      }
      if (header != null && elements().isEmpty() && startsWith(header.path(), path)) {
        throw document.refused(
            header.start(), name + " is a single table there; write it with two brackets first.");
      }
      boolean file = section.scope().equals(Scope.FILE);
      for (Pair pair : file ? section.pairs() : List.<Pair>of()) {
        List<String> its = section.pathOf(pair);
        if (startsWith(its, path) || startsWith(path, its)) {
          throw document.refused(
              pair.start(), name + " is written as a value there; write it as tables first.");
        }
      }
    }
  }

  private static boolean isProper(List<String> prefix, List<String> whole) {
    return prefix.size() < whole.size() && startsWith(whole, prefix);
  }

  List<Scope> elements() {
    return document.elements(path);
  }

  /// The first element whose `key` is `value`.
  Optional<Scope> element(String key, String value) {
    return elements().stream()
        .filter(
            element ->
                document.pair(element, List.of(key)).stream()
                    .anyMatch(
                        pair ->
                            pair.value() instanceof Scalar scalar
                                && scalar.value().toString().equals(value)))
        .findFirst();
  }

  /// New elements behind the last one, or at the end of the file, one splice for each.
  List<Splice> appended(List<List<TableEntry>> added) {
    String eol = document.eol();
    List<Splice> splices = new ArrayList<>();
    for (List<TableEntry> entries : added) {
      splices.add(
          splices.isEmpty()
              ? first(lines(entries))
              : Splice.insert(
                  splices.getFirst().start(), eol + eol + String.join(eol, lines(entries))));
    }
    // The line ending of the last line belongs behind the last element.
    if (splices.size() > 1 && splices.getFirst().text().endsWith(eol)) {
      Splice first = splices.getFirst();
      Splice last = splices.getLast();
      int kept = first.text().length() - eol.length();
      splices.set(0, Splice.insert(first.start(), first.text().substring(0, kept)));
      splices.set(splices.size() - 1, Splice.insert(last.start(), last.text() + eol));
    }
    return splices;
  }

  private List<String> lines(List<TableEntry> entries) {
    List<String> lines = new ArrayList<>();
    lines.add("[[" + Literal.path(path) + "]]");
    entries.forEach(e -> lines.add(Literal.key(e.key()) + " = " + e.value().literal()));
    return lines;
  }

  private Splice first(List<String> lines) {
    List<Scope> elements = elements();
    return elements.isEmpty()
        ? NewLines.atEnd(document, lines)
        : NewLines.after(
            document, document.sectionsWithin(elements.getLast()).getLast().end(), lines);
  }

  /// Takes all elements but the first `size` away, each with its header and keys; comments behind
  /// the last key of a table stay.
  List<Splice> shortened(int size) {
    List<Section> surplus =
        elements().stream()
            .skip(size)
            .flatMap(element -> document.sectionsWithin(element).stream())
            .toList();
    List<Splice> splices = new ArrayList<>();
    for (Section section : surplus.reversed()) {
      Splice below = splices.isEmpty() ? NOTHING : splices.getLast();
      Splice splice = without(section, below);
      if (splice.end() == below.end()) {
        splices.removeLast();
      }
      splices.add(splice);
    }
    return splices.reversed();
  }

  /// `below` is the next that is already taken away; what is left of it is one piece with it.
  private Splice without(Section section, Splice below) {
    String text = document.text();
    int start = document.lineStart(section.start());
    int lineEnd = document.lineEnd(section.end());
    int end = lineEnd == below.start() ? below.end() : lineEnd;
    if (end == text.length()) {
      return new Splice(start == 0 ? 0 : document.lineEnd(start - 1), end, "");
    }
    int next = text.indexOf('\n', lineEnd) + 1;
    end = next == below.start() ? below.end() : next;
    boolean blankAbove = start > 0 && document.isBlank(document.lineStart(start - 1));
    boolean blankBelow = end == text.length() || document.isBlank(end);
    return new Splice(blankAbove && blankBelow ? document.lineStart(start - 1) : start, end, "");
  }
}
