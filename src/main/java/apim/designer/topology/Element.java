package apim.designer.topology;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What has an id and a box of its own on the drawing.
public sealed interface Element permits Node, LoadBalancer, Zone, Note, External {
  ElementId id();

  Element withId(ElementId newId);

  /// The other elements that this one names, in their order.
  List<ElementId> named();

  /// This element, where the others that it names bear the names that `name` gives them; its own id
  /// stays.
  Element naming(UnaryOperator<ElementId> name);

  /// This element, where it names none of `gone` any more.
  Element without(Set<ElementId> gone);
}
