package apim.designer.validation;

/// What a finding costs whoever leaves it standing.
public enum Severity {
  /// It will not start, or logins or traffic break.
  ERROR,
  /// It starts, but fails or is unsafe under load, failover or attack.
  WARNING,
  /// WSO2 recommends otherwise.
  ADVICE
}
