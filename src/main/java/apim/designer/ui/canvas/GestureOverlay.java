package apim.designer.ui.canvas;

import apim.designer.desk.drawing.CanvasState;
import apim.designer.desk.drawing.Detail;
import apim.designer.desk.drawing.Gesture;
import apim.designer.desk.drawing.Guides;
import apim.designer.desk.drawing.Hit;
import apim.designer.desk.drawing.ScenePlaces;
import apim.designer.diagram.Area;
import apim.designer.diagram.Point;
import apim.designer.diagram.Scene;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/// What a gesture shows above the drawing: the rubber band, the line in the hand, guides, and the
/// knobs from which lines are drawn.
final class GestureOverlay extends Group {
  private static final int DOT = 5;

  private double zoom = 1;

  GestureOverlay() {
    setMouseTransparent(true);
  }

  void zoomed(CanvasState state, double next) {
    if (next != zoom) {
      show(state, next);
    }
  }

  void show(CanvasState state, double next) {
    zoom = next;
    List<Node> nodes = new ArrayList<>();
    switch (state.gesture()) {
      case Gesture.Banding band -> nodes.add(band(CanvasState.area(band)));
      case Gesture.Moving moving -> moving.guides().forEach(line -> nodes.add(guide(line, zoom)));
      case Gesture.Connecting line -> {
        nodes.add(thread(line.fromX(), line.fromY(), line.toX(), line.toY(), zoom));
        nodes.add(dot(line.toX(), line.toY(), DOT * Hit.growth(zoom), "thread-end"));
      }
      case Gesture.Choosing choosing -> choosing(state, choosing, zoom).ifPresent(nodes::add);
      case Gesture.Shaping _ -> {}
      case Gesture.None _, Gesture.Pressed _, Gesture.Panning _ -> knobs(state, zoom, nodes);
    }
    if (!getChildren().isEmpty() || !nodes.isEmpty()) {
      getChildren().setAll(nodes);
    }
  }

  private static void knobs(CanvasState state, double zoom, List<Node> nodes) {
    double radius = DOT * Hit.growth(zoom);
    for (Ref ref : state.knobs()) {
      state
          .box(ref)
          .map(Hit::knob)
          .ifPresent(
              at -> {
                Circle knob = dot(at.x(), at.y(), radius, "knob");
                knob.setId("knob-" + ref.path());
                nodes.add(knob);
              });
    }
    if (Detail.at(zoom).hasCards()) {
      state.growing().forEach(box -> nodes.add(plus(box)));
    }
    for (Scene.Route route : state.scene().routes()) {
      if (state.selection().has(route.ref())
          && !state.stacks().isStacked(route.ref())
          && !state.snapshot().readOnly()) {
        Point end = route.points().getLast();
        Circle grip = dot(end.x(), end.y(), radius, "line-grip");
        nodes.add(grip);
      }
    }
  }

  private static Label plus(Scene.Box box) {
    Area area = Hit.plus(box);
    Label plus = new Label("+ site");
    plus.setId("plus-" + box.ref().path());
    plus.getStyleClass().add("plus-site");
    plus.setAlignment(Pos.CENTER);
    plus.resizeRelocate(area.x(), area.y(), area.width(), area.height());
    plus.setPrefSize(area.width(), area.height());
    return plus;
  }

  private static Optional<Node> choosing(
      CanvasState state, Gesture.Choosing choosing, double zoom) {
    Optional<Area> from = ScenePlaces.of(state.scene(), choosing.tie().from());
    Optional<Area> to = ScenePlaces.of(state.scene(), choosing.target());
    return from.flatMap(
        a ->
            to.map(
                b -> {
                  boolean right = b.centreX() >= a.centreX();
                  return thread(
                      right ? a.right() : a.x(),
                      a.centreY(),
                      right ? b.x() : b.right(),
                      b.centreY(),
                      zoom);
                }));
  }

  private static Rectangle band(Area area) {
    Rectangle band = new Rectangle(area.x(), area.y(), area.width(), area.height());
    band.getStyleClass().add("band");
    return band;
  }

  private static Line guide(Guides.Line line, double zoom) {
    Line guide = new Line(line.fromX(), line.fromY(), line.toX(), line.toY());
    guide.setStrokeWidth(1 / zoom);
    guide.getStyleClass().add("guide");
    return guide;
  }

  private static Line thread(double fromX, double fromY, double toX, double toY, double zoom) {
    Line thread = new Line(fromX, fromY, toX, toY);
    thread.setStrokeWidth(2 * Hit.growth(zoom));
    thread.getStyleClass().add("thread");
    return thread;
  }

  private static Circle dot(double x, double y, double radius, String style) {
    Circle dot = new Circle(x, y, radius);
    dot.getStyleClass().add(style);
    return dot;
  }
}
