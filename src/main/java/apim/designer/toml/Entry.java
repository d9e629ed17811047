package apim.designer.toml;

/// A key of a table and its value.
public record Entry(String key, Value value) {
  public Entry {
    Literal.requireKey(key);
  }

  public static Entry of(String key, String text) {
    return new Entry(key, Value.of(text));
  }
}
