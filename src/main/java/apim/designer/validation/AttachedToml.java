package apim.designer.validation;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.TomlKind;
import apim.designer.toml.Toml;
import apim.designer.topology.Ref;
import java.util.List;
import java.util.stream.Stream;

/// A node together with what its attached deployment.toml says.
record AttachedToml(ApimServer server, Toml toml) {
  /// Those that API-M would read, of whatever product.
  static Stream<AttachedToml> readable(Deployment deployment) {
    return deployment.serversWithFile().stream()
        .flatMap(server -> server.file().map(toml -> new AttachedToml(server, toml)).stream());
  }

  /// Those that are API-M's own: what a file of another product says, API-M would read otherwise.
  static Stream<AttachedToml> all(Deployment deployment) {
    return readable(deployment)
        .filter(
            attached ->
                switch (attached.kind()) {
                  case API_MANAGER, FRAGMENT -> true;
                  case MICRO_INTEGRATOR, IDENTITY_SERVER -> false;
                });
  }

  TomlKind kind() {
    return TomlKind.of(toml);
  }

  Ref ref() {
    return server.ref();
  }

  /// As a sentence names it.
  String name() {
    return "the deployment.toml of node " + server.id();
  }

  /// As a sentence begins that is about this line of it.
  String line(int line) {
    return "In line " + line + " of " + name();
  }

  /// As a sentence begins that is about these lines of it.
  String lines(List<Integer> lines) {
    List<Integer> each = lines.stream().distinct().sorted().toList();
    return each.size() == 1
        ? line(each.getFirst())
        : "In lines " + Phrase.list(each) + " of " + name();
  }
}
