package apim.designer.nginx;

/// A comment line: the text after `# `, without spaces at its end.
public record Comment(String text, Origin origin) implements Statement {
  /// Throws IllegalArgumentException for a text of more than one line, with control characters, or
  /// of more than 4,000 bytes: nginx reads a comment into its buffer of 4,096 bytes as it does a
  /// word (ngx_conf_read_token in https://github.com/nginx/nginx).
  public Comment {
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a comment is one line without control characters");
    }
    text = text.stripTrailing();
    WordSyntax.requireEncodable(text);
    if (WordSyntax.bytes(text) > WordSyntax.MAX_BYTES) {
      throw new IllegalArgumentException("a comment has at most 4,000 bytes");
    }
  }

  public static Comment of(String text) {
    return new Comment(text, Origin.NONE);
  }

  public Comment withOrigin(Origin newOrigin) {
    return new Comment(text, newOrigin);
  }
}
