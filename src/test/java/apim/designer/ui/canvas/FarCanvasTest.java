package apim.designer.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Layout;
import apim.designer.design.ThreeRegions;
import apim.designer.design.TidyLayout;
import apim.designer.topology.Ref;
import apim.designer.topology.Topology;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Sixty nodes seen from far away, and as few cards.
@Tag("window")
final class FarCanvasTest {
  private CanvasUnderTest canvas;

  @BeforeEach
  void open() throws Exception {
    Topology sixty = ThreeRegions.topology();
    canvas =
        new CanvasUnderTest(Design.of(sixty).withLayout(TidyLayout.complete(sixty, Layout.EMPTY)));
  }

  @AfterEach
  void close() throws Exception {
    canvas.close();
  }

  private List<Text> names() {
    return canvas.view().lookupAll(".far-name").stream()
        .filter(Node::isVisible)
        .map(Text.class::cast)
        .toList();
  }

  @Test
  void everyNameIsAsLargeAtEveryZoomAndLiesOnItsCard() {
    for (double zoom : new double[] {0.2, 0.33, 0.45, 0.7}) {
      canvas.run(() -> canvas.view().camera().zoomTo(zoom));
      List<Text> names = canvas.ask(this::names);
      assertTrue(
          names.stream().map(Text::getText).collect(Collectors.toSet()).contains("out-nyc-8"),
          "at " + zoom);
      canvas.run(
          () -> {
            for (Text name : names) {
              Bounds there = name.localToScreen(name.getLayoutBounds());
              assertEquals(name.getLayoutBounds().getHeight(), there.getHeight(), 0.01);
              assertEquals(10, name.getFont().getSize());
            }
          });
      Bounds name =
          canvas.ask(
              () ->
                  names.stream()
                      .filter(text -> text.getText().equals("out-nyc-8"))
                      .map(text -> text.localToScreen(text.getLayoutBounds()))
                      .findFirst()
                      .orElseThrow());
      Bounds card =
          canvas.ask(
              () -> {
                Node node = canvas.view().lookup("#box-out-nyc-8");
                return node.localToScreen(node.getLayoutBounds());
              });
      assertTrue(name.intersects(card), "at " + zoom + ": " + name + " of " + card);
    }
  }

  @Test
  void fromNearNamesAreThoseOfTheCards() {
    canvas.run(() -> canvas.view().camera().zoomTo(0.3));
    assertFalse(canvas.ask(this::names).isEmpty());
    canvas.run(() -> canvas.view().camera().zoomTo(1));
    assertTrue(canvas.ask(() -> names().isEmpty() || !names().getFirst().getParent().isVisible()));
  }

  @Test
  void keysCollapseAndOpenAndADoubleClickOpens() {
    canvas.select("out-fra-3");
    canvas.run(() -> canvas.view().actions().collapsing().toggle());
    assertEquals(60 - 7 + 3 + 2, canvas.state().scene().boxes().size());
    assertEquals(8, canvas.desk.desk.selection().refs().size());
    assertTrue(canvas.ask(() -> canvas.view().lookup("#box-out-fra-1") != null));
    assertTrue(canvas.ask(() -> canvas.view().lookup("#box-out-fra-2") == null));
    canvas.robot.moveTo(canvas.middle("out-fra-1")).doubleClickOn(MouseButton.PRIMARY);
    assertTrue(canvas.ask(() -> canvas.view().lookup("#box-out-fra-2") != null));
    canvas.run(() -> canvas.view().actions().collapsing().collapseAll());
    assertEquals(12 + 3 + 2, canvas.state().scene().boxes().size());
    Set<String> shown =
        canvas.ask(() -> names().stream().map(Text::getText).collect(Collectors.toSet()));
    assertTrue(shown.contains("out-fra × 8"), shown.toString());
  }

  @Test
  void aDragMovesAllThatStandAsOneCardAndDeletingTakesThemAll() {
    canvas.run(() -> canvas.view().actions().collapsing().collapseAll());
    int before = canvas.desk.session.snapshot().design().layout().positions().size();
    canvas.drag("out-fra-1", 200, 40);
    assertEquals(1, canvas.steps());
    assertEquals(before, canvas.desk.session.snapshot().design().layout().positions().size());
    canvas.robot.clickOn(canvas.middle("out-fra-1"));
    canvas.run(() -> canvas.view().actions().delete());
    assertEquals(52, canvas.topology().nodes().size());
    assertTrue(
        canvas.topology().nodes().stream()
            .noneMatch(node -> node.id().value().startsWith("out-fra")));
    assertTrue(canvas.state().box(Ref.parse("in-fra-8")).isPresent());
  }
}
