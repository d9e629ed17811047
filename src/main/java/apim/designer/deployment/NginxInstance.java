package apim.designer.deployment;

import apim.designer.nginx.Capability;
import apim.designer.nginx.Target;
import apim.designer.topology.ClientCertificates;
import apim.designer.topology.ElementId;
import apim.designer.topology.Hostname;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NodeTls;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// A load balancer with its sites worked out and the names of its files.
public record NginxInstance(LoadBalancer loadBalancer, Target target, List<VirtualHost> hosts) {
  /// Where install.sh puts keys and certificates, as on WSO2's page.
  private static final String SSL = "/etc/nginx/ssl/";

  public NginxInstance {
    hosts = List.copyOf(hosts);
  }

  public ElementId id() {
    return loadBalancer.id();
  }

  public Ref ref() {
    return Ref.of(loadBalancer.id());
  }

  /// Its servers: the sites that share a host name and a port are one.
  public List<VirtualServer> servers() {
    return VirtualServer.of(hosts);
  }

  public boolean endsTls() {
    return hosts.stream().anyMatch(VirtualHost::tls);
  }

  /// The host names that its certificate must carry, each once, in the order of its sites.
  public List<Hostname> certificateNames() {
    return hosts.stream().filter(VirtualHost::tls).map(VirtualHost::hostname).distinct().toList();
  }

  /// The host names that its servers answer to on each port, those that send plain HTTP on among
  /// them.
  public SortedMap<Integer, Set<String>> namesByPort() {
    SortedMap<Integer, Set<String>> names = new TreeMap<>();
    for (VirtualHost host : hosts) {
      String name = host.hostname().value();
      names.computeIfAbsent(host.port(), _ -> new LinkedHashSet<>()).add(name);
      if (host.redirectsHttp()) {
        names.computeIfAbsent(80, _ -> new LinkedHashSet<>()).add(name);
      }
    }
    return names;
  }

  /// Whether other proxies stand in front, whose X-Forwarded-For is believed.
  public boolean behindProxy() {
    return !loadBalancer.behindProxy().isEmpty();
  }

  /// Whether it looks again for the address of a node that has a name, while it runs. A node whose
  /// address is left open is none: its name may stand in the hosts file alone, which NGINX reads
  /// at its start only.
  public boolean resolvesAgain(ApimServer server) {
    return server.hasName() && canResolveAgain() && !loadBalancer.nameServers().isEmpty();
  }

  /// Whether this NGINX can, once it is told whom to ask.
  public boolean canResolveAgain() {
    return target.can(Capability.RESOLVE) && target.can(Capability.UPSTREAM_RESOLVER);
  }

  public String certificatePath() {
    return SSL + id() + ".crt";
  }

  /// The file with the authorities of the clients of a site (`ssl_client_certificate`).
  public String clientAuthoritiesPath(VirtualHost host) {
    return SSL + clientAuthorities(host);
  }

  /// The file with the authorities of the nodes of a site (`proxy_ssl_trusted_certificate`).
  public String nodeAuthoritiesPath(VirtualHost host) {
    return SSL + nodeAuthorities(host);
  }

  /// Whom it trusts, beside its own certificate: what its configuration names.
  public List<Authorities> authorities() {
    List<Authorities> all = new ArrayList<>();
    for (VirtualServer server : servers()) {
      VirtualHost first = server.first();
      ClientCertificates asked = first.site().policy().clientCertificates();
      if (first.tls() && asked.areAskedFor()) {
        asked
            .caFile()
            .ifPresent(
                file -> all.add(new Authorities(first.ref(), file, clientAuthorities(first))));
      }
      for (VirtualHost host : server.hosts()) {
        NodeTls nodes = host.site().back().nodeTls();
        if (host.speaksTlsToNodes() && nodes.verify()) {
          nodes
              .caFile()
              .ifPresent(file -> all.add(new Authorities(host.ref(), file, nodeAuthorities(host))));
        }
      }
    }
    return List.copyOf(all);
  }

  private String clientAuthorities(VirtualHost host) {
    return id() + "-" + host.site().id() + "-clients.crt";
  }

  private String nodeAuthorities(VirtualHost host) {
    return id() + "-" + host.site().id() + "-nodes.crt";
  }

  public String keyPath() {
    return SSL + id() + ".key";
  }

  /// The file with the key's passphrase (`ssl_password_file`).
  public String passphrasePath() {
    return SSL + id() + ".pass";
  }
}
