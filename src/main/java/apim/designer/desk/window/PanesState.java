package apim.designer.desk.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Which panes are open, and where they stand around the canvas.
///
/// @param beside the panes that were moved from below the canvas to its side
/// @param collapsed the panes of which only the name is left
public record PanesState(Set<Pane> beside, Set<Pane> collapsed) {
  /// A pane around the canvas.
  public enum Pane {
    PALETTE("palette", "Palette"),
    PROPERTIES("properties", "Properties"),
    PROBLEMS("problems", "Problems"),
    PREVIEW("preview", "Preview");

    private final String id;
    private final String label;

    Pane(String id, String label) {
      this.id = id;
      this.label = label;
    }

    public String id() {
      return id;
    }

    public String label() {
      return label;
    }

    /// Whether it can stand below the canvas or beside it.
    public boolean isMovable() {
      return this == PROBLEMS || this == PREVIEW;
    }
  }

  public static final PanesState START = new PanesState(Set.of(), Set.of());

  /// Of a window that nobody has made wider or narrower.
  public static final double USUAL_WIDTH = 1280;

  /// The divider above the problems where nothing stands beside them.
  public static final String PROBLEMS_BELOW = "problems-below";

  private static final double LEAST_HEIGHT = 88;
  private static final String BESIDE = "side";
  private static final String BELOW = "bottom";
  private static final String COLLAPSED = " collapsed";

  public PanesState {
    beside = Collections.unmodifiableSet(copy(beside));
    collapsed = Collections.unmodifiableSet(copy(collapsed));
  }

  private static Set<Pane> copy(Set<Pane> panes) {
    Set<Pane> copy = EnumSet.noneOf(Pane.class);
    copy.addAll(panes);
    return copy;
  }

  public boolean isOpen(Pane pane) {
    return !collapsed.contains(pane);
  }

  public boolean isBeside(Pane pane) {
    return beside.contains(pane);
  }

  public PanesState toggled(Pane pane) {
    return new PanesState(beside, without(collapsed, pane, isOpen(pane)));
  }

  public PanesState opened(Pane pane) {
    return isOpen(pane) ? this : toggled(pane);
  }

  /// All collapsed, so that the canvas has the window to itself.
  public PanesState collapsedAll() {
    return new PanesState(beside, EnumSet.allOf(Pane.class));
  }

  public boolean isCanvasAlone() {
    return collapsed.size() == Pane.values().length;
  }

  /// All open, each where it stands.
  public PanesState openedAll() {
    return new PanesState(beside, Set.of());
  }

  /// From below to the side, or back; it is open then.
  public PanesState moved(Pane pane) {
    return pane.isMovable()
        ? new PanesState(without(beside, pane, !isBeside(pane)), collapsed).opened(pane)
        : this;
  }

  private static Set<Pane> without(Set<Pane> panes, Pane pane, boolean added) {
    Set<Pane> changed = copy(panes);
    if (added) {
      changed.add(pane);
    } else {
      changed.remove(pane);
    }
    return changed;
  }

  /// The open panes that stand beside the canvas, from above.
  public List<Pane> side() {
    return movable(true);
  }

  /// The open panes that stand below the canvas, from the left.
  public List<Pane> below() {
    return movable(false);
  }

  private List<Pane> movable(boolean wanted) {
    return Arrays.stream(Pane.values())
        .filter(Pane::isMovable)
        .filter(pane -> isOpen(pane) && isBeside(pane) == wanted)
        .toList();
  }

  /// The share of a row or column that a part begins with.
  ///
  /// @param width of the whole row; palette and properties need no more in a wider window
  public static double share(String part, double width) {
    return switch (part) {
      case "palette" -> Math.min(205 / width, 0.3);
      case "properties" -> Math.min(270 / width, 0.4);
      case "side" -> 0.34;
      case "below" -> 0.36;
      case "problems" -> 0.42;
      case PROBLEMS_BELOW -> 0.2;
      default -> 0.5;
    };
  }

  /// The share of a column that a part with so much to show has: no more than a third.
  public static double fitting(double wanted, double whole) {
    return Math.min(Math.max(wanted, LEAST_HEIGHT), whole / 3) / whole;
  }

  /// Where the dividers of a row stand, when one part takes what the others leave.
  ///
  /// @param shares of the row, from 0 to 1; the part that takes the rest has none
  /// @param rest the place of that part
  public static List<Double> dividers(List<Double> shares, int rest) {
    List<Double> places = new ArrayList<>();
    double before = 0;
    for (int i = 0; i < rest; i++) {
      before += shares.get(i);
      places.add(Math.clamp(before, 0, 1));
    }
    double after = shares.subList(rest, shares.size()).stream().mapToDouble(one -> one).sum();
    for (int i = rest; i < shares.size(); i++) {
      places.add(Math.clamp(1 - after, 0, 1));
      after -= shares.get(i);
    }
    return places;
  }

  /// The share of each part but the one that takes the rest: what [#dividers] was made from.
  public static List<Double> shares(List<Double> dividers, int rest) {
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < dividers.size(); i++) {
      double from = i < rest ? (i == 0 ? 0 : dividers.get(i - 1)) : dividers.get(i);
      double to = i < rest ? dividers.get(i) : i + 1 == dividers.size() ? 1 : dividers.get(i + 1);
      shares.add(Math.clamp(to - from, 0, 1));
    }
    return shares;
  }

  /// As the settings keep it.
  public Map<String, String> words() {
    Map<String, String> words = new TreeMap<>();
    for (Pane pane : Pane.values()) {
      words.put(pane.id(), (isBeside(pane) ? BESIDE : BELOW) + (isOpen(pane) ? "" : COLLAPSED));
    }
    return words;
  }

  /// What is not understood counts as not said.
  public static PanesState of(Map<String, String> words) {
    Map<Pane, String> known = new EnumMap<>(Pane.class);
    Arrays.stream(Pane.values())
        .forEach(pane -> known.put(pane, words.getOrDefault(pane.id(), "")));
    Set<Pane> beside = EnumSet.noneOf(Pane.class);
    Set<Pane> collapsed = EnumSet.noneOf(Pane.class);
    known.forEach(
        (pane, said) -> {
          if (said.startsWith(BESIDE) && pane.isMovable()) {
            beside.add(pane);
          }
          if (said.endsWith(COLLAPSED)) {
            collapsed.add(pane);
          }
        });
    return new PanesState(beside, collapsed);
  }
}
