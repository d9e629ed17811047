package apim.designer.diagram;

import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds a place for each label on its own line, for that of a site on the one where all of its lines
/// run together, off boxes, other labels, arrows and corners, and off
/// other lines where it can. What finds none is left out: the line says it when it is read aloud.
final class Labels {
  private static final int PADDING = 5;
  private static final int HIDES = 10_000;
  private static final int ON_LINE = 60;
  private static final int ARROW_HEAD = 8;
  private static final int UPRIGHT = 40;
  private static final int EARLIER_PIECE = 30;

  private final List<Scene.Route> routes;
  private final List<Wire> wires;

  /// What a label must not hide: boxes, arrows, corners.
  private final AreaIndex kept;

  private final List<Piece> pieces;
  private final AreaIndex lines;
  private final AreaIndex taken;

  private Labels(List<Scene.Route> routes, List<Wire> wires, List<Area> boxes, List<Area> taken) {
    this.taken = AreaIndex.of(taken);
    this.routes = routes;
    this.wires = wires;
    this.kept = AreaIndex.of(boxes);
    routes.forEach(route -> keep(route.points()));
    this.pieces = pieces(routes, wires);
    this.lines = AreaIndex.of(pieces.stream().map(Piece::area).toList());
  }

  private void keep(List<Point> way) {
    Point end = way.getLast();
    int back = Integer.signum(way.get(way.size() - 2).x() - end.x());
    kept.add(
        new Area(
            back < 0 ? end.x() - ARROW_HEAD : end.x(),
            end.y() - ARROW_HEAD / 2,
            ARROW_HEAD,
            ARROW_HEAD));
    way.subList(1, way.size() - 1)
        .forEach(corner -> kept.add(new Area(corner.x() - 1, corner.y() - 1, 2, 2)));
  }

  /// `routes` with the labels of their wires.
  ///
  /// @param taken where other labels stand
  static List<Scene.Route> placed(
      List<Scene.Route> routes, List<Wire> wires, List<Scene.Box> boxes, List<Area> taken) {
    Labels labels = new Labels(routes, wires, boxes.stream().map(Scene.Box::area).toList(), taken);
    Trunks trunks = Trunks.of(routes, wires);
    List<Optional<Scene.Caption>> captions = new ArrayList<>();
    for (int i = 0; i < routes.size(); i++) {
      captions.add(labels.byHand(i, trunks));
    }
    for (int i = 0; i < routes.size(); i++) {
      if (trunks.leads(i) && captions.get(i).isEmpty()) {
        captions.set(i, labels.onTrunk(i, trunks));
      }
    }
    for (int i = 0; i < routes.size(); i++) {
      if (captions.get(i).isEmpty() && (trunks.leads(i) || !trunks.isSaidFor(i))) {
        captions.set(i, labels.place(i, trunks));
      }
    }
    return IntStream.range(0, routes.size())
        .mapToObj(i -> routes.get(i).withLabel(captions.get(i)))
        .toList();
  }

  /// A label that a hand has put somewhere is there, in full, whatever it covers.
  private Optional<Scene.Caption> byHand(int index, Trunks trunks) {
    Wire wire = wires.get(index);
    boolean forAll = trunks.speaksForAll(index);
    List<String> forms = forAll ? wire.labels() : trunks.formsOf(index);
    if (forms.isEmpty() || (!forAll && trunks.isSaidFor(index))) {
      return Optional.empty();
    }
    boolean ofSite = forAll && wire.ref() instanceof Ref.OfMember;
    return (ofSite ? wire.hand().common() : wire.hand().own())
        .map(
            spot -> {
              Point on = Along.at(routes.get(index).points(), spot.along());
              Area area =
                  LabelPlaces.around(
                      new Point(on.x() + spot.dx(), on.y() + spot.dy()), width(forms.getFirst()));
              taken.add(area);
              return new Scene.Caption(of(index, trunks), forms.getFirst(), wire.words(), area);
            });
  }

  private Ref of(int index, Trunks trunks) {
    return wires.get(index).ref() instanceof Ref.OfMember member && trunks.speaksForAll(index)
        ? member.ofSite()
        : wires.get(index).ref();
  }

  /// What a site says once, where all of its lines still run together.
  private Optional<Scene.Caption> onTrunk(int index, Trunks trunks) {
    List<Point> trunk = trunks.pieceOf(index);
    List<String> forms = wires.get(index).labels();
    Neighbours near = near(index, 1, width(forms.getFirst()));
    for (String form : forms) {
      Optional<Area> area =
          near.free(LabelPlaces.on(trunk.getLast(), trunk.getFirst(), width(form)));
      if (area.isPresent()) {
        taken.add(area.get());
        return Optional.of(
            new Scene.Caption(of(index, trunks), form, forms.getFirst(), area.get()));
      }
    }
    return Optional.empty();
  }

