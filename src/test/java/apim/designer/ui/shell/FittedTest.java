package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.design.Seven;
import apim.designer.design.Shape;
import apim.designer.design.ThreeRegions;
import apim.designer.desk.drawing.Viewport;
import apim.designer.diagram.Area;
import apim.designer.diagram.Scene;
import apim.designer.settings.Theme;
import apim.designer.topology.Topology;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// How large a whole design is shown in a window of 1280 by 800 with every panel open.
@Tag("window")
final class FittedTest {
  private static double zoom(Topology topology) {
    Scene scene =
        Scene.of(Deployment.of(Design.of(topology)), Design.of(topology).layout(), List.of());
    Area all = scene.columns().stream().map(Scene.Column::area).reduce(scene.bounds(), Area::with);
    double zoom = Viewport.fitting(all, Shape.USUAL.width(), Shape.USUAL.height()).zoom();
    System.out.println(topology.name().value() + " fits at " + Math.round(100 * zoom) + " %");
    return zoom;
  }

  @Test
  void sevenNodesFitAtThreeQuartersWithEveryLabel() {
    Topology seven = Seven.topology();
    assertTrue(zoom(seven) >= 0.75, "readable");
    Scene scene = Scene.of(Deployment.of(Design.of(seven)), Design.of(seven).layout(), List.of());
    List<String> labels =
        scene.routes().stream()
            .flatMap(route -> route.label().stream())
            .map(Scene.Caption::text)
            .toList();
    assertEquals(
        List.of("443 → 8243", "443 → 9443", "8099 → 8099", "HTTPS", "HTTPS", "JDBC", "JDBC"),
        labels.stream().sorted().toList());
    assertEquals(
        List.of(),
        scene.boxes().stream().map(Scene.Box::title).filter(title -> title.contains("…")).toList());
  }

  /// 16 % before the layout looked at the shape of the canvas.
  @Test
  void sixtyNodesInThreeRegionsFitAtMoreThanAThird() {
    assertTrue(zoom(ThreeRegions.topology()) >= 0.36, "large enough for names of constant size");
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"LIGHT", "DARK"})
  void theUsualShapeIsThatOfTheCanvas(Theme theme) throws Exception {
    for (Topology topology : List.of(Seven.topology(), ThreeRegions.topology())) {
      FxToolkit.registerPrimaryStage();
      Stage[] stage = new Stage[1];
      FxToolkit.setupFixture(
          () -> {
            stage[0] = new Stage();
            var _ = new WindowUnderTest(stage[0], Design.of(topology), theme);
          });
      WaitForAsyncUtils.waitForFxEvents(20);
      try {
        javafx.scene.Scene scene = WaitForAsyncUtils.asyncFx(() -> inWindow(stage[0])).get();
        WritableImage image = Picture.of(scene);
        Picture.write(
            image, Path.of("target/screenshots", topology.name().value() + "-" + theme + ".png"));
        Region canvas = (Region) scene.lookup("#canvas");
        // A divider stands on a whole pixel of its own.
        assertEquals(Shape.USUAL.width(), canvas.getWidth(), 2);
        assertEquals(Shape.USUAL.height(), canvas.getHeight(), 2);
      } finally {
        FxToolkit.setupFixture(stage[0]::close);
      }
    }
  }

  private static javafx.scene.Scene inWindow(Stage stage) {
    Parent content = stage.getScene().getRoot();
    List<String> sheets = stage.getScene().getStylesheets();
    stage.getScene().setRoot(new Group());
    javafx.scene.Scene scene = new javafx.scene.Scene(content, 1280, 800);
    scene.getStylesheets().setAll(sheets);
    return scene;
  }
}
