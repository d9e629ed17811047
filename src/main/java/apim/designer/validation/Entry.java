package apim.designer.validation;

/// What the rule book says of a rule.
record Entry(String id, Severity severity, String fault, String source) {}
