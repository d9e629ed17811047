package apim.designer.cli;

/// How what a linter finds is printed.
enum LintFormat {
  /// For people.
  TEXT,
  /// A flat list, for scripts.
  JSON,
  /// Annotations for GitHub's checks.
  GITHUB,
  /// SARIF 2.1.0, for code scanning.
  SARIF
}
