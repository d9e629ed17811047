package apim.designer.desk.drawing;

import apim.designer.design.Footprint;
import apim.designer.diagram.Area;
import apim.designer.diagram.Scene;
import apim.designer.diagram.TextWidth;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The names of a drawing that is made smaller than they could be read: each in one size on the
/// screen, shortened where another thing stands beside it, and left out, the less important first,
/// where it would lie on another name.
public final class FarNames {
  private static final int NOBODY = -1;
  private static final int A_LINE = -2;
  private static final int GAP = 3;
  private static final int INSET = 12;
  private static final int ICON = 40;
  private static final int ROW_BASELINE = 18;
  private static final int PORT = 11;

  /// Between the name of a site and its port, which stands in bold letters.
  private static final int MARGIN = 14;

  /// Of a block.
  private static final int EDGE = 10;

  /// How much of a site's row its mark of a finding takes.
  private static final int MARK = 44;

  private static final int FARTHEST = 1_000_000;
  private static final Occupied.Room ANYWHERE = new Occupied.Room(-FARTHEST, FARTHEST);

  private final Scene scene;
  private final double zoom;
  private final Detail detail;
  private final Occupied cards = new Occupied();
  private final Occupied names = new Occupied();
  private final List<Area> outlines = new ArrayList<>();
  private final List<FarName> placed = new ArrayList<>();

  private FarNames(Scene scene, double zoom) {
    this.scene = scene;
    this.zoom = zoom;
    this.detail = Detail.at(zoom);
    scene.regions().forEach(region -> outlines.add(region.area()));
    scene.frames().forEach(frame -> outlines.add(frame.area()));
  }

  /// @param first what is more important than all else: what is selected
  public static List<FarName> of(Scene scene, double zoom, Set<Ref> first) {
    if (Detail.at(zoom).hasOwnNames()) {
      return List.of();
    }
    return new FarNames(scene, zoom).place(first);
  }

  private List<FarName> place(Set<Ref> first) {
    occupy();
    for (int i = 0; i < scene.regions().size(); i++) {
      zone(scene.regions().get(i), new FarName.Key(FarName.Kind.ZONE, i));
    }
    byImportance(first).forEach(this::card);
    for (int i = 0; i < scene.frames().size(); i++) {
      frame(scene.frames().get(i), new FarName.Key(FarName.Kind.FRAME, i));
    }
    sites();
    for (int i = 0; i < scene.columns().size(); i++) {
      column(scene.columns().get(i), new FarName.Key(FarName.Kind.COLUMN, i));
    }
    return List.copyOf(placed);
  }

  private void occupy() {
    for (int i = 0; i < scene.boxes().size(); i++) {
      occupy(i, scene.boxes().get(i).area());
    }
    if (detail.hasLabels()) {
      scene.routes().stream()
          .flatMap(route -> route.label().stream())
          .forEach(label -> occupy(A_LINE, label.area()));
    }
  }

  private void occupy(int owner, Area area) {
    cards.add(owner, area.x() * zoom, area.y() * zoom, area.right() * zoom, area.bottom() * zoom);
  }

