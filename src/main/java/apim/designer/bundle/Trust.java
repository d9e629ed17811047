package apim.designer.bundle;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.topology.Listener;
import java.util.List;

/// Which load balancers a node calls over HTTPS, and whose certificates it therefore must trust.
final class Trust {
  private Trust() {}

  /// Nodes call each other's services, and the portals their own, through the sites for port 9443:
  /// https://github.com/wso2/api-manager/issues/1718
  static List<NginxInstance> loadBalancersOf(Deployment deployment, ApimServer server) {
    return deployment.instances().stream()
        .filter(
            instance ->
                instance.hosts().stream()
                    .anyMatch(host -> host.tls() && host.listener() == Listener.MANAGEMENT))
        .toList();
  }
}
