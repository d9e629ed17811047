package apim.designer.desk.drawing;

import apim.designer.design.Footprint;
import apim.designer.diagram.Area;
import apim.designer.diagram.Scene;

/// Where on the drawing a name is typed: over the name that stands there.
public final class NamePlace {
  private static final int ROW = 26;
  private static final int ICON = 40;
  private static final int NOTHING = 0;

  private NamePlace() {}

  /// @param area of what is named
  public static Area of(CanvasState state, Naming naming, Area area) {
    if (naming.isText()) {
      return area;
    }
    int inset = state.box(naming.ref()).map(NamePlace::inset).orElse(NOTHING);
    int top = state.box(naming.ref()).map(NamePlace::top).orElse(NOTHING);
    return new Area(area.x() + inset, area.y() + top, area.width() - inset, ROW);
  }

  private static int inset(Scene.Box box) {
    return box.kind() == Scene.Kind.NOTE ? NOTHING : ICON;
  }

  private static int top(Scene.Box box) {
    boolean three = !box.detail().isEmpty() || !box.chips().isEmpty();
    int baseline =
        box.kind() == Scene.Kind.LOAD_BALANCER
            ? Footprint.LOAD_BALANCER_HEAD / 2 - 2
            : three ? 22 : 29;
    return baseline - ROW + 8;
  }
}
