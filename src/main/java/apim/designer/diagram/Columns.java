package apim.designer.diagram;

import apim.designer.deployment.Deployment;
import apim.designer.design.Tier;
import apim.designer.topology.External;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The tiers as faint columns; a tier whose boxes were scattered among another's shows none.
final class Columns {
  private static final int PADDING = 16;
  private static final int CAPTION = 40;

  private Columns() {}

  static List<Scene.Column> of(Deployment deployment, List<Scene.Box> boxes, Area content) {
    Map<Tier, Area> spans = new EnumMap<>(Tier.class);
    for (Scene.Box box : boxes) {
      if (box.kind() != Scene.Kind.NOTE) {
        spans.merge(tier(deployment, box), box.area(), Area::with);
      }
    }
    List<Scene.Column> columns = new ArrayList<>();
    spans.forEach(
        (tier, span) -> {
          Area column =
              new Area(
                  span.x() - PADDING,
                  content.y() - CAPTION,
                  span.width() + 2 * PADDING,
                  content.height() + CAPTION);
          boolean alone =
              spans.entrySet().stream()
                  .filter(other -> other.getKey() != tier)
                  .allMatch(
                      other ->
                          other.getValue().right() < column.x()
                              || other.getValue().x() > column.right());
          if (alone) {
            columns.add(new Scene.Column(tier, column));
          }
        });
    return columns;
  }

  private static Tier tier(Deployment deployment, Scene.Box box) {
    return switch (box.kind()) {
      case LOAD_BALANCER -> Tier.LOAD_BALANCING;
      case NODE, STACK, NOTE -> Tier.API_MANAGER;
      case EXTERNAL ->
          deployment.topology().externals().stream()
              .filter(external -> external.id().value().equals(box.ref().path()))
              .findFirst()
              .map(External::kind)
              .map(Tier::of)
              .orElse(Tier.INTERNET);
    };
  }
}
