package apim.designer.desk.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The places that the reader came from, and those that were gone back from.
///
/// @param past the last one last
/// @param future the next one last
public record Trail(List<Place> past, List<Place> future) {
  static final Trail NONE = new Trail(List.of(), List.of());
  static final int MOST = 50;

  /// A place that was gone to along the trail, and the trail as it is there.
  record Step(Place to, Trail trail) {}

  public Trail {
    past = List.copyOf(past);
    future = List.copyOf(future);
  }

  /// The trail of whoever leaves `place` for one that is new.
  Trail leaving(Place place) {
    List<Place> longer = new ArrayList<>(past);
    longer.add(place);
    return new Trail(longer.subList(Math.max(0, longer.size() - MOST), longer.size()), List.of());
  }

  /// To the last place that is still there; empty where there is none.
  Optional<Step> back(Place here, Predicate<Place> isThere) {
    return step(past, here, isThere)
        .map(to -> new Step(to, new Trail(before(past, to), with(future, here))));
  }

  /// To where the reader went back from.
  Optional<Step> forward(Place here, Predicate<Place> isThere) {
    return step(future, here, isThere)
        .map(to -> new Step(to, new Trail(with(past, here), before(future, to))));
  }

  private static Optional<Place> step(List<Place> places, Place here, Predicate<Place> isThere) {
    return places.reversed().stream()
        .filter(place -> !place.isAt(here) && isThere.test(place))
        .findFirst();
  }

  private static List<Place> before(List<Place> places, Place one) {
    return places.subList(0, places.lastIndexOf(one));
  }

  private static List<Place> with(List<Place> places, Place one) {
    List<Place> more = new ArrayList<>(places);
    more.add(one);
    return more;
  }
}
