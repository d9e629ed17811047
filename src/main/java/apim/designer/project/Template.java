package apim.designer.project;

/// A system to start a design from.
///
/// @param description what it is, in one sentence
/// @param nodes how many API-M nodes it has
/// @param source the page that it follows
public record Template(String id, String description, int nodes, String source) {}
