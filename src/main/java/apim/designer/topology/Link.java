package apim.designer.topology;

/// Traffic that the drawing shows and no site carries, such as from a gateway to a database.
public record Link(ElementId from, ElementId to, Label label) {
  public boolean touches(ElementId element) {
    return from.equals(element) || to.equals(element);
  }
}
