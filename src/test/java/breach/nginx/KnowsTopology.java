package breach.nginx;

import breach.topology.KnowsNginx;

/// The other half of the cycle.
public final class KnowsTopology {
  KnowsNginx downstairs() {
    return new KnowsNginx();
  }
}
