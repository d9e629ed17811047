package apim.designer.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Layout;
import apim.designer.design.ThreeRegions;
import apim.designer.design.TidyLayout;
import apim.designer.desk.drawing.Drawn;
import apim.designer.desk.drawing.Gesture;
import apim.designer.diagram.Area;
import apim.designer.diagram.TrafficView;
import apim.designer.project.Templates;
import apim.designer.settings.Theme;
import apim.designer.topology.Affinity;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Label;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Topology;
import apim.designer.ui.LargeDesign;
import apim.designer.ui.Pictures;
import java.awt.image.BufferedImage;
import java.io.File;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Pictures of the canvas in `target/screenshots`, for eyes; what they must show is asserted.
@Tag("window")
final class CanvasPicturesTest {
  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"LIGHT", "DARK"})
  void theCanvasIsDrawn(Theme theme) throws Exception {
    Topology nothing = Topology.empty(new Label("New"), ApimVersion.of("3.1.0"));
    shows(picture(Design.of(nothing), theme, "empty", _ -> {}), "-ground", "-surface", "-ink");
    shows(
        picture(broken(), theme, "error", canvas -> canvas.select("lb-1/portals/apim-1")),
        "-error",
        "-column");
    shows(picture(LargeDesign.of(12, 4), theme, "dozen", _ -> {}), "-warning", "-column");
    shows(picture(LargeDesign.of(200, 40), theme, "large", _ -> {}), "-warning", "-advice");
    shows(
        picture(
            Drawn.design(),
            theme,
            "guides",
            canvas -> {
              Area area = canvas.area("apim-2");
              canvas.grab(canvas.middle("apim-2"));
              canvas.carry(canvas.at(area.centreX() + 2, area.centreY() - 170));
            }),
        "-column",
        "-note");
    shows(
        picture(
            Drawn.design(),
            theme,
            "connecting",
            canvas -> canvas.grab(canvas.middle("lb-1/portals")).carry(canvas.middle("apim-2"))),
        "-accent",
        "-accent-soft");
    shows(
        picture(
            Drawn.design(),
            theme,
            "choosing",
            canvas -> {
              canvas.select("lb-1/portals");
              canvas.run(() -> canvas.view().lookup("#canvas").requestFocus());
              canvas.keys(KeyCode.C);
            }),
        "-accent",
        "-accent-soft");
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"LIGHT", "DARK"})
  void whatBelongsTogetherIsFramedAndInternalTrafficIsALayer(Theme theme) throws Exception {
    for (String template :
        List.of(
            "p4-internal-and-external",
            "p5-public-and-private-cloud",
            "multi-datacenter-central")) {
      shows(picture(Templates.design(template), theme, "frames-" + template, _ -> {}), "-column");
    }
    for (String template :
        List.of("p3-distributed", "multi-datacenter-central", "p1-all-in-one-ha")) {
      layer(Templates.design(template), theme, template, TrafficView.INTERNAL);
    }
    layer(Templates.design("p3-distributed"), theme, "p3-distributed", TrafficView.TRUST);
    Topology sixty = ThreeRegions.topology();
    Design large = Design.of(sixty).withLayout(TidyLayout.complete(sixty, Layout.EMPTY));
    shows(picture(large, theme, "frames-sixty", _ -> {}), "-column");
    Scenario collapse =
        canvas ->
            canvas.run(
                () -> {
                  canvas.view().actions().collapsing().collapseAll();
                  canvas.view().actions().tidy();
                });
    shows(picture(large, theme, "collapsed-sixty", collapse), "-column");
    shows(picture(LargeDesign.of(200, 40), theme, "collapsed-large", collapse), "-column");
    shows(picture(LargeDesign.of(12, 4), theme, "collapsed-dozen", collapse), "-column");
    shows(
        picture(
            large,
            theme,
            "layer-sixty",
            canvas -> canvas.run(() -> canvas.view().actions().show(TrafficView.INTERNAL))),
        "-column");
  }

  private static void layer(Design design, Theme theme, String name, TrafficView view)
      throws Exception {
    shows(
        picture(
            design,
            theme,
            "layer-" + view.id() + "-" + name,
            canvas -> {
              canvas.run(() -> canvas.view().actions().show(view));
              assertEquals(
                  canvas.state().scene().derived().size(),
                  canvas
                      .ask(
                          () ->
                              canvas.view().lookupAll(".route-group").stream()
                                  .filter(
                                      line ->
                                          line.getPseudoClassStates()
                                              .contains(PseudoClass.getPseudoClass("derived")))
                                  .count())
                      .intValue(),
                  name);
            }),
        "-column");
  }

  /// Two nodes with a login page and no affinity.
  private static Design broken() {
    Design design = Templates.design("active-active");
    LoadBalancer lb = design.topology().loadBalancers().getFirst();
    return new Edit.Change(
            lb.mapSites(site -> site.mapBack(back -> back.withAffinity(new Affinity.None()))))
        .applyTo(design);
  }

  private interface Scenario {
    void play(CanvasUnderTest canvas);
  }

  private record CanvasShot(String name, Theme theme, BufferedImage image) {}

  private static void shows(CanvasShot picture, String... tokens) throws Exception {
    Pictures.shows(picture.image(), picture.name(), picture.theme(), tokens);
  }

  private static CanvasShot picture(Design design, Theme theme, String name, Scenario scenario)
      throws Exception {
    CanvasUnderTest canvas = new CanvasUnderTest(design, theme);
    scenario.play(canvas);
    WritableImage image = canvas.ask(() -> canvas.stage().getScene().snapshot(null));
    if (canvas.state().gesture() instanceof Gesture.None) {
      canvas.close();
    } else {
      canvas.drop();
      canvas.close();
    }
    assertEquals(CanvasUnderTest.WIDTH, (int) image.getWidth(), name);
    assertEquals(CanvasUnderTest.HEIGHT, (int) image.getHeight(), name);
    BufferedImage copy =
        new BufferedImage(
            CanvasUnderTest.WIDTH, CanvasUnderTest.HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < CanvasUnderTest.HEIGHT; y++) {
      for (int x = 0; x < CanvasUnderTest.WIDTH; x++) {
        copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    File folder = new File("target/screenshots");
    assertTrue(folder.isDirectory() || folder.mkdirs());
    assertTrue(
        ImageIO.write(copy, "png", new File(folder, "canvas-" + name + "-" + theme + ".png")));
    return new CanvasShot(name, theme, copy);
  }
}
