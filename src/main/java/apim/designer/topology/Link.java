package apim.designer.topology;

import java.util.Set;
import java.util.function.UnaryOperator;

/// Traffic that the drawing shows and no site carries, such as from a gateway to a database.
public record Link(ElementId from, ElementId to, Label label) {
  public boolean touches(ElementId element) {
    return from.equals(element) || to.equals(element);
  }

  boolean touchesAny(Set<ElementId> elements) {
    return elements.contains(from) || elements.contains(to);
  }

  /// This link between what `name` calls its ends.
  public Link naming(UnaryOperator<ElementId> name) {
    return new Link(name.apply(from), name.apply(to), label);
  }
}
