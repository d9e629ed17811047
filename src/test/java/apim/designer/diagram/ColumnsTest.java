package apim.designer.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.design.Layout;
import apim.designer.design.Position;
import apim.designer.design.Seven;
import apim.designer.design.TidyLayout;
import apim.designer.design.Tier;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ColumnsTest {
  private static final Topology SEVEN = Seven.topology();
  private static final Layout TIDY = TidyLayout.complete(SEVEN, Layout.EMPTY);

  private static List<Scene.Column> columns(Layout layout) {
    return Scene.of(Samples.deployment(SEVEN), layout, List.of()).columns();
  }

  private static List<Tier> tiers(Layout layout) {
    return columns(layout).stream().map(Scene.Column::tier).toList();
  }

  private static Layout moved(Layout layout, String id, String onto) {
    Position there = layout.of(Sketch.id(onto)).orElseThrow();
    return layout.with(Sketch.id(id), new Position(there.x() + 40, there.y() + 200));
  }

  @Test
  void aBoxAmongTheNeighboursLeavesTheColumnsWhereTheyAre() {
    assertEquals(List.of(Tier.values()), tiers(TIDY));
    Layout astray = moved(TIDY, "gateway-1", "lb-2");
    assertEquals(List.of(Tier.values()), tiers(astray));
    assertEquals(
        columns(TIDY).get(2).area().x(), columns(astray).get(2).area().x(), "where most are");
  }

  @Test
  void tiersThatAreMixedShowNoColumn() {
    Layout mixed = TIDY;
    for (String id :
        List.of("gateway-1", "gateway-2", "gateway-3", "control-plane-1", "traffic-manager-1")) {
      mixed = moved(mixed, id, "lb-1");
    }
    assertEquals(List.of(Tier.INTERNET, Tier.DATA), tiers(mixed));
  }
}
