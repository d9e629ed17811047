package apim.designer.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.LineShape;
import apim.designer.desk.drawing.CanvasState;
import apim.designer.desk.drawing.Drawn;
import apim.designer.diagram.Area;
import apim.designer.diagram.Point;
import apim.designer.diagram.Scene;
import apim.designer.topology.Ref;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Lines and labels in the hands of a robot.
@Tag("window")
final class LineHandsTest {
  private static final Ref LINE = Ref.parse("lb-1/portals/apim-2");
  private static final Ref SITE = Ref.parse("lb-1/portals");

  private CanvasUnderTest canvas;

  @BeforeEach
  void open() throws Exception {
    canvas = new CanvasUnderTest(Drawn.wide());
  }

  @AfterEach
  void close() throws Exception {
    canvas.close();
  }

  private Scene.Route line() {
    return canvas.state().scene().routes().stream()
        .filter(route -> route.ref().equals(LINE))
        .findFirst()
        .orElseThrow();
  }

  private Area label() {
    return canvas.state().scene().routes().stream()
        .flatMap(route -> route.label().stream())
        .filter(label -> label.of().equals(SITE))
        .findFirst()
        .orElseThrow()
        .area();
  }

  private LineShape shape(Ref line) {
    return canvas.desk.session.snapshot().design().layout().line(line);
  }

  private Point upright() {
    List<Point> way = line().points();
    assertEquals(4, way.size(), way.toString());
    return new Point(way.get(1).x(), (way.get(1).y() + way.get(2).y()) / 2);
  }

  @Test
  void aPieceIsDraggedAndASecondClickLetsItGo() {
    Point at = upright();
    canvas.grab(canvas.at(at.x(), at.y())).carry(canvas.at(at.x() - 40, at.y())).drop();
    assertEquals(CanvasState.snapped(at.x() - 40), upright().x());
    assertEquals(1, canvas.steps());
    Point now = upright();
    canvas.robot.moveTo(canvas.at(now.x(), now.y()));
    canvas.robot.doubleClickOn();
    assertEquals(at.x(), upright().x());
    assertEquals(LineShape.NONE, shape(LINE));
  }

  @Test
  void aLabelIsDraggedAndTheCursorSaysWhatCanBeTaken() {
    Area before = label();
    canvas
        .grab(canvas.at(before.centreX(), before.centreY()))
        .carry(canvas.at(before.centreX() - 24, before.centreY() - 40))
        .drop();
    assertEquals(before.centreY() - 40, label().centreY(), 1);
    assertTrue(shape(SITE).label().isPresent());
    canvas.mouse(
        MouseEvent.MOUSE_MOVED, canvas.at(label().centreX(), label().centreY()), false, false);
    assertEquals(Cursor.MOVE, canvas.view().lookup("#canvas").getCursor());
    Point at = upright();
    canvas.mouse(MouseEvent.MOUSE_MOVED, canvas.at(at.x(), at.y()), false, false);
    assertEquals(Cursor.H_RESIZE, canvas.view().lookup("#canvas").getCursor());
  }

  @Test
  void keysPushTheLabelAndTheBend() {
    canvas.run(() -> canvas.view().lookup("#canvas").requestFocus());
    canvas.select(SITE.path());
    Area before = label();
    canvas.keys(KeyCode.SHIFT, KeyCode.UP);
    assertEquals(before.centreY() - CanvasState.GRID, label().centreY());
    canvas.select(LINE.path());
    int x = upright().x();
    canvas.keys(KeyCode.ALT, KeyCode.LEFT);
    assertEquals(x - CanvasState.GRID, upright().x());
    assertEquals(2, canvas.steps());
  }
}
