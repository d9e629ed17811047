package apim.designer.cli;

/// How differences between designs are printed.
enum DiffFormat {
  /// For people.
  TEXT,
  /// For the description of a pull request.
  MARKDOWN,
  /// For other programs.
  JSON
}
