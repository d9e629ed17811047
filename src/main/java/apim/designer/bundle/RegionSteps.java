package apim.designer.bundle;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.topology.Region;
import java.util.List;
import java.util.stream.Collectors;

/// What regions with event hubs of their own need beside their deployment.toml files: databases that
/// are replicated, and events that are passed on.
/// <https://apim.docs.wso2.com/en/latest/install-and-setup/setup/multi-dc-deployment/configuring-multi-dc-deployment-pattern-1/>
final class RegionSteps {
  private static final String PAGE =
      "https://apim.docs.wso2.com/en/latest/install-and-setup/setup/multi-dc-deployment/configuring-multi-dc-deployment-pattern-1/";

  private static final List<String> PUBLISHERS =
      List.of(
          "`org.wso2.apimgt.notification.stream` to the topic `notification`",
          "`org.wso2.apimgt.token.revocation.stream` to the topic `tokenRevocation`",
          "`org.wso2.apimgt.keymgt.stream` to the topic `keyManager`",
          "`org.wso2.blocking.request.stream` to the topic `throttleData`",
          "`org.wso2.apimgt.webhooks.request.stream` to the topic `asyncWebhooksData`, where you"
              + " have WebHook APIs");

  private final RegionalHubs hubs;

  RegionSteps(Deployment deployment) {
    this.hubs = RegionalHubs.of(deployment);
  }

  void addTo(Markdown page) {
    if (hubs.byRegion().isEmpty()) {
      return;
    }
    page.heading(2, "Between the regions");
    page.paragraph(
        "Each region has event hubs of its own ("
            + hubs.byRegion().entrySet().stream()
                .map(entry -> named(entry.getKey()) + ": " + ids(entry.getValue()))
                .collect(Collectors.joining("; "))
            + "). What deployment.toml cannot say is done by hand, as WSO2 describes it: "
            + PAGE);
    page.step(
        "Have the database servers replicate `apim_db` and `shared_db` in both directions (WSO2 has"
            + " scripts for SQL Server and Oracle in `dbscripts/multi-dc`, and has tried"
            + " PostgreSQL), before the first node starts.");
    hubs.byRegion().forEach((region, servers) -> publish(page, region, servers));
    page.step(
        "Where there are secondary user stores, share `repository/deployment/server/userstores`"
            + " between the regions.");
  }

  private void publish(Markdown page, Region region, List<ApimServer> servers) {
    String brokers =
        hubs.elsewhere(region).stream()
            .map(hub -> "`" + RegionalHubs.broker(hub) + "`")
            .collect(Collectors.joining(", "));
    page.step(
        "On "
            + ids(servers)
            + " ("
            + named(region)
            + "), put a `jndi-<region>.properties` into `repository/conf` for each other region,"
            + " whose brokers are "
            + brokers
            + ", and JMS event publishers that use it into"
            + " `repository/deployment/server/eventpublishers`:");
    PUBLISHERS.forEach(publisher -> page.item(publisher));
    page.paragraph("");
    page.step("Let " + ids(servers) + " reach " + brokers + " through the firewalls.");
  }

  private static String named(Region region) {
    return Markdown.code(region.value());
  }

  private static String ids(List<ApimServer> servers) {
    return servers.stream()
        .map(server -> "`" + server.id() + "`")
        .collect(Collectors.joining(", "));
  }
}
