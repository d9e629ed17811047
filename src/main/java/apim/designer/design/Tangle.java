package apim.designer.design;

import apim.designer.topology.ElementId;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/// How often straight lines between the middles of boxes would cross. Of many lines nobody counts.
final class Tangle {
  private static final int MOST = 120;

  private final Tiers tiers;
  private final List<Line> lines;

  /// From some boxes to others; the boxes of a zone stand for it.
  private record Line(List<ElementId> from, List<ElementId> to) {}

  private record Spot(long x, long y) {}

  private record Span(Spot from, Spot to) {}

  Tangle(Topology topology, List<Districts.Call> calls, Tiers tiers) {
    this.tiers = tiers;
    Set<Line> all = new LinkedHashSet<>();
    for (LoadBalancer balancer : topology.loadBalancers()) {
      for (Site site : balancer.sites()) {
        site.members()
            .forEach(member -> all.add(new Line(List.of(balancer.id()), List.of(member.node()))));
      }
    }
    calls.forEach(call -> all.add(new Line(call.from(), call.to())));
    this.lines = List.copyOf(all);
  }

  boolean isCounted() {
    return lines.size() <= MOST;
  }

  /// Zero where there are too many lines to count.
  int crossings(Plot plot) {
    if (!isCounted()) {
      return 0;
    }
    List<Span> spans = spans(plot);
    return IntStream.range(0, spans.size())
        .map(
            i ->
                (int)
                    spans.subList(0, i).stream()
                        .filter(other -> cross(spans.get(i), other))
                        .count())
        .sum();
  }

  private List<Span> spans(Plot plot) {
    Map<ElementId, Spot> middles = new HashMap<>();
    for (Plot.Place place : plot.places()) {
      Footprint size = tiers.size(place.element());
      middles.put(
          place.element(), new Spot(place.x() + size.width() / 2, place.y() + size.height() / 2));
    }
    List<Span> spans = new ArrayList<>();
    for (Line line : lines) {
      List<Spot> from = spots(line.from(), middles);
      List<Spot> to = spots(line.to(), middles);
      if (!from.isEmpty() && !to.isEmpty()) {
        spans.add(new Span(mean(from), mean(to)));
      }
    }
    return spans;
  }

  private static List<Spot> spots(List<ElementId> some, Map<ElementId, Spot> middles) {
    return some.stream().map(middles::get).filter(Objects::nonNull).toList();
  }

  private static Spot mean(List<Spot> some) {
    return new Spot(
        some.stream().mapToLong(Spot::x).sum() / some.size(),
        some.stream().mapToLong(Spot::y).sum() / some.size());
  }

  private static boolean cross(Span a, Span b) {
    return side(a, b.from()) * side(a, b.to()) < 0 && side(b, a.from()) * side(b, a.to()) < 0;
  }

  private static int side(Span span, Spot spot) {
    return Long.signum(
        (span.to().x() - span.from().x()) * (spot.y() - span.from().y())
            - (span.to().y() - span.from().y()) * (spot.x() - span.from().x()));
  }
}
