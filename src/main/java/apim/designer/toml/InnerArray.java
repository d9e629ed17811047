package apim.designer.toml;

import static apim.designer.toml.Document.joined;
import static apim.designer.toml.Document.startsWith;

import apim.designer.toml.Document.Scope;
import apim.designer.toml.Document.Section;
import apim.designer.toml.Syntax.Pair;
import apim.designer.toml.Syntax.Scalar;
import java.util.ArrayList;
import java.util.List;

/// An array of tables inside an element of another one, such as
/// `[[apim.gateway.environment.virtual_host]]`.
final class InnerArray {
  private InnerArray() {}

  /// What to splice so that the element has such a table in the array; nothing where it has one with
  /// these very keys and values.
  ///
  /// @throws TomlRefusal where the file uses that name for something else
  static List<Splice> added(
      Document document, Scope element, String name, List<TableEntry> entries) {
    List<String> path = joined(element.array(), List.of(name));
    requireArray(document, element, name, path);
    boolean there =
        document.elements(path).stream()
            .filter(inner -> element.equals(inner.outer()))
            .anyMatch(inner -> entries.stream().allMatch(entry -> has(document, inner, entry)));
    if (there) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add("[[" + Literal.path(path) + "]]");
    entries.forEach(e -> lines.add(Literal.key(e.key()) + " = " + e.value().literal()));
    return List.of(
        NewLines.after(document, document.sectionsWithin(element).getLast().end(), lines));
  }

  private static boolean has(Document document, Scope inner, TableEntry entry) {
    return document.pair(inner, List.of(entry.key())).stream()
        .map(Pair::value)
        .anyMatch(
            value ->
                value instanceof Scalar scalar
                    && entry.value() instanceof Value.Text(String text)
                    && scalar.value().toString().equals(text));
  }

  private static void requireArray(
      Document document, Scope element, String name, List<String> path) {
    for (Section section : document.sections(element)) {
      boolean table = startsWith(section.inside(), List.of(name));
      boolean value =
          section.pairs().stream()
              .anyMatch(pair -> startsWith(section.pathOf(pair), List.of(name)));
      if (table || value) {
        throw document.refused(
            section.start(),
            "[["
                + Literal.path(path)
                + "]] is written as a single table or value there; write it as tables with two"
                + " brackets first.");
      }
    }
  }
}
