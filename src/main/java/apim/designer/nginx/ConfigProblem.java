package apim.designer.nginx;

/// A statement that the nginx in question refuses or silently ignores, and what to do about it.
public record ConfigProblem(Kind kind, String message, Statement at) {
  /// What sort of fault it is.
  public enum Kind {
    UNKNOWN_DIRECTIVE,
    MISPLACED,
    MALFORMED,
    NOT_IN_TARGET,
    DEPRECATED,
    HEADERS_LOST,
    NAME_TAKEN,
    STICKY_BEFORE_METHOD,
    KEEPALIVE_BEFORE_METHOD,
    METHOD_REPLACED,
    NOT_WITH_METHOD,
    SERVER_IGNORED,
    TWO_DEFAULTS
  }
}
