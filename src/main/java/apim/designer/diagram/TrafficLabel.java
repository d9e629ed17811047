package apim.designer.diagram;

import apim.designer.deployment.UpstreamServer;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.Affinity;
import java.util.ArrayList;
import java.util.List;

/// What stands on the line from a site to a node: the host that clients name, the port that they
/// reach, and how sessions are kept.
final class TrafficLabel {
  private static final int HOST_ROOM = 132;
  private static final int LEAST_HOST_ROOM = 88;
  private static final int ANY_ROOM = 100_000;

  private TrafficLabel() {}

  /// From the fullest to the shortest: a line that is too short for one may have room for the next.
  static List<String> forms(VirtualHost host, UpstreamServer server) {
    String end = "→ " + server.port() + (server.backup() ? " backup" : "");
    String target = " " + end;
    String sessions = sessions(host.affinity());
    return List.of(
        named(host, HOST_ROOM) + target + sessions,
        named(host, LEAST_HOST_ROOM) + target + sessions,
        host.port() + target + sessions,
        host.port() + target,
        end);
  }

  /// The same with the whole host name first.
  static List<String> fullForms(VirtualHost host, UpstreamServer server) {
    List<String> forms = new ArrayList<>(forms(host, server));
    String target = " → " + server.port() + (server.backup() ? " backup" : "");
    forms.addFirst(named(host, ANY_ROOM) + target + sessions(host.affinity()));
    return forms.stream().distinct().toList();
  }

  private static String named(VirtualHost host, int room) {
    String port = host.onDefaultPort() ? "" : ":" + host.port();
    int left = room - TextWidth.of(port, Cards.TEXT);
    return TextWidth.fitted(host.hostname().shown(), Cards.TEXT, left) + port;
  }

  /// The directive that keeps them; the cookie stands on the card.
  private static String sessions(Affinity affinity) {
    return switch (affinity) {
      case Affinity.None() -> "";
      case Affinity.IpHash() -> " · ip_hash";
      case Affinity.StickyCookie _ -> " · sticky cookie";
      case Affinity.StickyLearn _ -> " · sticky learn";
    };
  }
}
