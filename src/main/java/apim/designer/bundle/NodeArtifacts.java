package apim.designer.bundle;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.generator.TomlChanges;
import apim.designer.toml.TomlEditor;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What each API-M node needs: the changes to its deployment.toml, and trust in the load balancers.
final class NodeArtifacts {
  private NodeArtifacts() {}

  static Stream<Artifact> of(Deployment deployment) {
    return deployment.servers().stream().flatMap(server -> of(deployment, server).stream());
  }

  private static List<Artifact> of(Deployment deployment, ApimServer server) {
    List<Artifact> artifacts = new ArrayList<>();
    artifacts.add(edits(deployment, server));
    if (!Trust.loadBalancersOf(deployment, server).isEmpty()) {
      artifacts.add(
          Artifact.of(
              Bundle.folder(server) + "install.sh",
              Mode.SCRIPT,
              List.of(server.ref()),
              Script.of(
                  "node-install.sh",
                  "Lets " + server.id() + " trust the load balancers; --help says how.",
                  Map.of("NODE", server.id().value()))));
    }
    return artifacts;
  }

  private static Artifact edits(Deployment deployment, ApimServer server) {
    List<Line> lines =
        TomlEditor.fresh(TomlChanges.of(deployment, server)).stream()
            .map(
                line ->
                    new Line(
                        line.text() + "\n",
                        line.refs().stream().map(Ref::new).toList(),
                        line.reason()))
            .toList();
    return new Artifact(
        Bundle.folder(server) + "deployment.toml.edits", Mode.FILE, List.of(server.ref()), lines);
  }
}
