package apim.designer.validation;

import apim.designer.design.Edit;

/// A way out of a finding: an edit that removes it.
///
/// @param label what the button says, such as "Use sticky cookie"
public record QuickFix(String label, Edit edit) {
  /// Whether it takes away an element or a site that somebody drew. Such a way out is for the
  /// architect alone: it is never gone together with others, nor the first that is offered.
  public boolean removes() {
    return removes(edit);
  }

  private static boolean removes(Edit edit) {
    return switch (edit) {
      case Edit.Remove _, Edit.RemoveSite _ -> true;
      case Edit.Together together -> together.edits().stream().anyMatch(QuickFix::removes);
      default -> false;
    };
  }
}