  /// The numbers of the boxes.
  private List<Integer> byImportance(Set<Ref> first) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < scene.boxes().size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingInt(number -> rank(scene.boxes().get(number), first)));
    return order;
  }

  private static int rank(Scene.Box box, Set<Ref> first) {
    if (first.contains(box.ref())) {
      return 0;
    }
    return switch (box.kind()) {
      case LOAD_BALANCER -> 1;
      case NODE, STACK -> 2;
      case EXTERNAL -> 3;
      case NOTE -> 4;
    };
  }

  private void card(int number) {
    Scene.Box box = scene.boxes().get(number);
    String name = name(box);
    FarName.Key key = new FarName.Key(FarName.Kind.CARD, number);
    Area area = box.area();
    if (detail.hasTexts()) {
      if (box.kind() != Scene.Kind.NOTE) {
        own(key, number, name, area.x() + ICON, area.right() - 4, area.y() + titleMiddle(box));
      }
      return;
    }
    double middle =
        box.kind() == Scene.Kind.LOAD_BALANCER ? headMiddle(area) : area.centreY() * zoom;
    double most = box.kind() == Scene.Kind.NOTE ? 0 : FARTHEST;
    Occupied.Room room = new Occupied.Room(area.x() * zoom - most, area.right() * zoom + most);
    centred(key, number, name, area, middle, room);
  }

  /// In the head of the card, and below its coloured edge.
  private double headMiddle(Area area) {
    int half = Footprint.LOAD_BALANCER_HEAD / 2;
    return area.y() * zoom + Math.max(half * zoom, EDGE * zoom + FarName.HEIGHT / 2.0);
  }

  /// Where the middle of a title lies below the upper edge of its card.
  private static int titleMiddle(Scene.Box box) {
    if (box.kind() == Scene.Kind.LOAD_BALANCER) {
      return 22;
    }
    return box.detail().isEmpty() && box.chips().isEmpty() ? 20 : 15;
  }

  /// On the card it may have been shortened for larger letters.
  private static String name(Scene.Box box) {
    return switch (box.kind()) {
      case NODE, LOAD_BALANCER -> box.ref().element().value();
      case STACK, EXTERNAL -> box.title();
      case NOTE -> firstLine(box);
    };
  }

  private static String firstLine(Scene.Box note) {
    return note.lines().stream().filter(line -> !line.isBlank()).findFirst().orElse("");
  }

  private void sites() {
    int row = 0;
    for (int number = 0; number < scene.boxes().size(); number++) {
      Scene.Box box = scene.boxes().get(number);
      for (Scene.Head head : box.heads()) {
        site(row++, number, head.host(), head.area(), INSET, head.port(), false);
      }
      for (Scene.Row site : box.rows()) {
        int inset = INSET + site.inset();
        boolean marked = site.badge().isPresent();
        site(row++, number, site.host(), site.area(), inset, site.port(), marked);
      }
    }
  }

  private void site(
      int row, int number, String name, Area area, int inset, String port, boolean marked) {
    FarName.Key key = new FarName.Key(FarName.Kind.SITE, row);
    if (detail.hasTexts()) {
      int portRoom = port.isEmpty() ? 0 : TextWidth.of(port, PORT) + MARGIN;
      portRoom += marked ? MARK + GAP : 0;
      int right = area.right() - INSET - portRoom;
      own(key, number, name, area.x() + inset, right, area.y() + ROW_BASELINE - 4);
    } else {
      int right = area.right() - (marked ? MARK : 0);
      Occupied.Room own = new Occupied.Room(area.x() * zoom + GAP, right * zoom - GAP);
      centred(key, number, name, area, area.centreY() * zoom, own);
    }
  }

  private void zone(Scene.Region region, FarName.Key key) {
    Area area = region.area();
    Occupied.Room room = from(area);
    double inside = area.y() * zoom + 2;
    if (!left(key, region.title(), room, inside)) {
      left(key, region.title(), room, area.y() * zoom - FarName.HEIGHT - 1);
    }
  }

  private void frame(Scene.Frame frame, FarName.Key key) {
    Occupied.Room room = from(frame.area());
    double own = frame.caption().centreY() * zoom - FarName.HEIGHT / 2.0;
    double beyond =
        switch (frame.grouping()) {
          case REGION -> frame.area().y() * zoom - FarName.HEIGHT - 1;
          case ENVIRONMENT, CLUSTER -> frame.area().bottom() * zoom + 1;
        };
    if (!left(key, frame.name(), room, own)) {
      left(key, frame.name(), room, beyond);
    }
  }

  private void column(Scene.Column column, FarName.Key key) {
    Area area = column.area();
    double middle = (area.y() + 18) * zoom;
    centred(key, NOBODY, column.tier().caption(), area, middle, ANYWHERE);
  }

  /// From the left edge of a zone to where another begins beside it.
  private Occupied.Room from(Area area) {
    int right =
        outlines.stream()
            .filter(other -> other.x() >= area.right())
            .filter(other -> other.y() < area.bottom() && area.y() < other.bottom())
            .mapToInt(Area::x)
            .min()
            .orElse(FARTHEST);
    return new Occupied.Room(area.x() * zoom + GAP, right * zoom - GAP);
  }

  /// Around the middle of what it names, farther to one side where the other is taken.
  private void centred(
      FarName.Key key, int owner, String name, Area area, double middle, Occupied.Room most) {
    double centre = area.centreX() * zoom;
    double top = middle - FarName.HEIGHT / 2.0;
    Occupied.Room room = free(owner, centre, top, most);
    fitted(name, room)
        .ifPresent(
            text -> {
              double width = TextWidth.of(text, FarName.SIZE);
              double left = Math.clamp(centre - width / 2, room.left(), room.right() - width);
              boolean apart = left < area.x() * zoom || left + width > area.right() * zoom;
              put(new FarName(key, text, left, top, width, apart));
            });
  }

  /// From a place on its card on, and no farther than the card goes.
  private void own(FarName.Key key, int owner, String name, int from, int to, int middle) {
    double top = middle * zoom - FarName.HEIGHT / 2.0;
    Occupied.Room most = new Occupied.Room(from * zoom, to * zoom);
    Occupied.Room room = free(owner, from * zoom + GAP, top, most);
    fitted(name, room)
        .ifPresent(
            text ->
                put(
                    new FarName(
                        key, text, from * zoom, top, TextWidth.of(text, FarName.SIZE), false)));
  }

  /// From the left edge of what it names on.
  private boolean left(FarName.Key key, String name, Occupied.Room most, double top) {
    Occupied.Room room = free(NOBODY, most.left(), top, most);
    Optional<String> text = fitted(name, room);
    text.ifPresent(
        shown ->
            put(
                new FarName(
                    key, shown, room.left(), top, TextWidth.of(shown, FarName.SIZE), true)));
    return text.isPresent();
  }

  private Occupied.Room free(int owner, double x, double top, Occupied.Room most) {
    double bottom = top + FarName.HEIGHT;
    Occupied.Room beside = cards.around(owner, x, top, bottom, ANYWHERE);
    Occupied.Room between = names.around(NOBODY, x, top, bottom, ANYWHERE);
    return new Occupied.Room(
            Math.max(beside.left(), between.left()) + GAP,
            Math.min(beside.right(), between.right()) - GAP)
        .within(most.left(), most.right());
  }

  private static Optional<String> fitted(String name, Occupied.Room room) {
    if (name.isBlank() || room.width() <= 0) {
      return Optional.empty();
    }
    return Optional.of(TextWidth.shortened(name.strip(), FarName.SIZE, (int) room.width()))
        .filter(text -> !text.isEmpty());
  }

  private void put(FarName name) {
    placed.add(name);
    names.add(placed.size(), name.left(), name.top(), name.right(), name.top() + FarName.HEIGHT);
  }
}
