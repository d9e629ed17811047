package apim.designer.validation;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.toml.TomlEditor;
import apim.designer.toml.TomlRefusal;
import apim.designer.topology.Node;
import apim.designer.topology.Ref;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A node whose deployment.toml API-M would not read.
record DeploymentTomlRefused() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "deployment-toml-refused",
            Severity.ERROR,
            "API-M's own parser does not read the file, so the node does not start.",
            Sources.TOML_ORDER)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return deployment.servers().stream()
        .map(ApimServer::node)
        .filter(node -> node.deploymentToml().isPresent())
        .flatMap(node -> refusal(deployment, node).map(why -> finding(node, why)).stream());
  }

  static Optional<String> refusal(Deployment deployment, Node node) {
    return node.deploymentToml().flatMap(deployment::attached).flatMap(DeploymentTomlRefused::why);
  }

  private static Optional<String> why(String text) {
    try {
      TomlEditor.apply(text, List.of());
      return Optional.empty();
    } catch (TomlRefusal refusal) {
      return Optional.of("line " + refusal.line() + ": " + refusal.reason());
    }
  }

  private Finding finding(Node node, String why) {
    return finding(
        Ref.of(node.id()),
        "The deployment.toml of node " + node.id() + " cannot be edited; correct " + why);
  }
}
