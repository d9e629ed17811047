package apim.designer.toml;

import java.util.List;

/// One wanted element of an array of tables: the keys it must have. Other keys that the file's
/// element has stay. `refs` are the boxes of this element; when empty, those of the change apply.
public record Element(List<Entry> entries, List<String> refs) {
  public Element {
    entries = List.copyOf(entries);
    refs = List.copyOf(refs);
    if (entries.stream().map(Entry::key).distinct().count() != entries.size()) {
      throw new IllegalArgumentException("an element has each key once");
    }
  }

  public static Element of(Entry... entries) {
    return new Element(List.of(entries), List.of());
  }
}
