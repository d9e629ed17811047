package apim.designer.generator;

import static apim.designer.generator.StatementWriter.word;

import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.deployment.VirtualServer;
import apim.designer.nginx.Argument;
import apim.designer.nginx.Capability;
import apim.designer.nginx.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The `listen` directives of a load balancer. What one says of a port holds for every server on it,
/// so all of them say the same: nginx 1.23.4 to 1.25.0 warns of "protocol options redefined", and
/// others take what any of them says.
final class Sockets {
  private final NginxInstance instance;
  private final Set<Integer> http2Ports;

  Sockets(NginxInstance instance) {
    this.instance = instance;
    this.http2Ports =
        instance.hosts().stream()
            .filter(this::wantsHttp2)
            .map(VirtualHost::port)
            .collect(Collectors.toSet());
  }

  /// The directives for `port`.
  ///
  /// @param more words that go with this server alone, such as `default_server`
  List<Statement> listen(StatementWriter author, int port, boolean tls, String... more) {
    List<String> protocols = words(port, tls);
    List<Statement> sockets = new ArrayList<>();
    sockets.add(socket(author, Integer.toString(port), protocols, more));
    if (instance.loadBalancer().ipv6()) {
      sockets.add(socket(author, "[::]:" + port, protocols, more));
    }
    return sockets;
  }

  /// Whether a server turns HTTP/2 on by a directive of its own, as it is done from
  /// nginx 1.25.1; below it is a word of `listen`.
  boolean http2Directive(VirtualServer server) {
    return server.any(this::wantsHttp2) && instance.target().can(Capability.HTTP2_DIRECTIVE);
  }

  private List<String> words(int port, boolean tls) {
    if (!tls) {
      return List.of();
    }
    boolean http2 = !instance.target().can(Capability.HTTP2_DIRECTIVE) && http2Ports.contains(port);
    return http2 ? List.of("ssl", "http2") : List.of("ssl");
  }

  /// A WebSocket handshake is HTTP/1.1 (RFC 6455 §1.2; nginx has no RFC 8441).
  private boolean wantsHttp2(VirtualHost host) {
    return instance.loadBalancer().http2() && host.tls() && !host.listener().isWebSocket();
  }

  private static Statement socket(
      StatementWriter author, String address, List<String> protocols, String... more) {
    List<Argument> words = new ArrayList<>();
    words.add(word(address));
    protocols.forEach(protocol -> words.add(word(protocol)));
    for (String one : more) {
      words.add(word(one));
    }
    return author.directive("listen", words);
  }
}
