package apim.designer.trial;

import apim.designer.topology.ElementId;
import java.util.Optional;
import java.util.Set;

/// How a design is to be tried.
///
/// @param program the NGINX that runs it; empty where there is none
/// @param clients how many clients log in at each site, from as many addresses; at least one
/// @param stopped the nodes that are stopped, made to hang and started again; where there are none,
///     the first node of each cluster is stopped
public record TrialPlan(Optional<NginxProgram> program, int clients, Set<ElementId> stopped) {
  /// Enough for each node of a cluster of four to have some with next to certainty.
  public static final int USUAL_CLIENTS = 60;

  /// From so many networks of loopback clients can come: 127.1.0.0/24 to 127.200.255.0/24.
  public static final int MOST_CLIENTS = 50_000;

  public TrialPlan {
    if (clients < 1 || clients > MOST_CLIENTS) {
      throw new IllegalArgumentException("a trial has between 1 and 50,000 clients");
    }
    stopped = Set.copyOf(stopped);
  }
}
