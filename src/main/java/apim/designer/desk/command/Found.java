package apim.designer.desk.command;

/// Something that the search for everything can find.
///
/// @param kind what sort of thing it is, in a word
/// @param detail where it is or what it is, in muted text
/// @param keys that do the same; empty without
/// @param action goes there, or does it
public record Found(String kind, String title, String detail, String keys, Runnable action) {}
