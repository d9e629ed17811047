package breach.topology;

import breach.nginx.KnowsTopology;

/// Breaks the plan (topology uses nothing) and, with its counterpart, makes a cycle.
public final class KnowsNginx {
  KnowsTopology upstairs() {
    return new KnowsTopology();
  }
}
