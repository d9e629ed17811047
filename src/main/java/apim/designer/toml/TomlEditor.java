package apim.designer.toml;

import apim.designer.toml.Document.Scope;
import apim.designer.toml.Draft.Asked;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Edits a deployment.toml, keeping every byte that need not change. The text is the decoded file;
/// its line endings, spacing, comments, and a missing final line ending stay.
public final class TomlEditor {
  private TomlEditor() {}

  /// The text with all changes made, one after the other; no range where a value is already as
  /// wanted.
  ///
  /// @throws TomlRefusal where API-M would not read the text, or would not read the result
  public static Edited apply(String text, List<Change> changes) {
    Draft draft = new Draft(text);
    changes.forEach(change -> apply(draft, change));
    return draft.edited();
  }

  /// A file of nothing but these changes, tables in an order that API-M's parser accepts, with the
  /// reasons as comments.
  ///
  /// @throws TomlRefusal where the changes contradict each other
  public static List<TomlLine> fresh(List<Change> changes) {
    List<TomlLine> lines = new ArrayList<>();
    // A table at a time: what one says is not read again for each key of the others.
    for (List<Change> ofTable : byTable(changes)) {
      if (!lines.isEmpty()) {
        lines.add(new TomlLine("", List.of(), ""));
      }
      lines.addAll(lines(apply("", ofTable)));
    }
    return Lines.withReasons(isReadable(lines) ? lines : lines(apply("", changes)));
  }

  /// In the order in which the tables come up; an array of tables goes with the table that holds it.
  private static Collection<List<Change>> byTable(List<Change> changes) {
    Map<List<String>, List<Change>> tables = new LinkedHashMap<>();
    for (Change change : changes) {
      List<String> table =
          switch (change) {
            case Change.Set set -> set.table();
            case Change.SetInElement set -> set.arrayOfTables();
            case Change.AddToElement add -> add.arrayOfTables();
            case Change.Elements all ->
                all.arrayOfTables().subList(0, all.arrayOfTables().size() - 1);
          };
      tables.computeIfAbsent(table, missing -> new ArrayList<>()).add(change);
    }
    return tables.values();
  }

  private static boolean isReadable(List<TomlLine> lines) {
    return ApimReadable.refusal(
            lines.stream().map(TomlLine::text).collect(Collectors.joining("\n", "", "\n")))
        .isEmpty();
  }

  /// The lines of an edited file; changed ones carry the refs and reasons of their changes.
  public static List<TomlLine> lines(Edited edited) {
    return Lines.of(edited);
  }

  private static void apply(Draft draft, Change change) {
    switch (change) {
      case Change.Set set ->
          set(draft, Scope.FILE, set.table(), new TableEntry(set.key(), set.value()), set);
      case Change.SetInElement set -> setInElement(draft, set);
      case Change.AddToElement add -> addToElement(draft, add);
      case Change.Elements elements -> elements(draft, elements);
    }
  }

  private static void set(
      Draft draft, Scope scope, List<String> table, TableEntry entry, Change change) {
    Document document = draft.document();
    draft.splice(
        KeyPlacement.of(document, scope, table, entry.key(), entry.value()),
        change.refs(),
        change.reason());
  }

  private static void setInElement(Draft draft, Change.SetInElement set) {
    Scope element =
        element(draft, set.arrayOfTables(), set.selectorKey(), set.selectorValue(), set);
    set(draft, element, set.subTable(), new TableEntry(set.key(), set.value()), set);
  }

  /// The element with a key of this value; one more where there is none yet.
  private static Scope element(
      Draft draft, List<String> array, String key, String value, Change change) {
    if (array(draft, array).element(key, value).isEmpty()) {
      List<Splice> element =
          array(draft, array).appended(List.of(List.of(TableEntry.of(key, value))));
      draft.splice(element, change.refs(), change.reason());
    }
    return array(draft, array).element(key, value).orElseThrow();
  }

  private static void addToElement(Draft draft, Change.AddToElement add) {
    Scope element =
        element(draft, add.arrayOfTables(), add.selectorKey(), add.selectorValue(), add);
    draft.splice(
        InnerArray.added(draft.document(), element, add.inner(), add.entries()),
        add.refs(),
        add.reason());
  }

  private static void elements(Draft draft, Change.Elements change) {
    List<String> path = change.arrayOfTables();
    int wanted = change.elements().size();
    int there = draft.document().elements(path).size();
    // To want no elements is no reason to refuse a file without that array.
    if (there == 0 && wanted == 0) {
      return;
    }
    array(draft, path);
    draft.splice(kept(draft.document(), change));
    if (there < wanted) {
      draft.splice(appended(array(draft, path), change));
    } else if (there > wanted) {
      draft.splice(array(draft, path).shortened(wanted), change.refs(), change.reason());
    }
  }

  private static List<Asked> kept(Document document, Change.Elements change) {
    List<Scope> there = document.elements(change.arrayOfTables());
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < Math.min(there.size(), change.elements().size()); i++) {
      ArrayElement element = change.elements().get(i);
      for (TableEntry entry : element.entries()) {
        KeyPlacement.of(document, there.get(i), List.of(), entry.key(), entry.value())
            .forEach(splice -> asked.add(asked(splice, change, element)));
      }
    }
    return asked;
  }

  private static List<Asked> appended(ArrayOfTables array, Change.Elements change) {
    List<ArrayElement> added =
        change.elements().subList(array.elements().size(), change.elements().size());
    List<Splice> splices = array.appended(added.stream().map(ArrayElement::entries).toList());
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < splices.size(); i++) {
      asked.add(asked(splices.get(i), change, added.get(i)));
    }
    return asked;
  }

  private static Asked asked(Splice splice, Change.Elements change, ArrayElement element) {
    List<String> refs = element.refs().isEmpty() ? change.refs() : element.refs();
    return new Asked(splice, refs, change.reason());
  }

  private static ArrayOfTables array(Draft draft, List<String> path) {
    return new ArrayOfTables(draft.document(), path);
  }
}
