package apim.designer.topology;

import java.util.List;

/// A named group of elements, such as a network segment or a data centre.
public record Zone(ElementId id, Label label, List<ElementId> elements) {
  public Zone {
    elements = List.copyOf(elements);
  }

  public Zone withId(ElementId newId) {
    return new Zone(newId, label, elements);
  }

  public Zone withLabel(Label newLabel) {
    return new Zone(id, newLabel, elements);
  }

  public Zone withElements(List<ElementId> newElements) {
    return new Zone(id, label, newElements);
  }
}