  /// The fullest form that some level piece has room for; else the shortest, on whatever piece.
  private Optional<Scene.Caption> place(int index, Trunks trunks) {
    List<String> forms = trunks.formsOf(index);
    if (forms.isEmpty()) {
      return Optional.empty();
    }
    Surroundings near = new Surroundings(index, width(forms.getFirst()));
    String text = forms.getLast();
    Optional<Area> place = Optional.empty();
    for (String form : forms.subList(0, forms.size() - 1)) {
      place = free(index, width(form), near);
      if (place.isPresent()) {
        text = form;
        break;
      }
    }
    Optional<Area> area = place.isPresent() ? place : best(index, width(text), near);
    area.ifPresent(taken::add);
    String said = text;
    String full = wires.get(index).words();
    return area.map(there -> new Scene.Caption(of(index, trunks), said, full, there));
  }

  /// How long a level line is that has room for `text`.
  static int room(String text) {
    return width(text) + LabelPlaces.ARROW + LabelPlaces.LEAST_ROOM + 2 * Router.STUB;
  }

  private static int width(String text) {
    return TextWidth.of(text, Cards.TEXT) + 2 * PADDING;
  }

  /// Where a label covers nothing, as near to the end of its line as can be.
  private Optional<Area> free(int index, int width, Surroundings near) {
    List<Point> way = routes.get(index).points();
    for (int piece = way.size() - 1; piece > 0; piece--) {
      Point from = way.get(piece - 1);
      Point to = way.get(piece);
      int room = Math.abs(from.x() - to.x()) - LabelPlaces.ARROW - LabelPlaces.LEAST_ROOM;
      if (from.y() == to.y() && width <= room) {
        Optional<Area> free = near.at(piece).free(LabelPlaces.on(from, to, width));
        if (free.isPresent()) {
          return free;
        }
      }
    }
    return Optional.empty();
  }

  /// Where a label does the least harm: nothing worse than to lie on another line.
  private Optional<Area> best(int index, int width, Surroundings near) {
    List<Point> way = routes.get(index).points();
    Optional<Area> best = Optional.empty();
    int least = HIDES;
    for (int piece = way.size() - 1; piece > 0; piece--) {
      Point from = way.get(piece - 1);
      Point to = way.get(piece);
      LabelPlaces places = LabelPlaces.on(from, to, width);
      int[] costs = near.at(piece).costs(places);
      for (int i = 0; i < costs.length; i++) {
        int place =
            (from.x() == to.x() ? UPRIGHT : 0)
                + (way.size() - 1 - piece) * EARLIER_PIECE
                + places.stepsFrom(to, i);
        if (place >= least) {
          break;
        }
        int cost = place + costs[i];
        if (cost < least) {
          least = cost;
          best = Optional.of(places.at(i));
        }
      }
    }
    return best;
  }

  /// What a label on a route could cover.
  private record Neighbours(List<Area> kept, List<Area> labels, List<Area> lines) {
    /// What it costs to stand in each of the places.
    int[] costs(LabelPlaces places) {
      int[] costs = new int[places.count()];
      kept.forEach(one -> places.charge(costs, one, HIDES));
      labels.forEach(label -> places.charge(costs, label, HIDES));
      lines.forEach(line -> places.charge(costs, line, ON_LINE));
      return LabelPlaces.summed(costs);
    }

    /// The first of the places at which nothing is covered.
    Optional<Area> free(LabelPlaces places) {
      int[] costs = costs(places);
      return IntStream.range(0, costs.length)
          .filter(i -> costs[i] == 0)
          .mapToObj(places::at)
          .findFirst();
    }
  }

  /// A straight line, as the narrow area that it takes.
  private record Piece(String bundle, Area area) {}

  private static List<Piece> pieces(List<Scene.Route> routes, List<Wire> wires) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < routes.size(); i++) {
      List<Point> way = routes.get(i).points();
      for (int j = 1; j < way.size(); j++) {
        pieces.add(
            new Piece(wires.get(i).bundle(), Area.of(way.get(j - 1)).with(Area.of(way.get(j)))));
      }
    }
    return pieces;
  }

  /// The neighbours of each piece of a route, looked for when a label is tried there: most find
  /// their place on the first.
  private final class Surroundings {
    private final int index;
    private final int width;
    private final Map<Integer, Neighbours> pieces = new HashMap<>();

    Surroundings(int index, int width) {
      this.index = index;
      this.width = width;
    }

    Neighbours at(int piece) {
      return pieces.computeIfAbsent(piece, number -> near(index, number, width));
    }
  }

  /// @param piece from the point before to that of this number
  private Neighbours near(int index, int piece, int width) {
    List<Point> way = routes.get(index).points();
    Area reach =
        Area.of(way.get(piece - 1)).with(Area.of(way.get(piece))).grown(width + LabelPlaces.HEIGHT);
    String bundle = wires.get(index).bundle();
    return new Neighbours(
        kept.overlapping(reach),
        taken.overlapping(reach),
        Arrays.stream(lines.near(reach))
            .mapToObj(pieces::get)
            .filter(one -> !one.bundle().equals(bundle))
            .map(Piece::area)
            .toList());
  }
}
