package apim.designer.ui.inspector;

/// A text in a field that is not in the design: it was refused, or is not taken yet.
///
/// @param over the value that the design has
record Draft(String text, String over) {}
