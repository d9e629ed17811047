package apim.designer.toml;

/// `text` in place of what stands from `start` to before `end`.
record Splice(int start, int end, String text) {
  static Splice insert(int at, String text) {
    return new Splice(at, at, text);
  }
}
