package apim.designer.topology;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How findings, lines of the preview and the canvas name one thing of a drawing.
public sealed interface Ref extends Comparable<Ref> {
  /// As it is written in JSON, such as `lb-1`, `lb-1/portals` or `lb-1/portals/apim-1`.
  String path();

  /// The element that this names or lies within; of a link, the one that it starts from.
  ElementId element();

  /// What this is a part of; empty for an element.
  Optional<Ref> around();

  /// Something with a box of its own.
  record OfElement(ElementId element) implements Ref {
    @Override
    public String path() {
      return element.value();
    }

    @Override
    public Optional<Ref> around() {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return path();
    }
  }

  /// A site of a load balancer.
  record OfSite(ElementId loadBalancer, ElementId site) implements Ref {
    @Override
    public String path() {
      return loadBalancer + "/" + site;
    }

    @Override
    public ElementId element() {
      return loadBalancer;
    }

    @Override
    public Optional<Ref> around() {
      return Optional.of(new OfElement(loadBalancer));
    }

    @Override
    public String toString() {
      return path();
    }
  }

  /// A node behind a site.
  record OfMember(ElementId loadBalancer, ElementId site, ElementId node) implements Ref {
    /// The site that the node stands behind.
    public OfSite ofSite() {
      return new OfSite(loadBalancer, site);
    }

    @Override
    public String path() {
      return loadBalancer + "/" + site + "/" + node;
    }

    @Override
    public ElementId element() {
      return loadBalancer;
    }

    @Override
    public Optional<Ref> around() {
      return Optional.of(ofSite());
    }

    @Override
    public String toString() {
      return path();
    }
  }

  /// One of the links from one element to another, counted from 1 on in the order of drawing.
  record OfLink(ElementId from, ElementId to, int number) implements Ref {
    private static final String MARK = "link";
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    public OfLink {
      if (number < 1) {
        throw new IllegalArgumentException("a link is counted from 1 on");
      }
    }

    @Override
    public String path() {
      return from + "/" + to + "/" + MARK + "/" + number;
    }

    @Override
    public ElementId element() {
      return from;
    }

    @Override
    public Optional<Ref> around() {
      return Optional.of(new OfElement(from));
    }

    @Override
    public String toString() {
      return path();
    }
  }

  static Ref of(ElementId element) {
    return new OfElement(element);
  }

  static Ref of(ElementId loadBalancer, ElementId site) {
    return new OfSite(loadBalancer, site);
  }

  static Ref of(ElementId loadBalancer, ElementId site, ElementId node) {
    return new OfMember(loadBalancer, site, node);
  }

  /// The `number`th link between two elements, from 1 on.
  static Ref of(Link link, int number) {
    return new OfLink(link.from(), link.to(), number);
  }

  /// What a path names.
  ///
  /// @throws IllegalArgumentException for what no `path()` is
  static Ref parse(String path) {
    String[] parts = path.split("/", -1);
    return switch (parts.length) {
      case 1 -> of(new ElementId(parts[0]));
      case 2 -> of(new ElementId(parts[0]), new ElementId(parts[1]));
      case 3 -> of(new ElementId(parts[0]), new ElementId(parts[1]), new ElementId(parts[2]));
      case 4 -> link(path, parts);
      default -> throw unfit(path);
    };
  }

  private static Ref link(String path, String[] parts) {
    if (!parts[2].equals(OfLink.MARK) || !OfLink.NUMBER.matcher(parts[3]).matches()) {
      throw unfit(path);
    }
    return new OfLink(new ElementId(parts[0]), new ElementId(parts[1]), Integer.parseInt(parts[3]));
  }

  private static IllegalArgumentException unfit(String path) {
    return new IllegalArgumentException("\"" + path + "\" names no element, site, member or link");
  }

  /// This and everything that it is a part of, from the inside out.
  default Stream<Ref> outwards() {
    return Stream.iterate(Optional.of(this), Optional::isPresent, ref -> ref.flatMap(Ref::around))
        .map(Optional::orElseThrow);
  }

  /// This ref, where `name` has given the elements other ids.
  default Ref naming(UnaryOperator<ElementId> name) {
    return switch (this) {
      case OfElement(ElementId element) -> of(name.apply(element));
      case OfSite(ElementId lb, ElementId site) -> of(name.apply(lb), site);
      case OfMember(ElementId lb, ElementId site, ElementId node) ->
          of(name.apply(lb), site, name.apply(node));
      case OfLink(ElementId from, ElementId to, int number) ->
          new OfLink(name.apply(from), name.apply(to), number);
    };
  }

  /// Whether this names `other` or something inside it.
  default boolean isWithin(Ref other) {
    return equals(other) || around().filter(outer -> outer.isWithin(other)).isPresent();
  }

  @Override
  default int compareTo(Ref other) {
    return path().compareTo(other.path());
  }
}
