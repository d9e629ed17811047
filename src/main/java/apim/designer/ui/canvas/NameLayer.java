package apim.designer.ui.canvas;

import apim.designer.desk.drawing.FarName;
import apim.designer.desk.drawing.Viewport;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/// The names of a drawing that is made smaller, over it and not made smaller with it. What lies
/// under a name beside its card is below the cards. A name stays the same node wherever it stands.
final class NameLayer extends Group {
  private static final int BESIDE = 2;

  private final Map<FarName.Key, Shown> names = new HashMap<>();
  private final Group grounds = new Group();
  private final Scale smaller = new Scale(1, 1);
  private List<FarName> shown = List.of();

  NameLayer() {
    setManaged(false);
    setMouseTransparent(true);
    grounds.setMouseTransparent(true);
    grounds.getTransforms().add(smaller);
  }

  /// For the drawing itself, between its lines and its cards.
  Group grounds() {
    return grounds;
  }

  void look(Viewport viewport) {
    smaller.setX(1 / viewport.zoom());
    smaller.setY(1 / viewport.zoom());
    setLayoutX(Math.rint(viewport.x()));
    setLayoutY(Math.rint(viewport.y()));
  }

  /// A name, and the ground that it has beside what it names.
  private record Shown(Text text, Rectangle ground) {
    static Shown of(FarName.Key key) {
      Text text = new Text();
      text.setTextOrigin(VPos.TOP);
      text.getStyleClass()
          .addAll("far-name", "far-name-" + key.kind().name().toLowerCase(Locale.ROOT));
      Rectangle ground = new Rectangle();
      ground.getStyleClass().add("far-name-ground");
      ground.setSmooth(false);
      return new Shown(text, ground);
    }

    void hide() {
      text.setVisible(false);
      ground.setVisible(false);
    }

    void show(FarName name) {
      text.setText(name.text());
      text.setX(Math.rint(name.left()));
      text.setY(Math.rint(name.top()));
      text.setVisible(true);
      ground.setVisible(name.apart());
      if (name.apart()) {
        ground.setX(Math.rint(name.left()) - BESIDE);
        ground.setY(Math.rint(name.top()));
        ground.setWidth(name.width() + 2 * BESIDE);
        ground.setHeight(FarName.HEIGHT);
      }
    }
  }

  void show(List<FarName> next) {
    if (next.equals(shown)) {
      return;
    }
    shown = next;
    setVisible(!next.isEmpty());
    grounds.setVisible(!next.isEmpty());
    if (next.isEmpty()) {
      return;
    }
    names.values().forEach(Shown::hide);
    for (FarName name : next) {
      names.computeIfAbsent(name.key(), this::add).show(name);
    }
  }

  private Shown add(FarName.Key key) {
    Shown name = Shown.of(key);
    grounds.getChildren().add(name.ground());
    getChildren().add(name.text());
    // Made within a layout it would have no colours before the next one.
    name.ground().applyCss();
    name.text().applyCss();
    return name;
  }
}
