package apim.designer.nginx;

import java.util.List;
import java.util.Objects;

/// A statement that ends with a semicolon, such as `listen 443 ssl;`. In a free block such as
/// `map` the name is the key, and may be any word, even the empty one.
public final class Directive implements Statement {
  private final String name;
  private final List<Argument> arguments;
  private final Origin origin;

  /// Name and first arguments as they are printed: worked out once for all that begin alike.
  private final String beginning;

  /// How many arguments are in the beginning.
  private final int begun;

  /// Throws IllegalArgumentException when no nginx can read the name as one word.
  public Directive(String name, List<Argument> arguments, Origin origin) {
    this(name, List.copyOf(arguments), origin, WordSyntax.print(name, arguments), arguments.size());
    WordSyntax.requireWord(name);
  }

  private Directive(
      String name, List<Argument> arguments, Origin origin, String beginning, int begun) {
    this.name = name;
    this.arguments = arguments;
    this.origin = origin;
    this.beginning = beginning;
    this.begun = begun;
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

  /// Adds name and arguments to a file, as they stand there.
  void appendTo(StringBuilder text) {
    text.append(beginning);
    for (int i = begun; i < arguments.size(); i++) {
      text.append(' ').append(arguments.get(i).printed());
    }
  }

  /// This directive with more words behind its own, which are not worked out again.
  public Directive and(Argument... more) {
    Argument[] all = arguments.toArray(new Argument[arguments.size() + more.length]);
    System.arraycopy(more, 0, all, arguments.size(), more.length);
    return new Directive(name, List.of(all), origin, beginning, begun);
  }

  public Directive withOrigin(Origin newOrigin) {
    return new Directive(name, arguments, newOrigin, beginning, begun);
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
    StringBuilder words = new StringBuilder();
    appendTo(words);
    return words.toString();
  }
}
