package apim.designer.ui.canvas;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.desk.Selection;
import apim.designer.diagram.Area;
import apim.designer.diagram.Scene;
import apim.designer.project.Template;
import apim.designer.project.Templates;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;

/// What an empty canvas offers: four systems to start from, and a line of help.
final class EmptyCanvas extends StackPane {
  private static final List<String> OFFERED =
      List.of("single-node", "active-active", "gateway-multiple-managers", "key-manager-ha");
  private static final int WIDTH = 160;
  private static final int HEIGHT = 84;

  private final Consumer<Design> start;
  private final Runnable open;

  EmptyCanvas(Consumer<Design> start, Runnable open) {
    this.start = start;
    this.open = open;
    getStyleClass().add("empty-canvas");
    setPickOnBounds(false);
  }

  /// Shows it or not. What it offers is made when it is first seen; most windows open on a design.
  void show(boolean shown) {
    if (shown && getChildren().isEmpty()) {
      fill();
    }
    setVisible(shown);
    setManaged(shown);
  }

  private void fill() {
    Label title = new Label("Start from a system");
    title.getStyleClass().add("empty-title");
    Label help = new Label("…or drag a profile from the palette onto the canvas.");
    help.getStyleClass().add("muted");
    TilePane tiles = new TilePane(16, 16);
    tiles.setPrefColumns(4);
    tiles.setAlignment(Pos.CENTER);
    for (Template template : Templates.all()) {
      if (OFFERED.contains(template.id())) {
        tiles.getChildren().add(tile(template, start));
      }
    }
    Hyperlink file = new Hyperlink("Open a design file…");
    file.setOnAction(_ -> open.run());
    VBox all = new VBox(16, title, tiles, help, file);
    all.setAlignment(Pos.CENTER);
    all.setPickOnBounds(false);
    tiles.setPickOnBounds(false);
    getChildren().add(all);
  }

  private static Button tile(Template template, Consumer<Design> start) {
    Design design = Templates.design(template.id());
    Button tile = new Button(template.description(), thumbnail(design));
    tile.setId("template-" + template.id());
    tile.getStyleClass().add("template-tile");
    tile.setContentDisplay(ContentDisplay.TOP);
    tile.setWrapText(true);
    tile.setAccessibleText("Start from: " + template.description());
    tile.setOnAction(_ -> start.accept(design));
    return tile;
  }

  private static StackPane thumbnail(Design design) {
    Scene scene = Scene.of(Deployment.of(design), design.layout(), List.of());
    SceneLayer layer = new SceneLayer();
    layer.show(scene, Selection.NONE, Optional.empty());
    layer.setFocusTraversable(false);
    layer.cards().forEach(card -> card.setFocusTraversable(false));
    Area bounds =
        scene.columns().stream().map(Scene.Column::area).reduce(scene.bounds(), Area::with);
    double zoom = Math.min((double) WIDTH / bounds.width(), (double) HEIGHT / bounds.height());
    layer.getTransforms().add(new Scale(zoom, zoom, bounds.x(), bounds.y()));
    StackPane pane = new StackPane(new Group(layer));
    pane.getStyleClass().add("thumbnail");
    pane.setMinSize(WIDTH, HEIGHT);
    pane.setPrefSize(WIDTH, HEIGHT);
    pane.setMaxSize(WIDTH, HEIGHT);
    pane.setMouseTransparent(true);
    return pane;
  }
}
