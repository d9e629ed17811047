package apim.designer.design;

import apim.designer.topology.Hostname;
import apim.designer.topology.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The order in which the card of a load balancer lists its sites: those of one host and port
/// together, below a row that names both where there are several.
public final class HostRows {
  private record Host(Hostname name, int port) {}

  private HostRows() {}

  /// The places of `sites` in their list, by host and port.
  public static List<List<Integer>> of(List<Site> sites) {
    Map<Host, List<Integer>> hosts = new LinkedHashMap<>();
    for (int i = 0; i < sites.size(); i++) {
      Site site = sites.get(i);
      hosts.computeIfAbsent(new Host(site.hostname(), site.port()), _ -> new ArrayList<>()).add(i);
    }
    return hosts.values().stream().map(List::copyOf).toList();
  }
}
