package apim.designer.desk.form;

import java.util.Optional;
import java.util.function.Function;

/// What is typed into a field that may be empty.
public final class OptionalText {
  private OptionalText() {}

  /// @param door throws IllegalArgumentException for a text that will not do
  public static <T> Optional<T> of(String text, Function<String, T> door) {
    return text.isBlank() ? Optional.empty() : Optional.of(door.apply(text.strip()));
  }
}
