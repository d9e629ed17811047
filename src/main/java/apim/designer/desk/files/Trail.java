package apim.designer.desk.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The places that the reader came from, and those that were gone back from.
///
/// @param past the last one last
/// @param future the next one last
public record Trail(List<Reading> past, List<Reading> future) {
  static final Trail NONE = new Trail(List.of(), List.of());
  static final int MOST = 50;

  /// A place that was gone to along the trail, and the trail as it is there.
  record Step(Reading to, Trail trail) {}

  public Trail {
    past = List.copyOf(past);
    future = List.copyOf(future);
  }

  /// The trail of whoever leaves `place` for one that is new.
  Trail leaving(Reading place) {
    List<Reading> longer = new ArrayList<>(past);
    longer.add(place);
    return new Trail(longer.subList(Math.max(0, longer.size() - MOST), longer.size()), List.of());
  }

  /// To the last place that is still there; empty where there is none.
  Optional<Step> back(Reading here, Predicate<Reading> isThere) {
    return step(past, here, isThere)
        .map(to -> new Step(to, new Trail(before(past, to), with(future, here))));
  }

  /// To where the reader went back from.
  Optional<Step> forward(Reading here, Predicate<Reading> isThere) {
    return step(future, here, isThere)
        .map(to -> new Step(to, new Trail(with(past, here), before(future, to))));
  }

  private static Optional<Reading> step(
      List<Reading> places, Reading here, Predicate<Reading> isThere) {
    return places.reversed().stream()
        .filter(place -> !place.isAt(here) && isThere.test(place))
        .findFirst();
  }

  private static List<Reading> before(List<Reading> places, Reading one) {
    return places.subList(0, places.lastIndexOf(one));
  }

  private static List<Reading> with(List<Reading> places, Reading one) {
    List<Reading> more = new ArrayList<>(places);
    more.add(one);
    return more;
  }
}
