package apim.designer.validation;

import apim.designer.topology.Ref;
import java.util.List;

/// A fault that a rule sees: which elements, what is wrong, and what to do.
public record Finding(Rule rule, List<Ref> elements, String message, List<QuickFix> fixes) {
  public Finding {
    elements = List.copyOf(elements);
    fixes = List.copyOf(fixes);
  }

  public Severity severity() {
    return rule.severity();
  }
}
