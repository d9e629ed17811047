package apim.designer.diagram;

import apim.designer.deployment.Deployment;
import apim.designer.design.Tier;
import apim.designer.topology.External;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The tiers as faint columns. A few boxes that stand astray leave a column as it is; a tier whose
/// boxes were scattered among another's shows none.
final class Columns {
  private static final int PADDING = 12;
  private static final int CAPTION = 24;

  private final Map<Tier, List<Area>> tiers = new EnumMap<>(Tier.class);

  private Columns(Deployment deployment, List<Scene.Box> boxes) {
    for (Scene.Box box : boxes) {
      if (box.kind() != Scene.Kind.NOTE) {
        tiers.computeIfAbsent(tier(deployment, box), _ -> new ArrayList<>()).add(box.area());
      }
    }
  }

  static List<Scene.Column> of(Deployment deployment, List<Scene.Box> boxes, Area content) {
    Map<Tier, Area> spans = new Columns(deployment, boxes).spans();
    List<Scene.Column> shown = new ArrayList<>();
    spans.forEach(
        (tier, span) -> {
          if (isAlone(tier, spans)) {
            shown.add(
                new Scene.Column(
                    tier,
                    new Area(
                        span.x(),
                        content.y() - CAPTION,
                        span.width(),
                        content.height() + CAPTION)));
          }
        });
    return shown;
  }

  /// Without boxes astray: of one tier if that is enough, else of all that are in one another's way.
  private Map<Tier, Area> spans() {
    Map<Tier, Area> whole = spans(tiers);
    List<Tier> mixed = whole.keySet().stream().filter(tier -> !isAlone(tier, whole)).toList();
    for (Tier tier : mixed) {
      Map<Tier, Area> fewer = spans(without(List.of(tier)));
      if (fewer.keySet().stream().allMatch(one -> isAlone(one, fewer))) {
        return fewer;
      }
    }
    return mixed.isEmpty() ? whole : spans(without(mixed));
  }

  private Map<Tier, List<Area>> without(List<Tier> strays) {
    Map<Tier, List<Area>> kept = new EnumMap<>(tiers);
    strays.forEach(tier -> kept.computeIfPresent(tier, (_, areas) -> together(areas)));
    return kept;
  }

  private static Map<Tier, Area> spans(Map<Tier, List<Area>> some) {
    Map<Tier, Area> spans = new EnumMap<>(Tier.class);
    some.forEach(
        (tier, areas) ->
            areas.stream()
                .reduce(Area::with)
                .ifPresent(
                    area ->
                        spans.put(
                            tier,
                            new Area(
                                area.x() - PADDING,
                                area.y(),
                                area.width() + 2 * PADDING,
                                area.height()))));
    return spans;
  }

  /// Most of the boxes of a tier: those that overlap from left to right, where they are more than
  /// half.
  private static List<Area> together(List<Area> areas) {
    List<Area> sorted = areas.stream().sorted(Comparator.comparingInt(Area::x)).toList();
    List<Area> most = List.of();
    List<Area> group = new ArrayList<>();
    int right = Integer.MIN_VALUE;
    for (Area area : sorted) {
      if (area.x() > right) {
        group = new ArrayList<>();
      }
      group.add(area);
      right = Math.max(right, area.right());
      most = group.size() > most.size() ? List.copyOf(group) : most;
    }
    return 2 * most.size() > areas.size() ? most : areas;
  }

  private static boolean isAlone(Tier tier, Map<Tier, Area> all) {
    Area span = all.getOrDefault(tier, new Area(0, 0, 0, 0));
    return all.entrySet().stream()
        .filter(other -> other.getKey() != tier)
        .map(Map.Entry::getValue)
        .allMatch(other -> other.right() <= span.x() || other.x() >= span.right());
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
