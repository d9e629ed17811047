package apim.designer.toml;

import java.util.List;

/// What stands in a file, with offsets: headers, and keys with their values.
sealed interface Syntax {
  int start();

  /// The offset behind it; a trailing comment is not part of it.
  int end();

  /// `[path]`, or with `array` `[[path]]`.
  record Header(List<String> path, boolean array, int start, int end) implements Syntax {}

  /// `path = value`; `lastKeyStart` is before the last part of the key.
  record Pair(List<String> path, int start, int lastKeyStart, Node value) implements Syntax {
    @Override
    public int end() {
      return value.end();
    }
  }

  /// A value as written.
  sealed interface Node extends Syntax {}

  /// `value` is a String, Long, Double, Boolean or a java.time value.
  record Scalar(Object value, int start, int end) implements Node {}

  record Array(List<Node> nodes, int start, int end) implements Node {}

  record Inline(List<Pair> pairs, int start, int end) implements Node {}
}
