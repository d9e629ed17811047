package apim.designer.desk.form;

import apim.designer.desk.Words;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// What is typed into a field that takes several, with commas or blanks between them.
final class SeveralTexts {
  private SeveralTexts() {}

  /// @param door throws IllegalArgumentException for one that will not do
  static <T> List<T> of(String text, Function<String, T> door) {
    return Arrays.stream(text.strip().split("[,\\s]+"))
        .filter(part -> !part.isEmpty())
        .map(part -> one(part, door))
        .distinct()
        .toList();
  }

  private static <T> T one(String text, Function<String, T> door) {
    try {
      return door.apply(text);
    } catch (IllegalArgumentException refused) {
      throw new IllegalArgumentException(
          "“" + Words.brief(text) + "” does not fit: " + refused.getMessage(), refused);
    }
  }
}
