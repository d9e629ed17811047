package apim.designer.validation;

import apim.designer.catalog.AffinityNeed;
import apim.designer.catalog.AffinityNeed.Level;
import apim.designer.catalog.ProfileFacts;
import apim.designer.topology.Affinity;
import java.util.Comparator;
import java.util.Optional;

/// What follows for a site from having no session affinity.
///
/// @param need the strongest need among its nodes
record AffinityVerdict(Consequence consequence, AffinityNeed need) {
  enum Consequence {
    BREAKS,
    UNSAFE
  }

  /// Empty where the site is sound without affinity, or has one.
  static Optional<AffinityVerdict> of(PlacedSite place) {
    return place.host().affinity() instanceof Affinity.None && place.isCluster()
        ? ofCluster(place)
        : Optional.empty();
  }

  /// The verdict on this site as a cluster without affinity.
  static Optional<AffinityVerdict> ofCluster(PlacedSite place) {
    return place.host().servers().stream()
        .flatMap(server -> server.server().facts().stream())
        .map(facts -> need(place, facts))
        .min(Comparator.comparing(AffinityNeed::level))
        .flatMap(need -> consequence(place, need.level()).map(c -> new AffinityVerdict(c, need)));
  }

  /// Whether a cluster of this profile behind this site would break.
  static boolean wouldBreak(PlacedSite place, ProfileFacts facts) {
    return consequence(place, need(place, facts).level())
        .filter(consequence -> consequence == Consequence.BREAKS)
        .isPresent();
  }

  private static AffinityNeed need(PlacedSite place, ProfileFacts facts) {
    return facts.affinity(place.host().listener());
  }

  private static Optional<Consequence> consequence(PlacedSite place, Level level) {
    return switch (level) {
      case REQUIRED -> Optional.of(Consequence.BREAKS);
      case REQUIRED_WITH_STATE ->
          Optional.of(
              place.host().carbon() || place.site().back().pkce()
                  ? Consequence.BREAKS
                  : Consequence.UNSAFE);
      case DISPUTED -> Optional.of(Consequence.UNSAFE);
      case NOT_NEEDED, POINTLESS -> Optional.empty();
    };
  }
}
