package apim.designer.bundle;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.generator.EncryptionKey;
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
  private static final String EDITS = "deployment.toml.edits";
  private static final String SCRIPT = "install.sh";

  private NodeArtifacts() {}

  static Stream<Part> of(Deployment deployment, EncryptionKey key) {
    Trust trust = new Trust(deployment);
    DirectCalls direct = new DirectCalls(deployment);
    return deployment.servers().stream()
        .flatMap(
            server ->
                of(
                    deployment,
                    server,
                    key,
                    !trust.loadBalancersOf(server).isEmpty() || !direct.trustedBy(server).isEmpty())
                    .stream());
  }

  private static List<Part> of(
      Deployment deployment, ApimServer server, EncryptionKey key, boolean calls) {
    List<Part> parts = new ArrayList<>();
    // Only the edit itself tells whether API-M would read the customer's file.
    parts.add(
        edited(deployment, server, key)
            .map(artifact -> Part.of(artifact.path(), artifact.refs(), () -> artifact))
            .orElseGet(
                () ->
                    Part.of(
                        Bundle.folder(server) + EDITS,
                        List.of(server.ref()),
                        () -> edits(deployment, server, key))));
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
  private static Optional<Artifact> edited(
      Deployment deployment, ApimServer server, EncryptionKey key) {
    return server
        .node()
        .deploymentToml()
        .flatMap(deployment::attached)
        .flatMap(text -> edited(deployment, server, text, key))
        .map(
            edited ->
                new Artifact(
                    Bundle.folder(server) + "deployment.toml",
                    mode(deployment, server, key),
                    List.of(server.ref()),
                    edited.lines()));
  }

  private static Optional<EditedToml> edited(
      Deployment deployment, ApimServer server, String original, EncryptionKey key) {
    try {
      return Optional.of(EditedToml.of(deployment, server, original, key));
    } catch (UnreadableToml unreadable) {
      // A rule tells the architect; the bundle falls back to the list of edits.
      return Optional.empty();
    }
  }

  private static Artifact edits(Deployment deployment, ApimServer server, EncryptionKey key) {
    return new Artifact(
        Bundle.folder(server) + EDITS,
        mode(deployment, server, key),
        List.of(server.ref()),
        TomlEditor.fresh(TomlChanges.of(deployment, server, key)).stream()
            .map(
                line ->
                    new Line(
                        line.text() + "\n",
                        line.refs().stream().map(Ref::new).toList(),
                        line.reason()))
            .toList());
  }

  /// A file that is given the key with which the nodes encrypt is nobody else's business.
  private static Mode mode(Deployment deployment, ApimServer server, EncryptionKey key) {
    return TomlChanges.keyFor(deployment, server, key)
            .filter(text -> !text.equals(EncryptionKey.PLACEHOLDER))
            .isPresent()
        ? Mode.SECRET
        : Mode.FILE;
  }
}
