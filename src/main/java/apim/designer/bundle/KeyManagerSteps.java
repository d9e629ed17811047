package apim.designer.bundle;

import apim.designer.catalog.Recipe;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Connection;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.Roles;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.Address;
import apim.designer.topology.External;
import apim.designer.topology.KeyManagerProduct;
import apim.designer.topology.Listener;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a key manager outside must be told, and where API-M is told of it.
final class KeyManagerSteps {
  private static final String IDENTITY_SERVER_PORT = "9443";
  private static final int HTTPS = 443;

  /// They register applications there, and fetch the keys that tokens are signed with.
  private static final Set<Profile> CALLERS =
      Set.of(Profile.ALL_IN_ONE, Profile.CONTROL_PLANE, Profile.PUBLISHER, Profile.DEVPORTAL);

  private final Deployment deployment;

  KeyManagerSteps(Deployment deployment) {
    this.deployment = deployment;
  }

  private static List<External> all(Deployment deployment) {
    return deployment.topology().externals().stream()
        .filter(external -> external.kind() == External.Kind.KEY_MANAGER)
        .toList();
  }

  private static boolean isIdentityServer(External external) {
    return external.details().product().equals(Optional.of(KeyManagerProduct.WSO2_IS));
  }

  /// Rows of who, to whom, and TCP ports.
  static List<List<String>> connections(Deployment deployment) {
    List<List<String>> rows = new ArrayList<>();
    for (External external : all(deployment)) {
      Optional<Address> address = external.details().address();
      String callers = callers(deployment);
      if (address.isPresent() && !callers.isEmpty()) {
        boolean identityServer = isIdentityServer(external);
        rows.add(
            List.of(
                callers,
                "`" + external.id() + "` (" + address.get().value() + ")",
                identityServer ? IDENTITY_SERVER_PORT : "443, or as its endpoints say"));
        if (identityServer) {
          notified(deployment)
              .ifPresent(
                  host ->
                      rows.add(
                          List.of(
                              "`" + external.id() + "`",
                              "`" + host.hostname() + "`",
                              host.publicSide().port().toString())));
        }
      }
    }
    return rows;
  }

  /// Who reaches which key manager outside.
  static List<Connection> calls(Deployment deployment) {
    return all(deployment).stream()
        .filter(external -> external.details().address().isPresent())
        .flatMap(
            external ->
                callersOf(deployment)
                    .map(
                        server ->
                            Connection.of(
                                server.ref(),
                                Ref.of(external.id()),
                                Connection.Purpose.KEY_MANAGER,
                                isIdentityServer(external)
                                    ? Integer.parseInt(IDENTITY_SERVER_PORT)
                                    : HTTPS)))
        .toList();
  }

  /// Which Identity Server reports revoked tokens to which site.
  static List<Connection> notifications(Deployment deployment) {
    return all(deployment).stream()
        .filter(external -> external.details().address().isPresent() && isIdentityServer(external))
        .flatMap(
            external ->
                notified(deployment).stream()
                    .map(
                        host ->
                            Connection.of(
                                Ref.of(external.id()),
                                host.ref(),
                                Connection.Purpose.EVENT_HUB,
                                host.publicSide().port().number())))
        .toList();
  }

  private static Stream<ApimServer> callersOf(Deployment deployment) {
    Roles roles = Roles.of(deployment);
    return deployment.servers().stream()
        .filter(
            server ->
                CALLERS.contains(server.profile()) || Roles.includes(roles.gateways(), server));
  }

  private static String callers(Deployment deployment) {
    return callersOf(deployment)
        .map(server -> "`" + server.id() + "`")
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /// Where revoked tokens are reported: the site in front of the event hubs.
  private static Optional<VirtualHost> notified(Deployment deployment) {
    List<ApimServer> hubs = Roles.of(deployment).eventHubs();
    List<ApimServer> portals = hubs.isEmpty() ? Roles.of(deployment).portals() : hubs;
    return deployment
        .hosts()
        .filter(host -> host.listener() == Listener.MANAGEMENT && !host.hostname().isWildcard())
        .filter(host -> portals.stream().anyMatch(host::forwardsTo))
        .findFirst();
  }

  void addTo(Markdown page) {
    for (External external : all(deployment)) {
      page.heading(2, "The key manager `" + external.id() + "`");
      if (isIdentityServer(external)) {
        identityServer(page, external);
      } else {
        page.step(
            "In the Admin Portal, under Key Managers, add it with the endpoints that its"
                + " well-known URL names; deployment.toml says nothing of it. WSO2's page has the"
                + " steps for each product:"
                + " https://apim.docs.wso2.com/en/latest/administer/key-managers/overview/");
      }
    }
  }

  private void identityServer(Markdown page, External external) {
    boolean resident =
        deployment.servers().stream()
            .anyMatch(server -> deployment.reads(Recipe.KEY_MANAGER_TYPE, server.profile()));
    page.step(
        "On its host, set in Identity Server's `repository/conf/deployment.toml`, so that revoked"
            + " tokens are reported:");
    page.commands(
        Stream.concat(
                resident ? Stream.of() : Stream.of("[oauth]", "authorize_all_scopes = true", ""),
                listener(resident))
            .toList());
    if (resident) {
      page.step(
          "Put the connector's jars and `keymanager-operations.war` into it, let it use the same"
              + " `shared_db`, and add the access rules that WSO2's page lists:"
              + " https://apim.docs.wso2.com/en/4.0.0/install-and-setup/setup/distributed-deployment/configuring-wso2-identity-server-as-a-key-manager/");
      page.step("Start it before API-M starts for the first time with this deployment.toml.");
    } else {
      page.step(
          "Put `wso2is.notification.event.handlers` into its `repository/components/dropins`, as"
              + " WSO2's page says:"
              + " https://apim.docs.wso2.com/en/4.6.0/install-and-setup/setup/kubernetes-deployment/kubernetes/am-pattern-6-all-in-one-is-as-km/");
      String url =
          external
              .details()
              .address()
              .map(address -> "https://" + address.inUrl() + ":" + IDENTITY_SERVER_PORT)
              .orElse("https://IDENTITY-SERVER:" + IDENTITY_SERVER_PORT);
      page.step(
          "In this release Identity Server is no resident key manager, and deployment.toml says"
              + " nothing of it. In the Admin Portal, under Key Managers, add one of the type WSO2"
              + " Identity Server 7 with the well-known URL `"
              + url
              + "/oauth2/token/.well-known/openid-configuration`.");
    }
    page.step(
        "Import its certificate into the `client-truststore.jks` of "
            + callers(deployment)
            + ", and the load balancer's into the trust store of Identity Server.");
  }

  private Stream<String> listener(boolean resident) {
    String portals = notified(deployment).map(VirtualHost::url).orElse("https://API-M-HOST:9443");
    return Stream.of(
        "[[event_listener]]",
        "id = \"token_revocation\"",
        "type = \"org.wso2.carbon.identity.core.handler.AbstractIdentityHandler\"",
        "name = \"org.wso2.is.notification.ApimOauthEventInterceptor\"",
        "order = 1",
        "[event_listener.properties]",
        "notification_endpoint = \"" + portals + "/internal/data/v1/notify\"",
        "username = \"${admin.username}\"",
        "password = \"${admin.password}\"",
        "'header.X-WSO2-KEY-MANAGER' = \"" + (resident ? "WSO2IS" : "WSO2-IS") + "\"");
  }
}
