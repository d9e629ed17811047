package apim.designer.bundle;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.generator.TomlChanges;
import apim.designer.toml.Change;
import apim.designer.toml.Edited;
import apim.designer.toml.TomlEditor;
import apim.designer.toml.TomlRefusal;
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
    List<Change> changes = TomlChanges.of(deployment, server);
    artifacts.add(edited(deployment, server, changes).orElseGet(() -> edits(server, changes)));
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
  private static Optional<Artifact> edited(
      Deployment deployment, ApimServer server, List<Change> changes) {
    return server
        .node()
        .deploymentToml()
        .flatMap(name -> deployment.attached(name))
        .flatMap(text -> applied(text, changes))
        .map(
            edited -> artifact(server, "deployment.toml", edited.text(), TomlEditor.lines(edited)));
  }

  private static Optional<Edited> applied(String text, List<Change> changes) {
    try {
      return Optional.of(TomlEditor.apply(text, changes));
    } catch (TomlRefusal refusal) {
      // A rule tells the architect; the bundle falls back to the list of edits.
      return Optional.empty();
    }
  }

  private static Artifact edits(ApimServer server, List<Change> changes) {
    List<apim.designer.toml.Line> lines = TomlEditor.fresh(changes);
    String text = lines.stream().map(line -> line.text() + "\n").reduce("", String::concat);
    return artifact(server, "deployment.toml.edits", text, lines);
  }

  /// Keeps the line endings of `text`; `known` says where each of its lines comes from.
  private static Artifact artifact(
      ApimServer server, String name, String text, List<apim.designer.toml.Line> known) {
    String path = Bundle.folder(server) + name;
    Artifact whole = Artifact.of(path, Mode.FILE, List.of(server.ref()), text);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < whole.lines().size(); i++) {
      Line line = whole.lines().get(i);
      lines.add(
          i < known.size()
              ? new Line(
                  line.text(),
                  known.get(i).refs().stream().map(Ref::new).toList(),
                  known.get(i).reason())
              : line);
    }
    return new Artifact(path, Mode.FILE, List.of(server.ref()), lines);
  }
}
