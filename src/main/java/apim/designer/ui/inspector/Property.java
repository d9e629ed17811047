package apim.designer.ui.inspector;

import apim.designer.design.Edit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One row of the inspector: what it is called, what it is now, and what a change of it does.
sealed interface Property {
  String label();

  /// A text that is parsed at the door: `edit` throws IllegalArgumentException with the sentence
  /// that is shown under the field.
  ///
  /// @param hint what an empty field means
  record Words(String label, String value, String hint, Function<String, Edit> edit)
      implements Property {}

  /// One of a few.
  ///
  /// @param options what can be chosen; the present one is always among them
  record Choice(String label, String value, List<Option> options) implements Property {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /// @param edit what choosing it does
  record Option(String label, Edit edit) {}

  record Switch(String label, boolean on, Function<Boolean, Edit> edit) implements Property {}

  /// Something that is done, not set.
  record Action(String label, Edit edit) implements Property {}

  /// Something to know.
  record Remark(String label) implements Property {}

  /// The caption of the rows below it.
  record Heading(String label) implements Property {}

  /// Whether `text` is refused, and why.
  static Optional<String> refusal(Words property, String text) {
    try {
      var _ = property.edit().apply(text);
      return Optional.empty();
    } catch (IllegalArgumentException refused) {
      return Optional.of(sentence(refused));
    }
  }

  private static String sentence(IllegalArgumentException refused) {
    String message = refused instanceof NumberFormatException ? null : refused.getMessage();
    String words = message == null ? "a whole number is wanted here" : message;
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }
}
