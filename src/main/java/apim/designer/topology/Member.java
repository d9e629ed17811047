package apim.designer.topology;

/// A node behind a site; a backup takes requests only while no other member can.
public record Member(ElementId node, boolean backup) {
  public static Member of(ElementId node) {
    return new Member(node, false);
  }
}
