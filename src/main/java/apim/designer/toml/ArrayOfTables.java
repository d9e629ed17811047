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
      boolean file = section.scope().equals(Scope.FILE);
      if (header != null && elements().isEmpty() && startsWith(header.path(), path)) {
        throw document.refused(
            header.start(), name + " is a single table there; write it with two brackets first.");
      }
      for (Pair pair : section.pairs()) {
        List<String> its = section.pathOf(pair);
        if (file && (startsWith(its, path) || startsWith(path, its))) {
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

  /// A new element behind the last one, or at the end of the file.
  Splice appended(List<Entry> entries) {
    List<String> lines = new ArrayList<>();
    lines.add("[[" + Literal.path(path) + "]]");
    entries.forEach(e -> lines.add(Literal.key(e.key()) + " = " + e.value().literal()));
    List<Scope> elements = elements();
    return elements.isEmpty()
        ? NewLines.atEnd(document, lines)
        : NewLines.after(
            document, document.sectionsWithin(elements.getLast()).getLast().end(), lines);
  }

  /// Takes away the last section of the last element: that element's last table or, when it is the
  /// only one, the element. Comments behind its last key stay.
  Splice shortened() {
    Section section = document.sectionsWithin(elements().getLast()).getLast();
    String text = document.text();
    int start = document.lineStart(section.start());
    int end = document.lineEnd(section.end());
    if (end == text.length()) {
      return new Splice(start == 0 ? 0 : document.lineEnd(start - 1), end, "");
    }
    end = text.indexOf('\n', end) + 1;
    boolean blankAbove = start > 0 && document.isBlank(document.lineStart(start - 1));
    boolean blankBelow = end == text.length() || document.isBlank(end);
    return new Splice(blankAbove && blankBelow ? document.lineStart(start - 1) : start, end, "");
  }
}
