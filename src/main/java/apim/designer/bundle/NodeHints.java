package apim.designer.bundle;

import apim.designer.catalog.Recipe;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.GatewayCluster;
import apim.designer.deployment.Roles;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.Listener;
import apim.designer.topology.Profile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What to know of API-M before its nodes are set up behind a load balancer.
final class NodeHints {
  private static final Set<Profile> LATE_STARTERS =
      Set.of(Profile.GATEWAY, Profile.GATEWAY_MANAGER, Profile.TRAFFIC_MANAGER);

  /// Those that keep APIs, applications and tokens.
  private static final Set<Profile> DATABASE_USERS =
      Set.of(
          Profile.ALL_IN_ONE,
          Profile.PUBLISHER,
          Profile.DEVPORTAL,
          Profile.CONTROL_PLANE,
          Profile.KEY_MANAGER);

  private static final int SECURE_BINARY = 9711;

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
    shared(page);
    throttling(page);
    environments(page);
    contextPath(page);
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
        deployment.nearestRelease().toml().portalsCallLocalhost().value()
            // https://github.com/wso2/api-manager/issues/1718
            ? "A portal calls itself on its own port 9443. The node's own certificate needs"
                + " `localhost` among its names, or `[server] internal_hostname` and the portal's"
                + " `app.origin.host` must name a host that it has."
            // https://github.com/wso2/product-apim/issues/7321
            : "A portal calls itself by its host name on its own port 9443: each node with a portal"
                + " must find itself, or the load balancer's host, there. A line in the node's"
                + " `/etc/hosts` that gives the name the node's own address will do, with a"
                + " certificate of the node that has the name.");
    if (deployment.nearestRelease().toml().adminPortalAsksLocalhost().value()) {
      // https://github.com/wso2/product-apim/issues/11080
      page.item(
          "At each login to the Admin Portal this release logs `redirect_uri is not matched`: the"
              + " portal asks localhost for the session, whatever is configured. The login"
              + " succeeds; the line can be let be.");
    }
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

  /// <https://github.com/wso2/kubernetes-apim/issues/474>
  private void throttling(Markdown page) {
    List<ApimServer> managers = Roles.of(deployment).trafficManagers();
    boolean called =
        managers.size() > 1
            || deployment.servers().stream().anyMatch(server -> !managers.contains(server));
    if (managers.isEmpty() || !called) {
      return;
    }
    page.item(
        "Throttling events are sent over TLS straight to "
            + managers.stream()
                .map(
                    server ->
                        "`" + server.address().inUrl() + ":" + server.rawPort(SECURE_BINARY) + "`")
                .collect(Collectors.joining(", "))
            + ": the certificate of each of these nodes must have that host or address among its"
            + " names, and those that send must trust it; else they log \"Cannot borrow client\"."
            + " No load balancer stands between.");
    page.paragraph("");
  }

  /// Every release ships an environment of one name; what nobody works for is better gone.
  private void environments(Markdown page) {
    List<GatewayCluster> clusters = GatewayCluster.of(deployment);
    if (clusters.stream().allMatch(cluster -> cluster.said().isPresent())) {
      page.item(
          "No gateway works for the environment `"
              + deployment.nearestRelease().toml().gatewayEnvironment().value()
              + "` that the files of the release have: take its `[[apim.gateway.environment]]` out"
              + " of the portals' deployment.toml, so that nobody deploys to it.");
      page.paragraph("");
    }
  }

  /// <https://apim.docs.wso2.com/en/4.1.0/install-and-setup/setup/setting-up-proxy-server-and-the-load-balancer/adding-a-custom-proxy-path/>
  private void contextPath(Markdown page) {
    String path = deployment.topology().contextPath().prefix();
    if (!path.isEmpty()) {
      page.item(
          "The portals lie below `"
              + path
              + "`: in "
              + settings()
              + " of each portal set `context` to `"
              + path
              + "/publisher` (`/devportal`, `/admin` likewise) and `proxy_context_path` to `"
              + path
              + "`, and in"
              + " `repository/resources/conf/templates/repository/conf/tomcat/carbon/WEB-INF/web.xml.j2`"
              + " give the context parameter `contextPath` the value `"
              + path.substring(1)
              + "` where it is not there.");
      page.paragraph("");
    }
  }

  /// What nodes have in common beside what this bundle sets up.
  private void shared(Markdown page) {
    List<ApimServer> sharing =
        deployment.servers().stream()
            .filter(server -> DATABASE_USERS.contains(server.profile()))
            .toList();
    if (sharing.size() > 1) {
      // https://apim.docs.wso2.com/en/4.2.0/install-and-setup/setup/single-node/configuring-an-active-active-deployment/
      page.item(
          sharing.stream().map(server -> "`" + server.id() + "`").collect(Collectors.joining(", "))
              + " use one `apim_db` and one `shared_db` on a database server: set"
              + " `[database.apim_db]` and `[database.shared_db]` in each deployment.toml and put"
              + " the database's driver into `repository/components/lib`. The H2 that API-M ships"
              + " lies in files of one node and cannot be shared.");
    }
    List<String> folders = deployment.nearestRelease().toml().sharedFolders().value();
    if (!folders.isEmpty() && deployment.servers().size() > 1) {
      page.item(
          "In this release nodes of one profile also share "
              + folders.stream().map(folder -> "`" + folder + "`").collect(Collectors.joining(", "))
              + ", by a network file system or by copying: APIs, policies and tenants lie there.");
    }
    if (deployment.servers().stream()
        .anyMatch(server -> deployment.reads(Recipe.ENCRYPTION_KEY, server.profile()))) {
      page.item(
          "All nodes have one `[encryption] key`. Where a node has been started before this bundle,"
              + " its deployment.toml already holds a key, with which what is in the databases was"
              + " encrypted: put that key into every node's file in place of the one here. A key"
              + " that is lost cannot be made again.");
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
