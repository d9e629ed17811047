package apim.designer.bundle;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is done on the host of one API-M node.
final class NodeSteps {
  private final Deployment deployment;
  private final ApimServer server;
  private final Optional<String> edited;

  /// @param edited the whole deployment.toml, where the bundle has more than what to set in it
  NodeSteps(Deployment deployment, ApimServer server, Optional<String> edited) {
    this.deployment = deployment;
    this.server = server;
    this.edited = edited;
  }

  void addTo(Markdown page) {
    String id = server.id().value();
    page.heading(3, "On " + Connections.named(server) + ", " + server.profile().id());
    List<NginxInstance> trusted = Trust.loadBalancersOf(deployment, server);
    page.step("Copy the folder to the host:").commands("scp -rp nodes/" + id + " USER@HOST:");
    if (edited.isPresent()) {
      page.step(
              "Stop API-M, compare the edited deployment.toml with the one in place, and put it"
                  + " there:")
          .commands(
              "diff \"$APIM_HOME/repository/conf/deployment.toml\" " + id + "/deployment.toml",
              "cp \"$APIM_HOME/repository/conf/deployment.toml\""
                  + " \"$APIM_HOME/repository/conf/deployment.toml.before-apim\"",
              "cat " + id + "/deployment.toml > \"$APIM_HOME/repository/conf/deployment.toml\"");
      page.paragraph("  This is what changed (values of secrets are left out):");
      page.difference(TomlDifference.lines(original(), edited.get()));
    } else {
      page.step(
          "Stop API-M and set in its `repository/conf/deployment.toml` what `"
              + id
              + "/deployment.toml.edits` lists. Set each key inside the table that is there: a"
              + " second `[server]`, or any other table twice, keeps API-M from starting. The"
              + " command `patch` of the API-M Topology Designer does it for you.");
    }
    if (!trusted.isEmpty()) {
      page.step(
              "Have it trust "
                  + trusted.stream()
                      .map(instance -> "`" + instance.id() + "`")
                      .collect(Collectors.joining(", "))
                  + ": it calls "
                  + Trust.sitesOf(deployment, server).stream()
                      .map(VirtualHost::url)
                      .distinct()
                      .map(url -> "`" + url + "`")
                      .collect(Collectors.joining(", "))
                  + ". Run this as the user that API-M runs as; it asks for nothing and may be run"
                  + " again.")
          .commands("APIM_HOME=/opt/wso2am sh " + id + "/install.sh");
    }
    page.step("Start API-M.");
  }

  private String original() {
    return server.node().deploymentToml().flatMap(deployment::attached).orElse("");
  }
}
