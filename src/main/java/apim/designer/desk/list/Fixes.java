package apim.designer.desk.list;

import apim.designer.validation.AcceptedFinding;
import apim.designer.validation.Finding;
import apim.designer.validation.FixAll;
import apim.designer.validation.QuickFix;

/// What a line of the list can have done.
public interface Fixes {
  boolean readOnly();

  void one(QuickFix fix);

  void all(FixAll.Kind kind);

  /// Asks why the finding is let be.
  void accept(Finding finding);

  /// Leads to the field in which the finding is mended.
  void mend(Finding finding);

  void standAgain(AcceptedFinding accepted);
}
