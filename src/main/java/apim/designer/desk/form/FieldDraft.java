package apim.designer.desk.form;

/// A text in a field that is not in the design: it was refused, or is not taken yet.
///
/// @param over the value that the design has
public record FieldDraft(String text, String over) {}
