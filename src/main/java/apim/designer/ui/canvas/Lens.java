package apim.designer.ui.canvas;

import apim.designer.design.Shape;
import apim.designer.desk.drawing.Camera;
import apim.designer.desk.drawing.CanvasState;
import apim.designer.desk.drawing.Detail;
import apim.designer.desk.drawing.Viewport;
import apim.designer.diagram.Area;
import apim.designer.topology.Ref;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.Region;

/// Where the canvas looks: at the whole drawing until the architect zooms or pans, or at a part.
final class Lens implements Camera {
  private final Region workspace;
  private final Supplier<CanvasState> state;
  private final Supplier<Motion> motion;
  private final Runnable leaving;
  private final Consumer<Viewport> turned;
  private Viewport viewport = Viewport.START;
  private boolean fitWanted = true;
  private boolean minimapWanted = true;

  /// @param leaving is done before the architect looks elsewhere
  /// @param turned hears of every other look at the drawing
  Lens(
      Region workspace,
      Supplier<CanvasState> state,
      Supplier<Motion> motion,
      Runnable leaving,
      Consumer<Viewport> turned) {
    this.workspace = workspace;
    this.state = state;
    this.motion = motion;
    this.leaving = leaving;
    this.turned = turned;
  }

  Viewport viewport() {
    return viewport;
  }

  /// Whether the whole drawing is shown, whatever becomes of it.
  boolean isFitting() {
    return fitWanted;
  }

  /// Looks where an architect wants to.
  void look(Viewport next) {
    fitWanted = false;
    leaving.run();
    turn(next);
  }

  private void turn(Viewport next) {
    viewport = next;
    turned.accept(next);
  }

  /// The canvas has another size.
  void resized() {
    if (fitWanted && hasRoom()) {
      fitNow();
    } else {
      turn(viewport);
    }
  }

  private boolean hasRoom() {
    return workspace.getWidth() > 0 && workspace.getHeight() > 0;
  }

  /// The part of the drawing that is in view.
  Area seen() {
    return viewport.seen(workspace.getWidth(), workspace.getHeight());
  }

  @Override
  public void zoomBy(double factor) {
    look(viewport.zoomed(factor, workspace.getWidth() / 2, workspace.getHeight() / 2));
  }

  @Override
  public void zoomTo(double zoom) {
    zoomBy(zoom / viewport.zoom());
  }

  @Override
  public void fit() {
    fitWanted = true;
    fitNow();
  }

  @Override
  public Shape room() {
    return workspace.getWidth() < 1 || workspace.getHeight() < 1
        ? Shape.USUAL
        : new Shape((int) workspace.getWidth(), (int) workspace.getHeight());
  }

  private void fitNow() {
    if (hasRoom()) {
      Area all =
          state.get().scene().columns().stream()
              .map(column -> column.area())
              .reduce(state.get().scene().bounds(), Area::with);
      turn(Viewport.fitting(all, workspace.getWidth(), workspace.getHeight()));
    }
  }

  @Override
  public void fitSelection() {
    selectedArea()
        .ifPresentOrElse(
            area -> look(Viewport.fitting(area, workspace.getWidth(), workspace.getHeight())),
            this::fit);
  }

  /// Puts a point of the drawing into the middle.
  void centre(double x, double y) {
    look(viewport.centred(x, y, workspace.getWidth(), workspace.getHeight()));
  }

  @Override
  public void glide(Runnable move) {
    Motion moving = motion.get();
    moving.remember();
    move.run();
    moving.play();
  }

  @Override
  public void reveal() {
    if (!Detail.at(viewport.zoom()).hasTexts()) {
      selectedArea()
          .map(area -> viewport.readable(area, workspace.getWidth(), workspace.getHeight()))
          .ifPresent(this::look);
    }
    state.get().selection().refs().forEach(this::show);
  }

  private Optional<Area> selectedArea() {
    return state.get().selection().refs().stream()
        .flatMap(ref -> state.get().area(ref).stream())
        .reduce(Area::with);
  }

  /// Brings something into view.
  void show(Ref ref) {
    state
        .get()
        .area(ref)
        .filter(_ -> workspace.getWidth() > 0)
        .ifPresent(
            area -> turn(viewport.showing(area, workspace.getWidth(), workspace.getHeight())));
  }

  @Override
  public void setMinimapShown(boolean shown) {
    minimapWanted = shown;
    turn(viewport);
  }

  @Override
  public boolean isMinimapShown() {
    return minimapWanted;
  }
}
