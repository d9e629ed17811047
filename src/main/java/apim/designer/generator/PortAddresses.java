package apim.designer.generator;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Roles;
import apim.designer.toml.ArrayElement;
import apim.designer.toml.TableEntry;
import apim.designer.toml.Value;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.List;

/// The addresses of ports that carry no HTTP. They go from node to node, never by a load balancer:
/// <https://apim.docs.wso2.com/en/latest/install-and-setup/setup/distributed-deployment/deploying-wso2-api-m-in-a-distributed-setup-with-tm-separated/>
final class PortAddresses {
  private static final int JMS = 5672;
  private static final int BINARY = 9611;
  private static final int SECURE_BINARY = 9711;

  private PortAddresses() {}

  /// Each server's JMS endpoint, an element each.
  static List<String> jms(List<ApimServer> servers) {
    return servers.stream().map(server -> url("tcp", server, JMS)).distinct().toList();
  }

  /// The JMS endpoints of the servers that are not `server`; two nodes drawn at one address are one.
  static List<String> jmsOfOthers(ApimServer server, List<ApimServer> servers) {
    String own = url("tcp", server, JMS);
    return jms(servers).stream().filter(other -> !other.equals(own)).toList();
  }

  static String ownJms(ApimServer server) {
    return "tcp://localhost:" + server.rawPort(JMS);
  }

  /// A group for each server: two servers in one group would share the events between them
  /// (<https://github.com/wso2/product-apim/issues/11462>).
  static List<ArrayElement> groups(
      ApimServer owner, List<ApimServer> servers, String urls, String authUrls) {
    List<Ref> pair = ofPair(owner, servers);
    return servers.stream()
        .map(
            server -> {
              List<TableEntry> entries =
                  List.of(
                      new TableEntry(urls, Value.Texts.of(url("tcp", server, BINARY))),
                      new TableEntry(authUrls, Value.Texts.of(url("ssl", server, SECURE_BINARY))));
              List<Ref> refs = new ArrayList<>(List.of(owner.ref(), server.ref()));
              refs.addAll(pair);
              return new ArrayElement(entries, refs.stream().map(Ref::path).distinct().toList());
            })
        .toList();
  }

  /// Both of a pair: what one tells the other goes with either of them. Of more than two, any one may
  /// go.
  static List<Ref> ofPair(ApimServer server, List<ApimServer> servers) {
    return servers.size() == 2 && Roles.includes(servers, server) ? refs(servers) : List.of();
  }

  static List<Ref> refs(List<ApimServer> servers) {
    return servers.stream().map(ApimServer::ref).toList();
  }

  private static String url(String scheme, ApimServer server, int port) {
    return scheme + "://" + server.address().inUrl() + ":" + server.rawPort(port);
  }
}
