package apim.designer.cli;

/// How it is printed what became of the statements of imported files.
enum FateFormat {
  /// For people: how many, then what is not in the design as it stood there.
  TEXT,
  /// A flat list of all, for scripts.
  JSON
}
