package apim.designer.topology;

/// A remark on the drawing.
public record Note(ElementId id, Label text) {
  public Note withId(ElementId newId) {
    return new Note(newId, text);
  }

  public Note withText(Label newText) {
    return new Note(id, newText);
  }
}
