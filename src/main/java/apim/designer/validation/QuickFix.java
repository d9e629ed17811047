package apim.designer.validation;

import apim.designer.design.Edit;

/// A way out of a finding: an edit that removes it.
///
/// @param label what the button says, such as "Use sticky cookie"
public record QuickFix(String label, Edit edit) {}
