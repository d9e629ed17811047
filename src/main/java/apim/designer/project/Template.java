package apim.designer.project;

import apim.designer.topology.ApimVersion;

/// A system to start a design from.
///
/// @param name as its design is called
/// @param description what it is, in a phrase
/// @param purpose what it is for, in a phrase
/// @param apim the newest version of API-M that knows it
/// @param nodes how many API-M nodes it has
/// @param source the page that it follows
public record Template(
    String id,
    TemplateFamily family,
    String name,
    String description,
    String purpose,
    ApimVersion apim,
    int nodes,
    String source) {}
