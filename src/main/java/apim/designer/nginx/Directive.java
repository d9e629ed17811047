package apim.designer.nginx;

import java.util.List;

/// A statement that ends with a semicolon, such as `listen 443 ssl;`. In a free block such as
/// `map` the name is the key, and may be any word, even the empty one.
public record Directive(String name, List<Argument> arguments, Origin origin) implements Statement {
  /// Throws IllegalArgumentException when no nginx can read the name as one word.
  public Directive {
    Words.requireWord(name);
    arguments = List.copyOf(arguments);
  }

  public static Directive of(String name, Argument... arguments) {
    return new Directive(name, List.of(arguments), Origin.NONE);
  }

  public Directive withOrigin(Origin newOrigin) {
    return new Directive(name, arguments, newOrigin);
  }
}
