package apim.designer.nginx;

import java.util.List;
import java.util.Objects;

/// A statement that ends with a semicolon, such as `listen 443 ssl;`. In a free block such as
/// `map` the name is the key, and may be any word, even the empty one.
public final class Directive implements Statement {
  private final String name;
  private final List<Argument> arguments;
  private final Origin origin;

  /// What it says, as it is printed: worked out once for all that say the same on behalf of others.
  private final String words;

  /// Throws IllegalArgumentException when no nginx can read the name as one word.
  public Directive(String name, List<Argument> arguments, Origin origin) {
    this(name, List.copyOf(arguments), origin, WordSyntax.print(name, arguments));
    WordSyntax.requireWord(name);
  }

  private Directive(String name, List<Argument> arguments, Origin origin, String words) {
    this.name = name;
    this.arguments = arguments;
    this.origin = origin;
    this.words = words;
  }

  public static Directive of(String name, Argument... arguments) {
    return new Directive(name, List.of(arguments), Origin.NONE);
  }

  public String name() {
    return name;
  }

  public List<Argument> arguments() {
    return arguments;
  }

  @Override
  public Origin origin() {
    return origin;
  }

  /// Name and arguments as they stand in a file.
  String words() {
    return words;
  }

  /// This directive with one more word behind its own, which are not worked out again.
  public Directive and(Argument more) {
    Argument[] all = arguments.toArray(new Argument[arguments.size() + 1]);
    all[arguments.size()] = more;
    return new Directive(name, List.of(all), origin, words + ' ' + more.printed());
  }

  public Directive withOrigin(Origin newOrigin) {
    return new Directive(name, arguments, newOrigin, words);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Directive that
        && name.equals(that.name)
        && arguments.equals(that.arguments)
        && origin.equals(that.origin);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, arguments, origin);
  }

  @Override
  public String toString() {
    return words;
  }
}
