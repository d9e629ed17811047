package apim.designer.bundle;

/// A finding as a document tells it.
///
/// @param reason why it is let be; empty for one that stands
/// @param source the page that says so
public record NotedFinding(
    String severity, String rule, String message, String reason, String source) {}
