package apim.designer.design;

import apim.designer.topology.ElementId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where the boxes of a design stand, by element id, in the order of ids.
public record Layout(Map<ElementId, Position> positions) {
  public static final Layout EMPTY = new Layout(Map.of());

  public Layout {
    positions = Collections.unmodifiableMap(new TreeMap<>(positions));
  }

  public Optional<Position> of(ElementId element) {
    return Optional.ofNullable(positions.get(element));
  }

  public Layout with(ElementId element, Position position) {
    Map<ElementId, Position> more = new TreeMap<>(positions);
    more.put(element, position);
    return new Layout(more);
  }

  public Layout without(ElementId element) {
    Map<ElementId, Position> fewer = new TreeMap<>(positions);
    fewer.remove(element);
    return new Layout(fewer);
  }
}
