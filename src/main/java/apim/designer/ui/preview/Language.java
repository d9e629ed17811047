package apim.designer.ui.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the lines of a file are coloured; each line by itself.
enum Language {
  NGINX(
      "(?<comment>#.*)|(?<string>\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')"
          + "|(?<variable>\\$\\w+)|(?<keyword>(?<=^|[;{}])\\s*[a-z_]\\w*)"
          + "|(?<number>\\b\\d+[kmgshd]?\\b)"),
  TOML(
      "(?<comment>#.*)|(?<keyword>^\\s*\\[\\[?[^\\]]*\\]\\]?)"
          + "|(?<variable>^\\s*[\\w.\\-\"']+(?=\\s*=))"
          + "|(?<string>\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*')"
          + "|(?<number>\\b(?:true|false|\\d[\\d._]*)\\b)"),
  SHELL(
      "(?<comment>(?<=^|\\s)#.*)|(?<string>\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*')"
          + "|(?<variable>\\$\\{[^}]*\\}|\\$\\w+|\\$[@#?*$!])"
          + "|(?<keyword>\\b(?:if|then|else|elif|fi|for|in|do|done|while|case|esac|function|return"
          + "|exit|set|local|trap)\\b)|(?<number>(?<=\\s)\\d+\\b)"),
  MARKDOWN(
      "(?<keyword>^#{1,6} .*)|(?<string>`[^`]*`)|(?<variable>https?://[^\\s)>]+)"
          + "|(?<number>^\\s*(?:[-*] (?:\\[[ x]\\])?|\\d+\\.))|(?<comment>^>.*)"),
  JSON(
      "(?<variable>\"(?:[^\"\\\\]|\\\\.)*\"(?=\\s*:))|(?<string>\"(?:[^\"\\\\]|\\\\.)*\")"
          + "|(?<number>\\b(?:true|false|null|-?\\d[\\d.]*)\\b)(?<comment>\\b\\B)?"
          + "(?<keyword>\\b\\B)?"),
  TEXT(
      "(?<comment>\\b\\B)|(?<keyword>\\b\\B)|(?<string>\\b\\B)|(?<number>\\b\\B)"
          + "|(?<variable>\\b\\B)");

  private final Pattern pattern;

  Language(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /// By the name of the file.
  static Language of(String path) {
    if (path.endsWith(".conf")) {
      return NGINX;
    }
    if (path.endsWith(".toml")) {
      return TOML;
    }
    if (path.endsWith(".sh")) {
      return SHELL;
    }
    if (path.endsWith(".md")) {
      return MARKDOWN;
    }
    return path.endsWith(".apimtopology") ? JSON : TEXT;
  }

  /// The pieces of a line; put together they are the line.
  List<Token> tokens(String line) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = pattern.matcher(line);
    int done = 0;
    while (this != TEXT && matcher.find()) {
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
    if (matcher.group("comment") != null) {
      return Token.Kind.COMMENT;
    }
    if (matcher.group("keyword") != null) {
      return Token.Kind.KEYWORD;
    }
    if (matcher.group("string") != null) {
      return Token.Kind.STRING;
    }
    return matcher.group("number") != null ? Token.Kind.NUMBER : Token.Kind.VARIABLE;
  }
}
