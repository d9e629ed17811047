package apim.designer.validation;

import apim.designer.topology.Ref;
import java.util.List;

/// A rule with its entry in the rule book.
interface ListedRule extends Rule {
  Entry entry();

  @Override
  default String id() {
    return entry().id();
  }

  @Override
  default Severity severity() {
    return entry().severity();
  }

  @Override
  default String fault() {
    return entry().fault();
  }

  @Override
  default String source() {
    return entry().source();
  }

  @Override
  default boolean hasQuickFix() {
    return entry().hasQuickFix();
  }

  default Finding finding(List<Ref> elements, String message, List<QuickFix> fixes) {
    return new Finding(this, elements, message, fixes);
  }

  default Finding finding(Ref element, String message, QuickFix... fixes) {
    return new Finding(this, List.of(element), message, List.of(fixes));
  }
}
