package apim.designer.desk.drawing;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.UpstreamServer;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.Affinity;
import apim.designer.topology.Link;
import apim.designer.topology.Ref;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a line says when it is pointed at or read aloud: where its traffic comes in, where it goes,
/// and how sessions are kept.
public final class LineWords {
  private LineWords() {}

  static Map<Ref, String> of(Deployment deployment) {
    Map<Ref, String> words = new HashMap<>();
    deployment
        .hosts()
        .forEach(
            host -> host.servers().forEach(server -> words.put(server.ref(), of(host, server))));
    deployment.topology().linksByRef().forEach((ref, link) -> words.put(ref, of(link)));
    return words;
  }

  private static String of(VirtualHost host, UpstreamServer server) {
    return "%s:%d%s → %s%s\nSessions: %s"
        .formatted(
            host.hostname().shown(),
            host.port(),
            host.path().prefix(),
            server.hostAndPort(),
            server.backup() ? ", backup" : "",
            of(host.affinity()));
  }

  private static String of(Link link) {
    String label = link.label().oneLine().strip();
    return "Link from " + link.from() + " to " + link.to() + (label.isEmpty() ? "" : ": " + label);
  }

  static String of(Affinity affinity) {
    return switch (affinity) {
      case Affinity.None() -> "any node takes any request";
      case Affinity.IpHash() -> "kept by client address (ip_hash)";
      case Affinity.StickyCookie(var cookie) -> "kept by the load balancer's cookie " + cookie;
      case Affinity.StickyLearn(var cookie, var _) -> "learnt from the node's cookie " + cookie;
    };
  }

  public static Optional<String> of(Deployment deployment, Ref line) {
    return Optional.ofNullable(of(deployment).get(line));
  }
}
