package apim.designer.desk.files;

import apim.designer.bundle.MaskedSecrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the lines of a file are coloured; each line by itself. A group of the pattern is named after
/// the kind of token that it finds.
public enum Language {
  NGINX(
      "(?<comment>(?<=^|[\\s;{}])#.*)|(?<string>"
          + Quoted.DOUBLE
          + "|"
          + Quoted.SINGLE
          + ")"
          + "|(?<variable>\\$\\w+)|(?<keyword>(?<=^|[;{}])\\s*[a-z_]\\w*)"
          + "|(?<number>\\b\\d+[kmgshd]?\\b)"),
  TOML(
      "(?<comment>#.*)|(?<keyword>^\\s*\\[\\[?[^\\]]*\\]\\]?)"
          + "|(?<variable>^\\s*[\\w.\\-\"']+(?=\\s*=))"
          + "|(?<string>"
          + Quoted.DOUBLE
          + "|'[^']*+')"
          + "|(?<number>\\b(?:true|false|\\d[\\d._]*)\\b)"),
  SHELL(
      "(?<comment>(?<=^|\\s)#.*)|(?<string>"
          + Quoted.DOUBLE
          + "|'[^']*+')"
          + "|(?<variable>\\$\\{[^}]*\\}|\\$\\w+|\\$[@#?*$!])"
          + "|(?<keyword>\\b(?:if|then|else|elif|fi|for|in|do|done|while|case|esac|function|return"
          + "|exit|set|local|trap)\\b)|(?<number>(?<=\\s)\\d+\\b)"),
  MARKDOWN(
      "(?<keyword>^#{1,6} .*)|(?<string>`[^`]*+`)|(?<variable>https?://[^\\s)>]+)"
          + "|(?<number>^\\s*(?:[-*] (?:\\[[ x]\\])?|\\d+\\.))|(?<comment>^>.*)"),
  JSON(
      "(?<variable>"
          + Quoted.DOUBLE
          + "(?=\\s*:))|(?<string>"
          + Quoted.DOUBLE
          + ")"
          + "|(?<number>\\b(?:true|false|null)\\b|-?\\b\\d[\\d.]*\\b)"),
  XML(
      "(?<comment><!--.*?-->|<\\?.*?\\?>)|(?<keyword></?[\\w:-]+|/?>)|(?<variable>[\\w:-]+(?==\"))"
          + "|(?<string>\"[^\"]*+\")|(?<number>&#?\\w+;)"),
  PEM(
      "(?<keyword>^-----(?:BEGIN|END) [^-]*-----)|(?<comment>^#.*)|(?<variable>^[A-Z][\\w ]*:)"
          + "|(?<string>^[A-Za-z0-9+/=]{16,}$)|(?<number>\\b\\d+\\b)"),
  CHECKSUMS("(?<number>^[0-9a-f]{64}\\b)"),
  TEXT("(?!)");

  /// Strings between quotes, with backslashes before quotes that do not end them.
  private interface Quoted {
    String DOUBLE = "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"";
    String SINGLE = "'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'";
  }

  // A longer line is no line that anybody wrote; it is shown without colours.
  private static final int LONGEST = 2_000;

  private static final Map<String, Language> ENDINGS =
      Map.ofEntries(
          Map.entry("conf", NGINX),
          Map.entry("toml", TOML),
          Map.entry("edits", TOML),
          Map.entry("sh", SHELL),
          Map.entry("md", MARKDOWN),
          Map.entry("apimtopology", JSON),
          Map.entry("svg", XML),
          Map.entry("sha256", CHECKSUMS),
          Map.entry("crt", PEM),
          Map.entry("csr", PEM),
          Map.entry("key", PEM),
          Map.entry("pass", PEM));

  private final Pattern pattern;

  Language(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  private static String group(Token.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /// By the name of the file.
  static Language of(String path) {
    return ENDINGS.getOrDefault(path.substring(path.lastIndexOf('.') + 1), TEXT);
  }

  /// The lines in which a secret goes on that began above, counted from 0.
  Set<Integer> continued(List<String> lines) {
    return this == TOML ? MaskedSecrets.continued(lines) : Set.of();
  }

  /// A line as it may be seen by whoever looks over a shoulder.
  ///
  /// @param continued whether a secret goes on in it
  String masked(String line, boolean continued) {
    return this == TOML ? MaskedSecrets.masked(line, continued) : line;
  }

  /// The pieces of a line; put together they are the line.
  public List<Token> tokens(String line) {
    if (line.isEmpty()) {
      return List.of();
    }
    if (line.length() > LONGEST) {
      return List.of(new Token(line, Token.Kind.PLAIN));
    }
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = pattern.matcher(line);
    int done = 0;
    while (matcher.find()) {
      if (matcher.end() == matcher.start()) {
        continue;
      }
      if (matcher.start() > done) {
        tokens.add(new Token(line.substring(done, matcher.start()), Token.Kind.PLAIN));
      }
      tokens.add(new Token(matcher.group(), kind(matcher)));
      done = matcher.end();
    }
    if (done < line.length()) {
      tokens.add(new Token(line.substring(done), Token.Kind.PLAIN));
    }
    return List.copyOf(tokens);
  }

  private static Token.Kind kind(Matcher matcher) {
    Map<String, Integer> groups = matcher.namedGroups();
    for (Token.Kind kind : Token.Kind.values()) {
      String name = group(kind);
      if (groups.containsKey(name) && matcher.group(name) != null) {
        return kind;
      }
    }
    return Token.Kind.PLAIN;
  }
}
