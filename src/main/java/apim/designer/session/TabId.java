package apim.designer.session;

/// Which of the open designs of a window; what is read or begun in the place of one has the same.
public record TabId(int number) {}
