package apim.designer.bundle;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.generator.TomlChanges;
import apim.designer.toml.TomlEditor;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What each API-M node needs: its deployment.toml or the changes to it, and trust in the load
/// balancers.
final class NodeArtifacts {
  private static final String EDITS = "deployment.toml.edits";
  private static final String SCRIPT = "install.sh";

  private NodeArtifacts() {}

  static Stream<Part> of(Deployment deployment) {
    Set<Profile> callers = Trust.callers(deployment);
    return deployment.servers().stream()
        .flatMap(server -> of(deployment, server, callers.contains(server.profile())).stream());
  }

  private static List<Part> of(Deployment deployment, ApimServer server, boolean calls) {
    List<Part> parts = new ArrayList<>();
    // Only the edit itself tells whether API-M would read the customer's file.
    parts.add(
        edited(deployment, server)
            .map(artifact -> Part.of(artifact.path(), artifact.refs(), () -> artifact))
            .orElseGet(
                () ->
                    Part.of(
                        Bundle.folder(server) + EDITS,
                        List.of(server.ref()),
                        () -> edits(deployment, server))));
    if (calls) {
      parts.add(
          Part.of(Bundle.folder(server) + SCRIPT, List.of(server.ref()), () -> script(server)));
    }
    return parts;
  }

  private static Artifact script(ApimServer server) {
    return Artifact.of(
        Bundle.folder(server) + SCRIPT,
        Mode.SCRIPT,
        List.of(server.ref()),
        Script.of(
            "node-install.sh",
            "Lets " + server.id() + " trust the load balancers; --help says how.",
            Map.of("NODE", server.id().value())));
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
        Bundle.folder(server) + EDITS,
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
