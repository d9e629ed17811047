package apim.designer.cli;

/// How the report of a trial is printed.
enum TrialFormat {
  /// For people.
  TEXT,
  /// A flat list, for scripts.
  JSON,
  /// A test case for each expectation, as build servers read them.
  JUNIT
}
