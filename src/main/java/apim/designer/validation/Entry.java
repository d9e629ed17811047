package apim.designer.validation;

/// What the rule book says of a rule.
record Entry(String id, Severity severity, String fault, String source, boolean hasQuickFix) {
  Entry(String id, Severity severity, String fault, String source) {
    this(id, severity, fault, source, true);
  }

  /// For a rule whose findings only the architect can resolve.
  Entry withoutQuickFix() {
    return new Entry(id, severity, fault, source, false);
  }
}
