package apim.designer.design;

import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Where the boxes of a design stand, by element id, in the order of ids; and what hands have done
/// to lines and labels.
///
/// @param lines by the line, or by the site of whose label it is; the others find their own way
public record Layout(Map<ElementId, Position> positions, Map<Ref, LineShape> lines) {
  public static final Layout EMPTY = new Layout(Map.of());

  public Layout {
    positions = Collections.unmodifiableMap(new TreeMap<>(positions));
    lines = Collections.unmodifiableMap(new TreeMap<>(lines));
  }

  /// Boxes whose lines find their own way.
  public Layout(Map<ElementId, Position> positions) {
    this(positions, Map.of());
  }

  public Optional<Position> of(ElementId element) {
    return Optional.ofNullable(positions.get(element));
  }

  /// What a hand has done to a line, or to the label of a site.
  public LineShape line(Ref line) {
    return lines.getOrDefault(line, LineShape.NONE);
  }

  public Layout with(ElementId element, Position position) {
    Map<ElementId, Position> more = new TreeMap<>(positions);
    more.put(element, position);
    return withPositions(more);
  }

  public Layout withPositions(Map<ElementId, Position> newPositions) {
    return new Layout(newPositions, lines);
  }

  public Layout without(ElementId element) {
    Map<ElementId, Position> fewer = new TreeMap<>(positions);
    fewer.remove(element);
    return withPositions(fewer);
  }

  /// A line that nothing is done to any more finds its own way again.
  public Layout withLines(Map<Ref, LineShape> shapes) {
    Map<Ref, LineShape> all = new TreeMap<>(lines);
    all.putAll(shapes);
    all.values().removeIf(LineShape::isNone);
    return new Layout(positions, all);
  }

  /// With lines under other names.
  ///
  /// @param name empty for a line that is gone
  Layout mapLines(Function<Ref, Optional<Ref>> name) {
    Map<Ref, LineShape> named = new TreeMap<>();
    lines.forEach((line, shape) -> name.apply(line).ifPresent(now -> named.put(now, shape)));
    return new Layout(positions, named);
  }

  /// Without what was done to lines that are gone.
  Layout keeping(Set<Ref> there) {
    return mapLines(line -> Optional.of(line).filter(there::contains));
  }
}
