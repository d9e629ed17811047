package apim.designer.design;

import apim.designer.topology.Ref;
import apim.designer.topology.Topology;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// What hands have done to the lines of a random design.
final class RandomShapes {
  private RandomShapes() {}

  static Layout on(Layout layout, Topology topology, long seed) {
    Random random = new Random(seed);
    Map<Ref, LineShape> lines = new HashMap<>();
    topology.refs().stream()
        .sorted()
        .filter(ref -> !(ref instanceof Ref.OfElement))
        .filter(ref -> layout.of(ref.element()).isPresent() && random.nextInt(3) == 0)
        .forEach(ref -> lines.put(ref, shape(ref, random)));
    return layout.withLines(lines);
  }

  private static LineShape shape(Ref ref, Random random) {
    int turns = ref instanceof Ref.OfSite || random.nextBoolean() ? 0 : 1 + 2 * random.nextInt(3);
    List<Integer> bends =
        IntStream.range(0, turns).mapToObj(_ -> random.nextInt(1_200) - 300).toList();
    Optional<LabelSpot> label =
        turns > 0 && random.nextBoolean()
            ? Optional.empty()
            : Optional.of(
                new LabelSpot(
                    random.nextInt(500) - 200, random.nextInt(40) - 20, random.nextInt(40) - 20));
    return new LineShape(bends, label);
  }
}
