package apim.designer.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds a place for each label on its own line, off boxes, other labels and other lines.
final class Labels {
  private static final int HEIGHT = 16;
  private static final int PADDING = 5;
  private static final int STEP = 12;
  private static final int ARROW = 16;
  private static final int ON_BOX = 10_000;
  private static final int ON_LABEL = 1_000;
  private static final int ON_LINE = 60;
  private static final int ON_ARROW = 100;
  private static final int UPRIGHT = 40;
  private static final int EARLIER_PIECE = 30;
  private static final int LEAST_ROOM = 8;

  private final List<Scene.Route> routes;
  private final List<Wire> wires;
  private final List<Area> boxes;
  private final List<Piece> pieces;
  private final List<Area> taken = new ArrayList<>();

  private Labels(List<Scene.Route> routes, List<Wire> wires, List<Area> boxes, List<Area> taken) {
    this.taken.addAll(taken);
    this.routes = routes;
    this.wires = wires;
    this.boxes = boxes;
    this.pieces = pieces(routes, wires);
  }

  /// `routes` with the labels of their wires.
  ///
  /// @param taken where other labels stand
  static List<Scene.Route> placed(
      List<Scene.Route> routes, List<Wire> wires, List<Scene.Box> boxes, List<Area> taken) {
    Labels labels = new Labels(routes, wires, boxes.stream().map(Scene.Box::area).toList(), taken);
    List<Scene.Route> result = new ArrayList<>();
    for (int i = 0; i < routes.size(); i++) {
      result.add(routes.get(i).withLabel(labels.place(i)));
    }
    return result;
  }

  /// The fullest form that some level piece has room for; the shortest stands somewhere always.
  private Optional<Scene.Caption> place(int index) {
    List<String> forms = wires.get(index).labels();
    if (forms.isEmpty()) {
      return Optional.empty();
    }
    Neighbours near = near(index, width(forms.getFirst()));
    String text = forms.getLast();
    Optional<Area> place = Optional.empty();
    for (String form : forms.subList(0, forms.size() - 1)) {
      place = free(index, width(form), near);
      if (place.isPresent()) {
        text = form;
        break;
      }
    }
    Area area = place.orElse(best(index, width(text), near));
    taken.add(area);
    return Optional.of(new Scene.Caption(text, forms.getFirst(), area));
  }

  /// How long a level line is that has room for `text`.
  static int room(String text) {
    return width(text) + ARROW + LEAST_ROOM + 2 * Router.STUB;
  }

  private static int width(String text) {
    return TextWidth.of(text, Cards.TEXT) + 2 * PADDING;
  }

  /// Where a label covers nothing, as near to the end of its line as can be.
  private Optional<Area> free(int index, int width, Neighbours near) {
    List<Point> way = routes.get(index).points();
    for (int piece = way.size() - 1; piece > 0; piece--) {
      Point from = way.get(piece - 1);
      Point to = way.get(piece);
      int room = Math.abs(from.x() - to.x()) - ARROW - LEAST_ROOM;
      if (from.y() == to.y() && width <= room) {
        for (Point centre : centres(from, to, width)) {
          Area area = area(centre, width);
          if (near.cost(area) == 0) {
            return Optional.of(area);
          }
        }
      }
    }
    return Optional.empty();
  }

  /// Where a label does the least harm.
  private Area best(int index, int width, Neighbours near) {
    List<Point> way = routes.get(index).points();
    Area best = area(way.getLast(), width);
    Area arrow = new Area(way.getLast().x(), way.getLast().y(), 0, 0).grown(ARROW / 2);
    int least = Integer.MAX_VALUE;
    for (int piece = way.size() - 1; piece > 0; piece--) {
      Point from = way.get(piece - 1);
      Point to = way.get(piece);
      for (Point centre : centres(from, to, width)) {
        int place =
            (from.x() == to.x() ? UPRIGHT : 0)
                + (way.size() - 1 - piece) * EARLIER_PIECE
                + (Math.abs(centre.x() - to.x()) + Math.abs(centre.y() - to.y())) / STEP;
        if (place >= least) {
          break;
        }
        Area area = area(centre, width);
        int cost = place + near.cost(area) + (area.overlaps(arrow) ? ON_ARROW : 0);
        if (cost < least) {
          least = cost;
          best = area;
        }
      }
    }
    return best;
  }

  private static Area area(Point centre, int width) {
    return new Area(centre.x() - width / 2, centre.y() - HEIGHT / 2, width, HEIGHT);
  }

  /// Where the middle of a label can stand on a piece, from its end on.
  private static List<Point> centres(Point from, Point to, int width) {
    boolean level = from.y() == to.y();
    int half = (level ? width : HEIGHT) / 2 + LEAST_ROOM;
    int length = Math.abs(from.x() - to.x()) + Math.abs(from.y() - to.y());
    int dx = Integer.signum(from.x() - to.x());
    int dy = Integer.signum(from.y() - to.y());
    List<Point> all = new ArrayList<>();
    for (int along = half + ARROW - LEAST_ROOM; along <= length - half; along += STEP) {
      all.add(new Point(to.x() + dx * along, to.y() + dy * along));
    }
    if (all.isEmpty()) {
      all.add(new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2));
    }
    return all;
  }

  /// What a label on a route could cover.
  private record Neighbours(List<Area> boxes, List<Area> labels, List<Piece> pieces) {
    int cost(Area area) {
      int cost = 0;
      for (Area box : boxes) {
        cost += box.overlaps(area) ? ON_BOX : 0;
      }
      for (Area label : labels) {
        cost += label.overlaps(area) ? ON_LABEL : 0;
      }
      for (Piece piece : pieces) {
        cost += area.isCrossedBy(piece.from(), piece.to()) ? ON_LINE : 0;
      }
      return cost;
    }
  }

  private record Piece(String bundle, Point from, Point to) {}

  private static List<Piece> pieces(List<Scene.Route> routes, List<Wire> wires) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < routes.size(); i++) {
      List<Point> way = routes.get(i).points();
      for (int j = 1; j < way.size(); j++) {
        pieces.add(new Piece(wires.get(i).bundle(), way.get(j - 1), way.get(j)));
      }
    }
    return pieces;
  }

  private Neighbours near(int index, int width) {
    List<Point> way = routes.get(index).points();
    Area reach =
        way.stream()
            .map(point -> new Area(point.x(), point.y(), 0, 0))
            .reduce(Area::with)
            .orElse(new Area(0, 0, 0, 0))
            .grown(width + HEIGHT);
    String bundle = wires.get(index).bundle();
    return new Neighbours(
        boxes.stream().filter(reach::overlaps).toList(),
        taken.stream().filter(reach::overlaps).toList(),
        pieces.stream()
            .filter(piece -> reach.isCrossedBy(piece.from(), piece.to()))
            .filter(piece -> !piece.bundle().equals(bundle))
            .toList());
  }
}
