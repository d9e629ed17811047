package apim.designer.nginx;

import java.util.ArrayList;
import java.util.List;

/// One word after the name of a directive.
public sealed interface Argument {
  /// The word as nginx reads it, without quotes and escapes.
  String value();

  /// The word as it stands in a file.
  String printed();

  static Argument text(String value) {
    return new Text(value);
  }

  static Argument syntax(String source) {
    return new Syntax(source);
  }

  static Argument joined(Argument... parts) {
    return new Joined(List.of(parts));
  }

  /// A word from outside: always printed so that nginx reads back exactly this.
  final class Text implements Argument {
    private final String value;
    private final String printed;

    /// Throws IllegalArgumentException for what nginx cannot read back: `$` (it has no escape), a
    /// NUL character, half a surrogate pair, or more than 4,000 bytes in print.
    public Text(String value) {
      if (value.indexOf('$') >= 0) {
        throw new IllegalArgumentException(
            "nginx cannot escape a dollar sign; write the text without it");
      }
      this.value = value;
      this.printed = WordSyntax.printable(value);
    }

    @Override
    public String value() {
      return value;
    }

    @Override
    public String printed() {
      return printed;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Text that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }

    @Override
    public String toString() {
      return printed;
    }
  }

  /// A word of ours, such as `$host`, `5m` or `X-Forwarded-For`, printed as it stands.
  record Syntax(String source) implements Argument {
    /// Throws IllegalArgumentException for what could end the word or begin another: anything but
    /// printable ASCII, and any of `; { } " ' \ #` (braces only as in `${name}`), and no text at
    /// all.
    public Syntax {
      WordSyntax.requireSyntax(source);
    }

    @Override
    public String value() {
      return source;
    }

    @Override
    public String printed() {
      return source;
    }
  }

  /// One word made of several parts, such as `https://` + a host name + `$request_uri`. Joined parts
  /// are taken apart and empty ones left out.
  record Joined(List<Argument> parts) implements Argument {
    /// Throws IllegalArgumentException where two parts would make up a variable that neither of
    /// them is (`$` and `host`), or the word has more than 4,000 bytes in print.
    public Joined {
      parts = flat(parts);
      WordSyntax.requireJoinable(parts);
      WordSyntax.requireWord(WordSyntax.join(parts));
    }

    @Override
    public String value() {
      return WordSyntax.join(parts);
    }

    @Override
    public String printed() {
      return WordSyntax.print(value());
    }

    private static List<Argument> flat(List<Argument> parts) {
      List<Argument> flat = new ArrayList<>();
      for (Argument part : parts) {
        switch (part) {
          case Joined joined -> flat.addAll(joined.parts());
          case Text text -> {
            if (!text.value().isEmpty()) {
              flat.add(text);
            }
          }
          case Syntax syntax -> flat.add(syntax);
        }
      }
      return List.copyOf(flat);
    }
  }
}
