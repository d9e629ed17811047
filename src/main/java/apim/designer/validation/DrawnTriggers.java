package apim.designer.validation;

import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.deployment.VirtualServer;
import apim.designer.nginx.Trigger;
import java.util.EnumSet;
import java.util.Set;

/// What the files of a load balancer have that advisories of nginx ask for, told from what is drawn.
final class DrawnTriggers {
  private DrawnTriggers() {}

  static Set<Trigger> of(NginxInstance instance) {
    Set<Trigger> triggers = EnumSet.noneOf(Trigger.class);
    for (Trigger trigger : Trigger.values()) {
      if (has(instance, trigger)) {
        triggers.add(trigger);
      }
    }
    return triggers;
  }

  private static boolean has(NginxInstance instance, Trigger trigger) {
    return switch (trigger) {
      case HTTP2 ->
          instance.loadBalancer().http2()
              && instance.hosts().stream()
                  .anyMatch(host -> host.tls() && !host.listener().isWebSocket());
      case PROXIED_TLS ->
          instance.hosts().stream()
              .anyMatch(host -> host.speaksTlsToNodes() && !host.servers().isEmpty());
      case RESOLVER -> instance.hosts().stream().anyMatch(host -> asksAgain(instance, host));
      case CLIENT_CERTIFICATES ->
          instance.servers().stream()
              .map(VirtualServer::first)
              .anyMatch(
                  host -> host.tls() && host.site().policy().clientCertificates().areAskedFor());
      // None of our files has what these ask for.
      case OCSP,
          REWRITE,
          MAP_REGEX,
          HTTP2_BACKEND,
          SLICE,
          SSI,
          CHARSET_MAP,
          SCGI_OR_UWSGI,
          DAV,
          MP4,
          HTTP3,
          STREAM,
          MAIL ->
          false;
    };
  }

  private static boolean asksAgain(NginxInstance instance, VirtualHost host) {
    return host.servers().stream().anyMatch(server -> instance.resolvesAgain(server.server()));
  }
}
