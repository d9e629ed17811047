package apim.designer.ui.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.DeskUnderTest;
import apim.designer.desk.Faulty;
import apim.designer.desk.Selection;
import apim.designer.desk.window.StatusState;
import apim.designer.settings.Theme;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Label;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import apim.designer.ui.Pictures;
import apim.designer.ui.ShownPanel;
import apim.designer.validation.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
final class StatusViewTest {
  private final FxRobot robot = new FxRobot();
  private final DeskUnderTest desk = new DeskUnderTest(Faulty.design());
  private final List<String> done = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private StatusView view;

  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    stage = shown(Theme.LIGHT, 900);
  }

  private Stage shown(Theme theme, double width) throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(() -> view = new StatusView(new Noting()));
    Stage made = ShownPanel.show(view, width, 28, theme);
    FxToolkit.setupFixture(() -> desk.add(view));
    WaitForAsyncUtils.waitForFxEvents();
    return made;
  }

  /// Notes what is clicked.
  private final class Noting implements StatusView.Actions {
    @Override
    public void fit() {
      done.add("fit");
    }

    @Override
    public void zoomIn() {
      done.add("in");
    }

    @Override
    public void zoomOut() {
      done.add("out");
    }

    @Override
    public void showProblems(Severity severity) {
      done.add(severity.name());
    }

    @Override
    public void showNotChecked() {
      done.add("not checked");
    }
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.setupFixture(() -> stage.close());
  }

  private String text(String id) {
    return ((Labeled) view.lookup("#" + id)).getText();
  }

  @Test
  void countsReleaseAndTargetAreTold() {
    StatusState state = StatusState.of(desk.session.snapshot());
    assertEquals(
        String.valueOf(state.count(apim.designer.validation.Severity.ERROR)), text("status-ERROR"));
    assertEquals(String.valueOf(state.notChecked()), text("status-not-checked"));
    assertTrue(state.notChecked() > 0);
    assertEquals("API-M 3.1.0", text("status-release"));
    assertEquals("NGINX 1.30.4", text("status-targets"));
  }

  @Test
  void whetherItIsSavedIsTold(@TempDir Path folder) throws Exception {
    assertEquals("not saved yet", text("status-saved"));
    Path file = folder.resolve("a.json");
    FxToolkit.setupFixture(
        () -> {
          try {
            desk.session.save(file);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
    assertEquals("saved", text("status-saved"));
    robot.interact(() -> desk.apply(new Edit.SetName(new Label("Other"))));
    assertEquals("changed since the last save", text("status-saved"));
  }

  @Test
  void aClickListsTheProblemsAndZooms() {
    robot
        .clickOn("#status-WARNING")
        .clickOn("#status-not-checked")
        .clickOn("#status-zoom-out")
        .clickOn("#status-zoom-in")
        .clickOn("#status-zoom")
        .clickOn("#status-fit");
    assertEquals(List.of("WARNING", "not checked", "out", "in", "fit", "fit"), done);
    robot.interact(() -> view.zoomed(0.667));
    assertEquals("67 %", text("status-zoom"));
  }

  private String hint(String id) {
    robot.moveTo(id);
    WaitForAsyncUtils.waitForFxEvents();
    return ((Labeled) view.lookup(id)).getTooltip().getText();
  }

  @Test
  void aLongSentenceIsWholeInItsTooltip() {
    String sentence = "The bundle was written to a folder. ".repeat(20);
    robot.interact(() -> view.say(sentence));
    assertEquals(sentence, hint("#status-news"));
    assertTrue(view.lookup("#status-fit").getBoundsInParent().getMaxX() <= 900);
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1280})
  void nothingIsCutOffByManyProblemsAndVersions(int width) throws Exception {
    Design many = many(1200, 6);
    FxToolkit.setupFixture(() -> stage.close());
    FxToolkit.setupFixture(() -> desk.session.start(many));
    stage = shown(Theme.LIGHT, width);
    robot.interact(() -> view.zoomed(1.25));
    robot.interact(() -> view.say("A sentence that says what happened last. ".repeat(4)));
    WaitForAsyncUtils.waitForFxEvents();
    for (String id : List.of("status-release", "status-targets", "status-saved", "status-fit")) {
      Region part = (Region) view.lookup("#" + id);
      assertTrue(part.getWidth() >= part.prefWidth(-1), id);
      assertTrue(view.sceneToLocal(part.localToScene(part.getLayoutBounds())).getMaxX() <= width);
    }
    assertTrue(((Region) view.lookup("#status-news")).getWidth() >= 120);
    assertEquals("NGINX 1.30.0 and 5 more", text("status-targets"));
    assertTrue(hint("#status-targets").endsWith("1.30.5"));
    Pictures.take(
        stage.getScene().getRoot(), "status-many-" + width, Theme.LIGHT, "-surface", "-warning");
  }

  private static Design many(int nodes, int balancers) {
    Topology topology = Topology.empty(new Label("Many"), ApimVersion.of("3.1.0"));
    for (int i = 0; i < nodes; i++) {
      topology = topology.with(Sketch.node("apim-" + i, Profile.ALL_IN_ONE));
    }
    for (int i = 0; i < balancers; i++) {
      topology = topology.with(Sketch.balancer("lb-" + i, new NginxTarget.OpenSource(1, 30, i)));
    }
    return Design.of(topology);
  }

  @Test
  void whatWasSaidGoesAwayWithTheNextEditAndNotWithASelection() {
    robot.interact(() -> view.say("Copied nginx.conf"));
    robot.interact(() -> desk.select(Selection.of(Ref.parse("apim-1"))));
    assertEquals("Copied nginx.conf", text("status-news"));
    robot.interact(() -> desk.apply(new Edit.SetName(new Label("Other"))));
    assertEquals("", text("status-news"));
  }

  @Test
  void withoutALoadBalancerThereIsNoGap() {
    robot.interact(() -> desk.session.start(many(1, 0)));
    double right = view.lookup("#status-release").getBoundsInParent().getMaxX();
    assertEquals(right + 16, view.lookup("#status-saved").getBoundsInParent().getMinX(), 1);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void itsPictureIsTaken(Theme theme) throws Exception {
    FxToolkit.setupFixture(() -> stage.close());
    stage = shown(theme, 900);
    robot.interact(
        () ->
            view.say(
                "Exported topology-bundle.zip: 24 files for 2 load balancers and 3 nodes, with new"
                    + " keys"));
    Pictures.take(
        stage.getScene().getRoot(), "status-" + theme, theme, "-error", "-warning", "-advice");
  }
}
