package apim.designer.toml;

import java.util.List;

/// One wanted element of an array of tables: the keys it must have. Other keys that the file's
/// element has stay. `refs` are the boxes of this element; when empty, those of the change apply.
public record ArrayElement(List<TableEntry> entries, List<String> refs) {
  public ArrayElement {
    entries = List.copyOf(entries);
    refs = List.copyOf(refs);
    if (entries.stream().map(TableEntry::key).distinct().count() != entries.size()) {
      throw new IllegalArgumentException("an element has each key once");
    }
  }

  public static ArrayElement of(TableEntry... entries) {
    return new ArrayElement(List.of(entries), List.of());
  }
}
