package apim.designer.toml;

import java.util.List;

/// What is done to a deployment.toml. `refs` are paths of the boxes that ask for it (`apim-1`,
/// `lb-1/portals`), `reason` says why in a sentence.
public sealed interface Change {
  List<String> refs();

  String reason();

  /// `key` of `table` has `value`; an empty `table` means the keys before the first header. Every
  /// spelling of the key that the file uses is followed: `[transport.https.properties] proxyPort`,
  /// `[transport.https] properties.proxyPort`.
  record Set(List<String> table, String key, Value value, List<String> refs, String reason)
      implements Change {
    public Set {
      table = List.copyOf(table);
      refs = List.copyOf(refs);
      table.forEach(Literal::requireKey);
      Literal.requireKey(key);
    }
  }

  /// In the element of `arrayOfTables` whose `selectorKey` is `selectorValue`, `key` of its
  /// `subTable` (empty: of the element itself) has `value`. Without such an element one is appended.
  record SetInElement(
      List<String> arrayOfTables,
      String selectorKey,
      String selectorValue,
      List<String> subTable,
      String key,
      Value value,
      List<String> refs,
      String reason)
      implements Change {
    public SetInElement {
      arrayOfTables = Literal.requirePath(arrayOfTables);
      subTable = List.copyOf(subTable);
      refs = List.copyOf(refs);
      subTable.forEach(Literal::requireKey);
      Literal.requireKey(selectorKey);
      Literal.requireKey(key);
      Literal.requireCharacters(selectorValue);
    }
  }

  /// `arrayOfTables` has exactly these elements: those of the file are edited in place, position by
  /// position, missing ones are appended, surplus ones removed.
  record Elements(
      List<String> arrayOfTables, List<ArrayElement> elements, List<String> refs, String reason)
      implements Change {
    public Elements {
      arrayOfTables = Literal.requirePath(arrayOfTables);
      elements = List.copyOf(elements);
      refs = List.copyOf(refs);
    }
  }

  /// The element of `arrayOfTables` whose `selectorKey` is `selectorValue` has one more element in
  /// `inner`, the array of tables inside it, unless one with these very keys and values is there.
  record AddToElement(
      List<String> arrayOfTables,
      String selectorKey,
      String selectorValue,
      String inner,
      List<TableEntry> entries,
      List<String> refs,
      String reason)
      implements Change {
    public AddToElement {
      arrayOfTables = Literal.requirePath(arrayOfTables);
      entries = List.copyOf(entries);
      refs = List.copyOf(refs);
      Literal.requireKey(selectorKey);
      Literal.requireKey(inner);
      Literal.requireCharacters(selectorValue);
    }
  }
}
