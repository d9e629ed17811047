package apim.designer.desk.drawing;

import apim.designer.design.Footprint;
import apim.designer.diagram.Area;
import apim.designer.diagram.Point;
import apim.designer.diagram.Scene;
import apim.designer.topology.Ref;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What of a scene lies at a point.
public sealed interface Hit {
  record Nothing() implements Hit {}

  /// A box, a line, or a zone's caption.
  record Something(Ref ref) implements Hit {}

  /// The place on a load balancer's card where lines start: a site, or the hint that there is none.
  record Socket(Ref ref) implements Hit {}

  /// The end of a member's line, which can be drawn to another node.
  record LineEnd(Ref.OfMember ref) implements Hit {}

  /// The knob beside a box from which traffic to another box is drawn.
  record Knob(Ref ref) implements Hit {}

  /// The place below a load balancer that adds a site to it.
  record Plus(Ref ref) implements Hit {}

  /// What counts the findings of a box or a site.
  record Mark(Ref ref) implements Hit {}

  /// On the screen, where the drawing is made smaller; the others are on the drawing.
  int NEAR = 5;

  int END = 22;
  int ZONE_CAPTION = 28;
  int KNOB = 12;
  int KNOB_REACH = 9;
  int PLUS_WIDTH = 72;
  int PLUS_HEIGHT = 22;
  double LEAST_FOR_KNOBS = 0.4;

  /// What was hit, if it has a name.
  default Optional<Ref> named() {
    return switch (this) {
      case Nothing() -> Optional.empty();
      case Something(Ref ref) -> Optional.of(ref);
      case Socket(Ref ref) -> Optional.of(ref);
      case LineEnd(Ref.OfMember ref) -> Optional.of(ref);
      case Knob(Ref ref) -> Optional.of(ref);
      case Plus(Ref ref) -> Optional.of(ref);
      case Mark(Ref ref) -> Optional.of(ref);
    };
  }

  /// @param knobOf the boxes whose knobs are shown
  /// @param zoom at which the scene is seen
  static Hit at(Scene scene, List<Ref> knobOf, double zoom, double x, double y) {
    for (Scene.Box box : scene.boxes().reversed()) {
      if (knobOf.contains(box.ref()) && onKnob(box, zoom, x, y)) {
        return new Knob(box.ref());
      }
      if (knobOf.contains(box.ref())
          && box.kind() == Scene.Kind.LOAD_BALANCER
          && Detail.at(zoom).hasCards()
          && within(plus(box), x, y)) {
        return new Plus(box.ref());
      }
    }
    Optional<Hit> mark = Detail.at(zoom).hasCards() ? mark(scene, x, y) : Optional.empty();
    if (mark.isPresent()) {
      return mark.get();
    }
    for (Scene.Box box : scene.boxes().reversed()) {
      if (within(box.area(), x, y)) {
        return inside(box, zoom, x, y);
      }
    }
    Optional<Hit> line = line(scene, zoom, x, y);
    if (line.isPresent()) {
      return line.get();
    }
    for (Scene.Region region : scene.regions().reversed()) {
      if (within(region.area(), x, y) && y < region.area().y() + ZONE_CAPTION) {
        return new Something(region.ref());
      }
    }
    return new Nothing();
  }

  /// A badge sticks out of its card, and all of it is alive.
  private static Optional<Hit> mark(Scene scene, double x, double y) {
    for (Scene.Box box : scene.boxes().reversed()) {
      if (box.badge().isPresent() && within(box.badgeArea(), x, y)) {
        return Optional.of(new Mark(box.ref()));
      }
      for (Scene.Row row : box.rows()) {
        if (row.badge().isPresent() && within(row.badgeArea(), x, y)) {
          return Optional.of(new Mark(row.ref()));
        }
      }
      if (within(box.area(), x, y)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Hit> line(Scene scene, double zoom, double x, double y) {
    for (Scene.Route route : scene.routes().reversed()) {
      if (route.label().filter(label -> within(label.area(), x, y)).isPresent()) {
        return Optional.of(new Something(route.ref()));
      }
    }
    double reach = NEAR / Math.min(1, zoom);
    return scene.routes().reversed().stream()
        .filter(route -> distance(route.points(), x, y) <= reach)
        .min(Comparator.comparingDouble(route -> distance(route.points(), x, y)))
        .map(
            route -> {
              Point end = route.points().getLast();
              boolean atEnd = Math.hypot(x - end.x(), y - end.y()) <= END;
              return atEnd && route.ref() instanceof Ref.OfMember member
                  ? new LineEnd(member)
                  : new Something(route.ref());
            });
  }

  /// How much larger knobs are drawn and hit on a drawing that is made smaller: no more than that
  /// they leave the cards to be hit.
  static double growth(double zoom) {
    return 1 / Math.clamp(zoom, LEAST_FOR_KNOBS, 1);
  }

  /// Where the knob of a box is.
  static Point knob(Scene.Box box) {
    int middle =
        box.kind() == Scene.Kind.LOAD_BALANCER
            ? box.area().y() + Footprint.LOAD_BALANCER_HEAD / 2
            : box.area().centreY();
    return new Point(box.area().right() + KNOB, middle);
  }

  /// Where a site is added to a load balancer: on the lower edge of its card.
  static Area plus(Scene.Box box) {
    return new Area(
        box.area().centreX() - PLUS_WIDTH / 2,
        box.area().bottom() - PLUS_HEIGHT / 2 + 2,
        PLUS_WIDTH,
        PLUS_HEIGHT);
  }

  private static boolean onKnob(Scene.Box box, double zoom, double x, double y) {
    Point knob = knob(box);
    return Math.hypot(x - knob.x(), y - knob.y()) <= KNOB_REACH * growth(zoom);
  }

  private static Hit inside(Scene.Box box, double zoom, double x, double y) {
    // From so far a card is a block without rows: a hand that takes it wants to move it, and would
    // not know which row it had. Its lines start at its knob, or at its rows nearer by.
    if (!Detail.at(zoom).hasCards()) {
      return new Something(box.ref());
    }
    for (Scene.Row row : box.rows()) {
      if (within(row.area(), x, y)) {
        return new Socket(row.ref());
      }
    }
    boolean bare = box.kind() == Scene.Kind.LOAD_BALANCER && box.rows().isEmpty();
    return bare && y > box.area().y() + Footprint.LOAD_BALANCER_HEAD
        ? new Socket(box.ref())
        : new Something(box.ref());
  }

  private static boolean within(Area area, double x, double y) {
    return x >= area.x() && x <= area.right() && y >= area.y() && y <= area.bottom();
  }

  private static double distance(List<Point> points, double x, double y) {
    double least = Double.MAX_VALUE;
    for (int i = 1; i < points.size(); i++) {
      Point a = points.get(i - 1);
      Point b = points.get(i);
      double dx = x - Math.clamp(x, Math.min(a.x(), b.x()), Math.max(a.x(), b.x()));
      double dy = y - Math.clamp(y, Math.min(a.y(), b.y()), Math.max(a.y(), b.y()));
      least = Math.min(least, Math.hypot(dx, dy));
    }
    return least;
  }
}
