package apim.designer.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Edit;
import apim.designer.desk.drawing.Drawn;
import apim.designer.desk.drawing.Viewport;
import apim.designer.project.Templates;
import apim.designer.topology.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What of the drawing is in view when a design comes, and when something is looked for.
@Tag("window")
final class CanvasViewportTest {
  private CanvasUnderTest canvas;

  @BeforeEach
  void open() throws Exception {
    canvas = new CanvasUnderTest(Drawn.design());
  }

  @AfterEach
  void close() throws Exception {
    canvas.close();
  }

  private Viewport viewport() {
    return canvas.ask(() -> canvas.view().viewport());
  }

  @Test
  void aDesignThatTakesThePlaceOfAnotherIsShownWhole() {
    canvas.run(() -> canvas.view().camera().zoomTo(3));
    canvas.run(() -> canvas.desk.session.start(Templates.design("p4-fully-distributed")));
    Viewport shown = viewport();
    canvas.run(() -> canvas.view().camera().fit());
    assertEquals(viewport(), shown);
  }

  @Test
  void anEditAndItsUndoLeaveTheViewAlone() {
    canvas.run(() -> canvas.view().camera().zoomTo(3));
    Viewport before = viewport();
    canvas.run(() -> canvas.desk.session.apply(new Edit.SetName(new Label("Other"))));
    assertEquals(before, viewport());
    canvas.run(canvas.desk.session::undo);
    assertEquals(before, viewport());
  }

  @Test
  void whatIsRevealedFromFarAwayCanBeRead() {
    canvas.run(() -> canvas.desk.session.start(Templates.design("p4-fully-distributed")));
    canvas.run(() -> canvas.view().camera().zoomTo(0.15));
    canvas.select("key-manager-2");
    canvas.run(() -> canvas.view().camera().reveal());
    assertTrue(viewport().zoom() >= 0.7, viewport().toString());
    Viewport near = viewport();
    canvas.select("key-manager-1");
    canvas.run(() -> canvas.view().camera().reveal());
    assertEquals(near.zoom(), viewport().zoom(), "near enough already");
    assertNotEquals(0.15, near.zoom());
  }
}
