package apim.designer.comparison;

import java.util.Optional;

/// A property that says something else.
///
/// @param property its key in the design file, such as `affinity.method`
/// @param words what people call it
/// @param before empty where it was left as usual
/// @param after empty where it is left as usual
public record PropertyChange(
    String property, String words, Optional<String> before, Optional<String> after) {

  /// Such as "port offset: as usual → 1".
  public String sentence() {
    return words + ": " + shown(before) + " → " + shown(after);
  }

  private static String shown(Optional<String> value) {
    return value.map(text -> text.replace('\n', ' ')).orElse("as usual");
  }
}
