package apim.designer.topology;

/// The path by which findings, preview lines and the canvas name one element, such as `lb-1`,
/// `lb-1/portals` or `lb-1/portals/apim-1`.
public record Ref(String path) implements Comparable<Ref> {
  public static Ref of(ElementId element) {
    return new Ref(element.value());
  }

  /// A site of a load balancer.
  public static Ref of(ElementId loadBalancer, ElementId site) {
    return new Ref(loadBalancer + "/" + site);
  }

  /// A member of a site.
  public static Ref of(ElementId loadBalancer, ElementId site, ElementId node) {
    return new Ref(loadBalancer + "/" + site + "/" + node);
  }

  /// The `number`th link between two elements, from 1 on.
  public static Ref of(Link link, int number) {
    return new Ref(link.from() + "/" + link.to() + "/link/" + number);
  }

  /// Whether this names `other` or something inside it.
  public boolean isWithin(Ref other) {
    int length = other.path.length();
    return path.startsWith(other.path) && (path.length() == length || path.charAt(length) == '/');
  }

  @Override
  public int compareTo(Ref other) {
    return path.compareTo(other.path);
  }

  @Override
  public String toString() {
    return path;
  }
}
