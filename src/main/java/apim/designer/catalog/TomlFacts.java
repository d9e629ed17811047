package apim.designer.catalog;

import java.util.List;
import java.util.Optional;

/// What the deployment.toml of a release knows, and what lies beside it that a load balancer
/// concerns.
///
/// @param gatewayEnvironment the name of the `[[apim.gateway.environment]]` that is shipped
/// @param endpointsNamePort whether an environment's endpoint must name its port: without one API-M
///     takes 9099, 8099, 9021 or 8021 and not the scheme's own
/// @param portalSettings the portals' settings files, from the product's home, where the callback
///     origin (`customUrl`) is set
/// @param customUrlAllowedHosts whether `customUrl` also needs `allowedHosts`
/// @param sharedFolders what nodes of one profile must share, from the product's home
/// @param jmsCredentials whether `[apim.throttling.jms]` and `[apim.event_hub.jms]` can name a user
///     and a password that a URL can hold
/// @param portalsCallLocalhost whether a portal calls itself at localhost, and not by its host name
/// @param streamingApis whether APIs of events are sold, which are called at the endpoints for
///     WebSocket and WebSub
/// @param gatewayIssuesTokens whether clients get tokens at the gateway, and not only at 9443 of the
///     key manager
/// @param portalsKnowHostname whether portals send logins to the host name that is set here
/// @param adminPortalAsksLocalhost whether the Admin Portal asks localhost for the session, whatever
///     is configured
/// @param labelsHonoured whether only the gateways of the environments that an API names are told of
///     it
/// @param websocketHostShown whether portals show the host name of an endpoint for WebSocket
/// @param replacedBy what puts a profile's template in the place of an edited file, from the
///     product's home; empty where nothing does
public record TomlFacts(
    Fact<String> gatewayEnvironment,
    Fact<Boolean> endpointsNamePort,
    Fact<List<String>> portalSettings,
    Fact<Boolean> customUrlAllowedHosts,
    Fact<List<String>> sharedFolders,
    Fact<Boolean> jmsCredentials,
    Fact<Boolean> portalsCallLocalhost,
    Fact<Boolean> streamingApis,
    Fact<Boolean> gatewayIssuesTokens,
    Fact<Boolean> portalsKnowHostname,
    Fact<Boolean> adminPortalAsksLocalhost,
    Fact<Boolean> labelsHonoured,
    Fact<Boolean> websocketHostShown,
    Optional<Fact<String>> replacedBy) {}
