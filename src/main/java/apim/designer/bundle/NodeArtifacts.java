package apim.designer.bundle;

import apim.designer.deployment.ApimServer;
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

  static Stream<Part> of(Calls calls, EncryptionKey key) {
    return calls.deployment().servers().stream().flatMap(server -> of(calls, server, key).stream());
  }

  private static List<Part> of(Calls calls, ApimServer server, EncryptionKey key) {
    List<Part> parts = new ArrayList<>();
    // Only the edit itself tells whether API-M would read the customer's file.
    parts.add(
        edited(calls, server, key)
            .map(artifact -> Part.of(artifact.path(), artifact.refs(), () -> artifact))
            .orElseGet(
                () ->
                    Part.of(
                        Bundle.folder(server) + EDITS,
                        List.of(server.ref()),
                        () -> edits(calls, server, key))));
    if (!calls.trust().loadBalancersOf(server).isEmpty()
        || !calls.direct().trustedBy(server).isEmpty()) {
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
  private static Optional<Artifact> edited(Calls calls, ApimServer server, EncryptionKey key) {
    return server
        .node()
        .deploymentToml()
        .flatMap(calls.deployment()::attached)
        .flatMap(text -> edited(calls.changes(), server, text, key))
        .map(
            edited ->
                new Artifact(
                    Bundle.folder(server) + "deployment.toml",
                    mode(calls.changes(), server, key),
                    List.of(server.ref()),
                    edited.lines()));
  }

  private static Optional<EditedToml> edited(
      TomlChanges changes, ApimServer server, String original, EncryptionKey key) {
    try {
      return Optional.of(EditedToml.of(changes, server, original, key));
    } catch (UnreadableToml unreadable) {
      // A rule tells the architect; the bundle falls back to the list of edits.
      return Optional.empty();
    }
  }

  private static Artifact edits(Calls calls, ApimServer server, EncryptionKey key) {
    return new Artifact(
        Bundle.folder(server) + EDITS,
        mode(calls.changes(), server, key),
        List.of(server.ref()),
        TomlEditor.fresh(calls.changes().of(server, key)).stream()
            .map(
                line ->
                    new ArtifactLine(
                        line.text() + "\n",
                        line.refs().stream().map(Ref::parse).toList(),
                        line.reason()))
            .toList());
  }

  /// A file that is given the key with which the nodes encrypt is nobody else's business.
  private static Mode mode(TomlChanges changes, ApimServer server, EncryptionKey key) {
    return changes
            .keyFor(server, key)
            .filter(text -> !text.equals(EncryptionKey.PLACEHOLDER))
            .isPresent()
        ? Mode.SECRET
        : Mode.FILE;
  }
}
