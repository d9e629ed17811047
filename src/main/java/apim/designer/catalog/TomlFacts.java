package apim.designer.catalog;

import java.util.List;

/// What the deployment.toml of a release knows, and what lies beside it that a load balancer
/// concerns.
///
/// @param gatewayEnvironment the name of the `[[apim.gateway.environment]]` that is shipped
/// @param environmentProvider whether an environment has `provider`
/// @param environmentGatewayType whether an environment has `gateway_type`
/// @param websubEndpoints whether an environment has `websub_event_receiver_*_endpoint`
/// @param eventHub whether nodes apart from each other need `[apim.event_hub]`
/// @param tokenRevocationListener whether an `[[event_listener]]` for token_revocation is shipped
/// @param remoteIpValve whether `[catalinaValves.remoteIpValve]` has an effect
/// @param nodeIpAndMode whether `[server]` ships with `node_ip` and `mode`
/// @param userStoreType the value of `[user_store] type`
/// @param tokenEndpointOnGateway whether clients fetch tokens from the gateway's 8243, and not from
///     `/oauth2/token` on 9443
/// @param endpointsNeedPort whether an environment's endpoint without a port can fail the start
/// @param sharedEncryptionKey whether `[encryption] key` must be the same on every node
/// @param portalSettings the portals' settings files, from the product's home, where the callback
///     origin (`customUrl`) is set
/// @param customUrlAllowedHosts whether `customUrl` also needs `allowedHosts`
/// @param startsWithProfile whether `-Dprofile` chooses the profile at start
public record TomlFacts(
    Fact<String> gatewayEnvironment,
    Fact<Boolean> environmentProvider,
    Fact<Boolean> environmentGatewayType,
    Fact<Boolean> websubEndpoints,
    Fact<Presence> eventHub,
    Fact<Boolean> tokenRevocationListener,
    Fact<Boolean> remoteIpValve,
    Fact<Boolean> nodeIpAndMode,
    Fact<String> userStoreType,
    Fact<Boolean> tokenEndpointOnGateway,
    Fact<Boolean> endpointsNeedPort,
    Fact<Boolean> sharedEncryptionKey,
    Fact<List<String>> portalSettings,
    Fact<Boolean> customUrlAllowedHosts,
    Fact<Boolean> startsWithProfile) {

  /// What a release makes of a table that it does not ship.
  public enum Presence {
    /// The release knows nothing of it.
    ABSENT("absent"),
    /// Read where it is there.
    OPTIONAL("optional"),
    /// A distributed deployment does not work without.
    NEEDED("needed");

    private final String id;

    Presence(String id) {
      this.id = id;
    }

    /// As it is written in a release's file.
    public String id() {
      return id;
    }
  }
}
