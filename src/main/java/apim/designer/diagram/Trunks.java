package apim.designer.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where the lines of a site still run together, so that one label says it for all of them.
final class Trunks {
  private static final int SHORTEST = 96;

  private final List<Wire> wires;
  private final Map<Integer, List<Point>> pieces = new HashMap<>();
  private final Map<Integer, Integer> leaders = new HashMap<>();
  private final Set<Integer> alone = new HashSet<>();

  private Trunks(List<Wire> wires) {
    this.wires = wires;
  }

  static Trunks of(List<Scene.Route> routes, List<Wire> wires) {
    Trunks trunks = new Trunks(wires);
    Map<String, List<Integer>> bundles = new LinkedHashMap<>();
    for (int i = 0; i < wires.size(); i++) {
      if (wires.get(i).tone() != Scene.Tone.DERIVED && !wires.get(i).labels().isEmpty()) {
        bundles.computeIfAbsent(wires.get(i).bundle(), _ -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> bundle : bundles.values()) {
      if (bundle.size() > 1) {
        trunks.add(routes, bundle);
      } else {
        trunks.alone.addAll(bundle);
      }
    }
    return trunks;
  }

  private void add(List<Scene.Route> routes, List<Integer> bundle) {
    Point start = routes.get(bundle.getFirst()).points().getFirst();
    List<Point> turns = bundle.stream().map(i -> routes.get(i).points().get(1)).toList();
    boolean together =
        turns.stream().allMatch(turn -> turn.y() == start.y())
            && bundle.stream().allMatch(i -> routes.get(i).points().getFirst().equals(start))
            && turns.stream().map(turn -> Integer.signum(turn.x() - start.x())).distinct().count()
                == 1;
    Point first =
        turns.stream()
            .min(Comparator.comparingInt(turn -> Math.abs(turn.x() - start.x())))
            .orElse(start);
    // What a hand has put somewhere is said there, whether or not the lines run together.
    boolean put = wires.get(bundle.getFirst()).hand().common().isPresent();
    if (put || (together && Math.abs(first.x() - start.x()) >= SHORTEST)) {
      int leader = leader(bundle);
      bundle.forEach(i -> leaders.put(i, leader));
      pieces.put(leader, List.of(start, first));
    }
  }

  /// The first of those that say what most say.
  private int leader(List<Integer> bundle) {
    Map<List<String>, Long> counts = new LinkedHashMap<>();
    bundle.forEach(i -> counts.merge(wires.get(i).labels(), 1L, Long::sum));
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return bundle.stream()
        .filter(i -> counts.getOrDefault(wires.get(i).labels(), 0L) == most)
        .findFirst()
        .orElse(bundle.getFirst());
  }

  /// Whether the label on a trunk is that of the line.
  boolean leads(int line) {
    return pieces.containsKey(line);
  }

  List<Point> pieceOf(int line) {
    return pieces.getOrDefault(line, List.of());
  }

  /// Whether what stands on the line is said of its whole site.
  boolean speaksForAll(int line) {
    return leads(line) || alone.contains(line);
  }

  /// Whether the trunk says all that there is to say of the line.
  boolean isSaidFor(int line) {
    return leaders.containsKey(line)
        && wires.get(leaders.get(line)).labels().equals(wires.get(line).labels());
  }

  /// Of a line that differs from its siblings, how it ends; of others all that it says.
  List<String> formsOf(int line) {
    List<String> all = wires.get(line).labels();
    return leaders.containsKey(line) ? all.subList(all.size() - 1, all.size()) : all;
  }
}
