package apim.designer.toml;

import java.util.List;

/// What a key of deployment.toml is set to. Text from outside is always a string in the file, never
/// syntax; API-M's placeholders (`${carbon.host}`, `$ref{super_admin.username}`) are text like any
/// other.
public sealed interface Value {
  /// A string. It must not hold half of a surrogate pair.
  record Text(String text) implements Value {
    public Text {
      Literal.requireCharacters(text);
    }
  }

  /// A whole number.
  record Whole(long number) implements Value {}

  /// `true` or `false`.
  record Flag(boolean flag) implements Value {}

  /// An array of strings.
  record Texts(List<String> texts) implements Value {
    public Texts {
      texts = List.copyOf(texts);
      texts.forEach(Literal::requireCharacters);
    }

    public static Texts of(String... texts) {
      return new Texts(List.of(texts));
    }
  }

  static Value of(String text) {
    return new Text(text);
  }

  static Value of(long number) {
    return new Whole(number);
  }

  static Value of(boolean flag) {
    return new Flag(flag);
  }

  static Value of(List<String> texts) {
    return new Texts(texts);
  }

  /// As it stands in a file, on one line: <https://toml.io/en/v0.5.0#string>.
  default String literal() {
    return Literal.of(this);
  }
}
