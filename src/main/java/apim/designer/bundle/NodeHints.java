package apim.designer.bundle;

import apim.designer.catalog.Recipe;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.Roles;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.Listener;
import apim.designer.topology.Profile;
import java.util.Set;
import java.util.stream.Collectors;

/// What to know of API-M before its nodes are set up behind a load balancer.
final class NodeHints {
  private static final Set<Profile> LATE_STARTERS =
      Set.of(Profile.GATEWAY, Profile.GATEWAY_MANAGER, Profile.TRAFFIC_MANAGER);

  private final Deployment deployment;

  NodeHints(Deployment deployment) {
    this.deployment = deployment;
  }

  void addTo(Markdown page) {
    if (deployment.servers().stream()
        .anyMatch(server -> LATE_STARTERS.contains(server.profile()))) {
      page.item(
          "Start the nodes with portals and the key managers first, then the traffic managers, then"
              + " the gateways: each fetches what it serves from those before it.");
      page.paragraph("");
    }
    if (pairsByHand()) {
      // https://github.com/wso2/product-apim/blob/v3.1.0/modules/distribution/product/src/main/resources/conf/templates/repository/conf/jndi.properties.j2
      page.item(
          "In API-M "
              + deployment.topology().apim().release()
              + " deployment.toml cannot tell two traffic managers of each other's throttling"
              + " decisions (`event_duplicate_url` came with 3.2): add a `jndi2.properties` that"
              + " names the other node's port 5672, and a JMS event publisher that uses it, to each"
              + " by hand.");
      page.paragraph("");
    }
    if (deployment.hosts().noneMatch(host -> host.listener() == Listener.MANAGEMENT)) {
      return;
    }
    // https://apim.docs.wso2.com/en/latest/troubleshooting/troubleshooting-invalid-callback-error/
    page.item(
        "Set the host name before the first start. The first login to a portal writes its callback"
            + " URL into the database; with another host name afterwards, logins fail with"
            + " \"Registered callback does not match\", and the URL must be changed in the service"
            + " providers of `/carbon`.");
    page.item(
        deployment.nearestRelease().toml().endpointsNamePort().value()
            // https://github.com/wso2/api-manager/issues/1718
            ? "A portal calls itself on its own port 9443. The node's own certificate needs"
                + " `localhost` among its names, or `[server] internal_hostname` and the portal's"
                + " `app.origin.host` must name a host that it has."
            // https://github.com/wso2/product-apim/issues/7321
            : "A portal calls itself by its host name on its own port 9443: each node with a portal"
                + " must find itself, or the load balancer's host, there. A line in the node's"
                + " `/etc/hosts` that gives the name the node's own address will do, with a"
                + " certificate of the node that has the name.");
    // https://github.com/wso2/product-apim/issues/9506
    page.item(
        "Where a portal's "
            + settings()
            + " has `customUrl` enabled, set its `forwardedHeader` to `X-Forwarded-Host`; the"
            + " default, `X-Forwarded-For`, sends logins to the client's IP address."
            + (deployment.nearestRelease().toml().customUrlAllowedHosts().value()
                ? " List the names of this design in `allowedHosts`."
                : ""));
    if (deployment.hosts().anyMatch(VirtualHost::tls)) {
      page.item(
          "All nodes share one primary key store, and the node's key password equals that of its"
              + " store.");
    }
    page.paragraph("");
  }

  /// Whether no key of deployment.toml tells traffic managers of each other.
  private boolean pairsByHand() {
    return Roles.of(deployment).trafficManagers().size() > 1
        && deployment.settings().stream()
            .filter(setting -> setting.recipe() == Recipe.EVENT_DUPLICATE_URL)
            .noneMatch(
                setting -> setting.includes(Profile.TRAFFIC_MANAGER, deployment.topology().apim()));
  }

  /// The names of the portals' settings files, without their folders.
  private String settings() {
    return deployment.nearestRelease().toml().portalSettings().value().stream()
        .map(file -> "`" + file.substring(file.lastIndexOf('/') + 1) + "`")
        .distinct()
        .collect(Collectors.joining(" or "));
  }
}
