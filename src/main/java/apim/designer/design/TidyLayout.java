package apim.designer.design;

import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Note;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Places what has no place: by tier from left to right, the elements of a zone and those of a region
/// in a band of their own, the gateways of an environment side by side, notes below. What has a place keeps it; equal designs get equal places.
public final class TidyLayout {
  private static final int GRID = 8;
  static final int GAP = 32;

  /// More of it between gateways of different environments, each in a frame with its name.
  private static final int FRAME_GAP = 24;

  private static final int BAND_GAP = 112;
  private static final int COLUMN_GAP = 136;

  /// Room for what stands on the lines of a site: its host, the port behind it, its affinity.
  private static final int TRAFFIC_GAP = 288;

  private static final int LANE = 10;
  private static final int MOST_LANES = 24;

  private final Topology topology;
  private final Bands bands;
  private final NodeColumns nodes;

  /// The band of what is in no zone and no region: below the others.
  private final int loose;

  private final Map<ElementId, Footprint> sizes = new LinkedHashMap<>();
  private final Map<ElementId, Position> ideal = new LinkedHashMap<>();

  private TidyLayout(Topology topology) {
    this.topology = topology;
    this.bands = Bands.of(topology);
    this.loose = bands.last();
    this.nodes = new NodeColumns(topology, bands);
    topology.loadBalancers().forEach(lb -> sizes.putIfAbsent(lb.id(), Footprint.of(lb)));
    topology.notes().forEach(note -> sizes.putIfAbsent(note.id(), Footprint.of(note)));
  }

  /// `layout` with a position for every element that has none.
  public static Layout complete(Topology topology, Layout layout) {
    if (topology.ids().allMatch(id -> layout.of(id).isPresent())) {
      return layout;
    }
    TidyLayout tidy = new TidyLayout(topology);
    tidy.placeTiers();
    tidy.placeBelow();
    return tidy.fitInto(layout);
  }

  /// One column: what stands in it, and how far the next one keeps off.
  private record Column(List<ElementId> elements, int gapAfter) {}

  private List<Column> columns() {
    long sites = topology.loadBalancers().stream().mapToLong(lb -> lb.sites().size()).sum();
    int lanes = (int) Math.min(MOST_LANES, sites) * LANE;
    List<Column> all = new ArrayList<>();
    for (External.Kind kind : External.Kind.values()) {
      if (Tier.of(kind) == Tier.INTERNET) {
        all.add(new Column(externals(kind::equals), COLUMN_GAP));
      }
    }
    all.add(
        new Column(
            topology.loadBalancers().stream().map(LoadBalancer::id).distinct().toList(),
            TRAFFIC_GAP + lanes));
    nodes.all().forEach(column -> all.add(new Column(column, COLUMN_GAP)));
    all.add(new Column(externals(kind -> Tier.of(kind) != Tier.INTERNET), 0));
    return all.stream().filter(column -> !column.elements().isEmpty()).toList();
  }

  private List<ElementId> externals(Predicate<External.Kind> wanted) {
    return topology.externals().stream()
        .filter(external -> wanted.test(external.kind()))
        .map(External::id)
        .distinct()
        .toList();
  }

  private int band(ElementId element) {
    return bands.of(element);
  }

  private Footprint size(ElementId element) {
    return sizes.getOrDefault(element, Footprint.CARD);
  }

  private void placeTiers() {
    List<Column> columns = columns();
    int top = 0;
    for (int band = 0; band <= loose; band++) {
      int height = 0;
      for (Column column : columns) {
        height = Math.max(height, height(inBand(column, band)));
      }
      int x = 0;
      for (Column column : columns) {
        List<ElementId> stack = inBand(column, band);
        boolean alone = band == loose && stack.size() == column.elements().size() && top > 0;
        if (!alone) {
          stack(stack, x, top + (height - height(stack)) / 2);
        }
        x += width(column) + column.gapAfter();
      }
      top += height == 0 ? 0 : height + BAND_GAP;
    }
    placeLoose(columns);
  }

