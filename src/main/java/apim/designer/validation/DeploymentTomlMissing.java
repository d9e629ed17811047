package apim.designer.validation;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.design.Edit;
import apim.designer.topology.FileName;
import apim.designer.topology.Node;
import apim.designer.topology.Ref;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// A node whose deployment.toml is not among the files of the design.
record DeploymentTomlMissing() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "deployment-toml-missing",
        Severity.WARNING,
        "The bundle cannot edit the file and holds only the tables and keys to set.",
        Sources.LOAD_BALANCER_PAGE);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return deployment.servers().stream()
        .map(ApimServer::node)
        .filter(node -> missing(deployment, node))
        .map(
            node ->
                finding(
                    Ref.of(node.id()),
                    "The file "
                        + node.deploymentToml().map(FileName::value).orElse("")
                        + " of node "
                        + node.id()
                        + " is not beside the design or cannot be read; choose it in the properties"
                        + " of the node.",
                    new QuickFix(
                        QuickFix.Way.WITHOUT_FILE,
                        "Do without the file",
                        new Edit.Change(node.withDeploymentToml(Optional.empty())))));
  }

  private static boolean missing(Deployment deployment, Node node) {
    return node.deploymentToml().filter(file -> deployment.attached(file).isEmpty()).isPresent();
  }
}
