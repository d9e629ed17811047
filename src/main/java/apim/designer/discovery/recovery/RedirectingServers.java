package apim.designer.discovery.recovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The servers on port 80 that do nothing but send clients on.
///
/// @param byName those that have plain names
/// @param others those that answer for more than their names
record RedirectingServers(Map<String, List<TheirServer>> byName, List<TheirServer> others) {
  static RedirectingServers of(List<TheirServer> servers) {
    Map<String, List<TheirServer>> byName = new HashMap<>();
    List<TheirServer> others = new ArrayList<>();
    for (TheirServer server : servers) {
      boolean plain = server.ports().stream().anyMatch(port -> port.port() == 80 && !port.tls());
      if (!plain || server.redirects().isEmpty() || !server.forwardsNothing()) {
        continue;
      }
      boolean more =
          server.isUsual()
              || server.names().stream()
                  .anyMatch(name -> name.startsWith("*") || name.startsWith("."));
      if (more) {
        others.add(server);
      } else {
        for (String name : server.names()) {
          byName.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new ArrayList<>()).add(server);
        }
      }
    }
    return new RedirectingServers(byName, others);
  }

  /// Those that answer for a host name.
  List<TheirServer> of(String host) {
    List<TheirServer> all =
        new ArrayList<>(byName.getOrDefault(host.toLowerCase(Locale.ROOT), List.of()));
    others.stream().filter(server -> server.answersFor(host)).forEach(all::add);
    return all;
  }
}
