package apim.designer.diagram;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.GatewayCluster;
import apim.designer.topology.ElementId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What nodes are called on their cards, so that those that belong together are seen: a gateway
/// names its environment where there are several, and every node its region.
record NodeCaptions(Map<ElementId, String> environments) {
  static NodeCaptions of(Deployment deployment) {
    List<GatewayCluster> clusters = GatewayCluster.of(deployment);
    Map<ElementId, String> environments = new HashMap<>();
    if (clusters.size() > 1) {
      clusters.forEach(
          cluster ->
              cluster
                  .servers()
                  .forEach(server -> environments.put(server.id(), cluster.name(deployment))));
    }
    return new NodeCaptions(environments);
  }

  /// What a node is, and for which environment.
  String of(ApimServer server) {
    String environment = environments.get(server.id());
    return Captions.of(server.profile()) + (environment == null ? "" : " · " + environment);
  }

  /// Where a node is reached, and in which region it stands.
  static String place(ApimServer server) {
    return server.address().shown()
        + server.node().region().map(region -> " · " + region).orElse("");
  }
}
