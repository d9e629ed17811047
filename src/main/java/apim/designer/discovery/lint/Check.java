package apim.designer.discovery.lint;

import apim.designer.validation.Severity;

/// A fault that is looked for in configurations of others.
///
/// @param id in kebab-case; it never changes
/// @param severity by consequence, the same for each of its findings
/// @param effect what it does to API-M or its clients, in one sentence
/// @param remedy what to write instead, as nginx or TOML, or as a sentence
/// @param source the page that says so
public record Check(String id, Severity severity, String effect, String remedy, String source) {}
