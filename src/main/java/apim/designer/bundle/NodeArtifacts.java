package apim.designer.bundle;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.generator.TomlChanges;
import apim.designer.toml.TomlEditor;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What each API-M node needs: its deployment.toml or the changes to it, and trust in the load
/// balancers.
final class NodeArtifacts {
  private NodeArtifacts() {}

  static Stream<Artifact> of(Deployment deployment) {
    return deployment.servers().stream().flatMap(server -> of(deployment, server).stream());
  }

  private static List<Artifact> of(Deployment deployment, ApimServer server) {
    List<Artifact> artifacts = new ArrayList<>();
    artifacts.add(edited(deployment, server).orElseGet(() -> edits(deployment, server)));
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

  /// The customer's file with the changes made; empty where there is none, or none that API-M would
  /// read.
  private static Optional<Artifact> edited(Deployment deployment, ApimServer server) {
    return server
        .node()
        .deploymentToml()
        .flatMap(deployment::attached)
        .flatMap(text -> edited(deployment, server, text))
        .map(
            edited ->
                new Artifact(
                    Bundle.folder(server) + "deployment.toml",
                    Mode.FILE,
                    List.of(server.ref()),
                    edited.lines()));
  }

  private static Optional<EditedToml> edited(
      Deployment deployment, ApimServer server, String original) {
    try {
      return Optional.of(EditedToml.of(deployment, server, original));
    } catch (UnreadableToml unreadable) {
      // A rule tells the architect; the bundle falls back to the list of edits.
      return Optional.empty();
    }
  }

  private static Artifact edits(Deployment deployment, ApimServer server) {
    return new Artifact(
        Bundle.folder(server) + "deployment.toml.edits",
        Mode.FILE,
        List.of(server.ref()),
        TomlEditor.fresh(TomlChanges.of(deployment, server)).stream()
            .map(
                line ->
                    new Line(
                        line.text() + "\n",
                        line.refs().stream().map(Ref::new).toList(),
                        line.reason()))
            .toList());
  }
}
