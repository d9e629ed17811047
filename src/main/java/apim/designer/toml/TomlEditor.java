package apim.designer.toml;

import apim.designer.toml.Document.Scope;
import java.util.List;

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
  public static List<Line> fresh(List<Change> changes) {
    return Lines.withReasons(lines(apply("", changes)));
  }

  /// The lines of an edited file; changed ones carry the refs and reasons of their changes.
  public static List<Line> lines(Edited edited) {
    return Lines.of(edited);
  }

  private static void apply(Draft draft, Change change) {
    switch (change) {
      case Change.Set set ->
          set(draft, Scope.FILE, set.table(), new Entry(set.key(), set.value()), set);
      case Change.SetInElement set -> setInElement(draft, set);
      case Change.Elements elements -> elements(draft, elements);
    }
  }

  private static void set(
      Draft draft, Scope scope, List<String> table, Entry entry, Change change) {
    Document document = draft.document();
    draft.splice(
        Placement.of(document, scope, table, entry.key(), entry.value()),
        change.refs(),
        change.reason());
  }

  private static void setInElement(Draft draft, Change.SetInElement set) {
    String key = set.selectorKey();
    String value = set.selectorValue();
    if (array(draft, set.arrayOfTables()).element(key, value).isEmpty()) {
      Splice element = array(draft, set.arrayOfTables()).appended(List.of(Entry.of(key, value)));
      draft.splice(List.of(element), set.refs(), set.reason());
    }
    Scope element = array(draft, set.arrayOfTables()).element(key, value).orElseThrow();
    set(draft, element, set.subTable(), new Entry(set.key(), set.value()), set);
  }

  private static void elements(Draft draft, Change.Elements change) {
    List<String> path = change.arrayOfTables();
    for (int i = 0; i < change.elements().size(); i++) {
      Element element = change.elements().get(i);
      List<String> refs = element.refs().isEmpty() ? change.refs() : element.refs();
      if (i == array(draft, path).elements().size()) {
        Splice splice = array(draft, path).appended(element.entries());
        draft.splice(List.of(splice), refs, change.reason());
        continue;
      }
      for (Entry entry : element.entries()) {
        Document document = draft.document();
        Scope scope = document.elements(path).get(i);
        draft.splice(
            Placement.of(document, scope, List.of(), entry.key(), entry.value()),
            refs,
            change.reason());
      }
    }
    // Asked of the document: to want no elements is no reason to refuse a file without that array.
    while (draft.document().elements(path).size() > change.elements().size()) {
      draft.splice(List.of(array(draft, path).shortened()), change.refs(), change.reason());
    }
  }

  private static ArrayOfTables array(Draft draft, List<String> path) {
    return new ArrayOfTables(draft.document(), path);
  }
}