  /// A column of which no element is in a zone stands beside the middle of all bands.
  private void placeLoose(List<Column> columns) {
    int bottom = bottom();
    int x = 0;
    for (Column column : columns) {
      boolean placed = column.elements().stream().anyMatch(ideal::containsKey);
      if (!placed && inBand(column, loose).size() == column.elements().size()) {
        stack(column.elements(), x, Math.max(0, bottom - height(column.elements())) / 2);
      }
      x += width(column) + column.gapAfter();
    }
  }

  private List<ElementId> inBand(Column column, int band) {
    return column.elements().stream().filter(element -> band(element) == band).toList();
  }

  private int width(Column column) {
    return column.elements().stream().mapToInt(one -> size(one).width()).max().orElse(0);
  }

  private int height(List<ElementId> stack) {
    int height = 0;
    for (int i = 0; i < stack.size(); i++) {
      height += size(stack.get(i)).height() + (i == 0 ? 0 : gap(stack.get(i - 1), stack.get(i)));
    }
    return height;
  }

  private int gap(ElementId above, ElementId below) {
    return nodes.areApart(above, below) ? GAP + FRAME_GAP : GAP;
  }

  private void stack(List<ElementId> elements, int x, int top) {
    int y = top;
    for (int i = 0; i < elements.size(); i++) {
      y += i == 0 ? 0 : gap(elements.get(i - 1), elements.get(i));
      put(elements.get(i), x, y);
      y += size(elements.get(i)).height();
    }
  }

  private int bottom() {
    return ideal.entrySet().stream()
        .mapToInt(entry -> entry.getValue().y() + size(entry.getKey()).height())
        .max()
        .orElse(0);
  }

  /// Notes and empty zones in a row below the tiers.
  private void placeBelow() {
    int y = ideal.isEmpty() ? 0 : bottom() + 2 * GAP;
    int x = 0;
    List<ElementId> below = new ArrayList<>();
    topology.notes().stream().map(Note::id).forEach(below::add);
    topology.zones().stream().map(Zone::id).forEach(below::add);
    for (ElementId element : below) {
      put(element, x, y);
      x += size(element).width() + GAP;
    }
  }

  private void put(ElementId element, int x, int y) {
    ideal.putIfAbsent(element, new Position(onGrid(x), onGrid(y)));
  }

  private static int onGrid(int value) {
    int limited = Math.clamp(value, 0, Position.FARTHEST - GRID);
    return (limited + GRID / 2) / GRID * GRID;
  }

  /// What has no place yet moves down from its tidy place until nothing stands there.
  private Layout fitInto(Layout layout) {
    Map<ElementId, Position> all = new LinkedHashMap<>(layout.positions());
    Map<ElementId, Position> taken = new LinkedHashMap<>();
    ideal.keySet().forEach(id -> layout.of(id).ifPresent(at -> taken.put(id, at)));
    boolean nothingPlaced = taken.isEmpty();
    ideal.forEach(
        (element, wanted) -> {
          if (!layout.positions().containsKey(element)) {
            Position free = nothingPlaced ? wanted : free(element, wanted, taken);
            taken.put(element, free);
            all.put(element, free);
          }
        });
    return layout.withPositions(all);
  }

  private Position free(ElementId element, Position wanted, Map<ElementId, Position> taken) {
    Position at = wanted;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (var other : taken.entrySet()) {
        int below = other.getValue().y() + size(other.getKey()).height() + GAP;
        boolean deeper = below > at.y() && below <= Position.FARTHEST;
        if (deeper && collides(element, at, other.getKey(), other.getValue())) {
          at = new Position(at.x(), below);
          moved = true;
        }
      }
    }
    return at;
  }

  private boolean collides(ElementId a, Position at, ElementId b, Position other) {
    return at.x() < other.x() + size(b).width() + GAP
        && other.x() < at.x() + size(a).width() + GAP
        && at.y() < other.y() + size(b).height() + GAP
        && other.y() < at.y() + size(a).height() + GAP;
  }
}
