package apim.designer.nginx;

/// A statement that the nginx in question refuses or silently ignores, and what to do about it.
public record ConfigProblem(String message, Statement at) {}
