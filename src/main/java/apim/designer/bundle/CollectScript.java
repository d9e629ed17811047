package apim.designer.bundle;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The script that gathers on each host what a check against the design compares, without keys.
final class CollectScript {
  private static final String PATH = "collect.sh";

  private CollectScript() {}

  /// None where the design has no host.
  static Stream<Part> of(Deployment deployment) {
    return deployment.instances().isEmpty() && deployment.servers().isEmpty()
        ? Stream.of()
        : Stream.of(Part.of(PATH, List.of(), () -> artifact(deployment)));
  }

  private static Artifact artifact(Deployment deployment) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("LOAD_BALANCERS", names(deployment.instances().stream().map(NginxInstance::id)));
    variables.put("NODES", names(deployment.servers().stream().map(ApimServer::id)));
    return Artifact.of(
        PATH,
        Mode.SCRIPT,
        List.of(),
        Script.of(PATH, "Gathers what is deployed on this host; --help says how.", variables));
  }

  private static String names(Stream<?> ids) {
    return ids.map(Object::toString).distinct().collect(Collectors.joining(" "));
  }
}
