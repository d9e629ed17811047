package apim.designer.nginx;

/// A statement that the nginx in question refuses or silently ignores, and what to do about it.
public record Problem(String message, Statement at) {}
