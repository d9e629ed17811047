package apim.designer.ui.problems;

import apim.designer.validation.FixAll;
import apim.designer.validation.QuickFix;

/// What a line of the list can have done.
interface Fixes {
  boolean readOnly();

  void one(QuickFix fix);

  void all(FixAll.Kind kind);
}
