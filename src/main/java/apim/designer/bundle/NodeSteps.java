package apim.designer.bundle;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import java.util.List;
import java.util.stream.Collectors;

/// What is done on the host of one API-M node.
final class NodeSteps {
  private final Deployment deployment;
  private final ApimServer server;
  private final boolean edited;

  /// @param edited whether the bundle has the whole deployment.toml, not just what to set in it
  NodeSteps(Deployment deployment, ApimServer server, boolean edited) {
    this.deployment = deployment;
    this.server = server;
    this.edited = edited;
  }

  void addTo(Markdown page) {
    String id = server.id().value();
    page.heading(3, "On " + Connections.named(server) + ", " + server.profile().id());
    List<NginxInstance> trusted = Trust.loadBalancersOf(deployment, server);
    page.step("Copy the folder to the host:").commands("scp -rp nodes/" + id + " USER@HOST:");
    if (edited) {
      page.step(
              "Stop API-M, compare the edited deployment.toml with the one in place, and put it"
                  + " there:")
          .commands(
              "diff \"$APIM_HOME/repository/conf/deployment.toml\" " + id + "/deployment.toml",
              "cp \"$APIM_HOME/repository/conf/deployment.toml\""
                  + " \"$APIM_HOME/repository/conf/deployment.toml.before-apim\"",
              "cat " + id + "/deployment.toml > \"$APIM_HOME/repository/conf/deployment.toml\"");
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
}
