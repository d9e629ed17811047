package apim.designer.diagram;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.GatewayCluster;
import apim.designer.topology.ElementId;
import apim.designer.topology.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What nodes are called on their cards, so that those that belong together are seen: a gateway names its environment where there are several,
/// and every node its region.
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

  /// What a node is, and to whom it belongs.
  String of(ApimServer server) {
    return Stream.of(
            Stream.of(Captions.of(server.profile())),
            Stream.ofNullable(environments.get(server.id())),
            server.node().region().map(Region::value).stream())
        .flatMap(words -> words)
        .distinct()
        .collect(Collectors.joining(" · "));
  }
}
