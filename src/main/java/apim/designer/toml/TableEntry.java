package apim.designer.toml;

/// A key of a table and its value.
public record TableEntry(String key, Value value) {
  public TableEntry {
    Literal.requireKey(key);
  }

  public static TableEntry of(String key, String text) {
    return new TableEntry(key, Value.of(text));
  }
}
