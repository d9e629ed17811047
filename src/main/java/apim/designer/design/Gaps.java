package apim.designer.design;

import apim.designer.topology.ElementId;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How far columns keep off one another: as far as what stands on the lines between them needs.
final class Gaps {
  /// Zones and frames, and what lines need to turn around them.
  static final Plot.Border ZONE = new Plot.Border(16, 32, 16);

  /// Around a zone whose elements call one another: lines turn within it.
  static final Plot.Border CALLING_ZONE = new Plot.Border(32, 32, 16);

  static final Plot.Border ENVIRONMENT = new Plot.Border(8, 8, 16);
  static final Plot.Border REGION = new Plot.Border(16, 24, 18);

  static final int BALANCERS = 32;
  static final int DISTRICTS = 40;

  private static final int LEAST = 48;

  /// So many characters have room across an upright line.
  private static final int SHORT = 6;

  private static final int CHARACTER = 6;
  private static final int AROUND_LABEL = 56;
  private static final int LONGEST = 24;

  /// Room for what is said once of a site, where its lines still run together.
  private static final int TRUNK = 100;

  /// More where lines of one site end at different ports.
  private static final int PORTS = 88;

  /// More where one of them ends at a backup.
  private static final int BACKUPS = 128;

  private static final int LANE = 10;
  private static final int MOST_LANES = 12;

  private final Topology topology;
  private final List<Districts.Call> calls;

  Gaps(Topology topology, List<Districts.Call> calls) {
    this.topology = topology;
    this.calls = calls;
  }

  /// Between what calls and what is called, for the longest label of a line between them.
  int calls(List<ElementId> some, List<ElementId> others) {
    Set<ElementId> left = new HashSet<>(some);
    Set<ElementId> right = new HashSet<>(others);
    int characters = 0;
    int lines = 0;
    for (Districts.Call call : calls) {
      boolean across =
          (meets(call.from(), left) && meets(call.to(), right))
              || (meets(call.from(), right) && meets(call.to(), left));
      if (across) {
        lines++;
        characters = Math.max(characters, Math.min(LONGEST, call.characters()));
      }
    }
    int lanes = LANE * Math.clamp(lines - 1, 0, 3);
    int room = characters > SHORT ? characters * CHARACTER + AROUND_LABEL : LEAST;
    return room + lanes;
  }

  Plot.Border zone(List<ElementId> elements) {
    Set<ElementId> own = new HashSet<>(elements);
    boolean calling =
        calls.stream()
            .anyMatch(
                call ->
                    call.from().size() == 1
                        && call.to().size() == 1
                        && own.containsAll(call.from())
                        && own.containsAll(call.to()));
    return calling ? CALLING_ZONE : ZONE;
  }

  private static boolean meets(List<ElementId> some, Set<ElementId> others) {
    return some.stream().anyMatch(others::contains);
  }

  /// Between load balancers and the nodes behind them.
  int traffic(List<ElementId> balancers) {
    Map<ElementId, PortOffset> offsets = new HashMap<>();
    topology.nodes().forEach(node -> offsets.putIfAbsent(node.id(), node.portOffset()));
    Set<ElementId> wanted = new HashSet<>(balancers);
    List<Site> sites =
        topology.loadBalancers().stream()
            .filter(lb -> wanted.contains(lb.id()))
            .map(LoadBalancer::sites)
            .flatMap(List::stream)
            .filter(site -> !site.members().isEmpty())
            .toList();
    if (sites.isEmpty()) {
      return LEAST;
    }
    int ends = sites.stream().mapToInt(site -> ends(site, offsets)).max().orElse(0);
    return TRUNK + ends + LANE * Math.min(MOST_LANES, sites.size() - 1);
  }

  /// What the lines of a site say where they end.
  private static int ends(Site site, Map<ElementId, PortOffset> offsets) {
    long kinds = site.members().stream().map(Member::backup).distinct().count();
    long ports =
        site.members().stream()
            .map(member -> offsets.getOrDefault(member.node(), PortOffset.NONE))
            .distinct()
            .count();
    if (kinds > 1) {
      return BACKUPS;
    }
    return ports > 1 ? PORTS : 0;
  }
}
