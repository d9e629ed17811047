package apim.designer.cli;

/// How findings are printed.
enum FindingFormat {
  /// For people.
  TEXT,
  /// A flat list, for scripts.
  JSON,
  /// Annotations for GitHub's checks.
  GITHUB
}
