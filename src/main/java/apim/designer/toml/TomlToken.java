package apim.designer.toml;

/// A word of a file: from `start` to before `end`.
record TomlToken(Kind kind, int start, int end) {
  enum Kind {
    BARE_KEY,
    STRING,
    INTEGER,
    FLOAT,
    BOOLEAN,
    DATE,
    DOT,
    EQUALS,
    COMMA,
    TABLE_START,
    TABLE_END,
    ARRAY_TABLE_START,
    ARRAY_TABLE_END,
    ARRAY_START,
    ARRAY_END,
    INLINE_START,
    INLINE_END,
    NEWLINE,
    COMMENT,
    END
  }
}
