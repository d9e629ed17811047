package apim.designer.topology;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A named group of elements, such as a network segment or a data centre.
public record Zone(ElementId id, Label label, List<ElementId> elements) implements Element {
  public Zone {
    elements = List.copyOf(elements);
  }

  @Override
  public Zone withId(ElementId newId) {
    return new Zone(newId, label, elements);
  }

  public Zone withLabel(Label newLabel) {
    return new Zone(id, newLabel, elements);
  }

  public Zone withElements(List<ElementId> newElements) {
    return new Zone(id, label, newElements);
  }

  @Override
  public List<ElementId> named() {
    return elements;
  }

  @Override
  public Zone naming(UnaryOperator<ElementId> name) {
    return withElements(elements.stream().map(name).toList());
  }

  @Override
  public Zone without(Set<ElementId> gone) {
    return withElements(elements.stream().filter(element -> !gone.contains(element)).toList());
  }
}
