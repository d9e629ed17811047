package apim.designer.topology;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A remark on the drawing.
public record Note(ElementId id, Label text) implements Element {
  @Override
  public Note withId(ElementId newId) {
    return new Note(newId, text);
  }

  public Note withText(Label newText) {
    return new Note(id, newText);
  }

  @Override
  public List<ElementId> named() {
    return List.of();
  }

  @Override
  public Note naming(UnaryOperator<ElementId> name) {
    return this;
  }

  @Override
  public Note without(Set<ElementId> gone) {
    return this;
  }
}
