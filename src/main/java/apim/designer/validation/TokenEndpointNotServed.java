package apim.designer.validation;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.Roles;
import apim.designer.topology.Listener;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Sites for API traffic, and none by which clients get the tokens for it.
record TokenEndpointNotServed() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "token-endpoint-not-served",
            Severity.ADVICE,
            "Clients of APIs get no token: the gateway's /token answers 404, and /oauth2/token is"
                + " not to be reached.",
            Sources.TOKEN_ENDPOINT)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    if (deployment.nearestRelease().toml().gatewayIssuesTokens().value()) {
      return Stream.of();
    }
    List<ApimServer> issuers = Roles.of(deployment).keyManagers();
    // Of a node behind no site at all another rule tells.
    List<ApimServer> reached = issuers.stream().filter(deployment::isBehindSite).toList();
    return reached.isEmpty()
            || !carriesApiTraffic(deployment)
            || issuers.stream().anyMatch(server -> isBehindManagement(deployment, server))
        ? Stream.of()
        : Stream.of(finding(deployment, reached));
  }

  private static boolean carriesApiTraffic(Deployment deployment) {
    return deployment
        .hosts()
        .filter(host -> !host.servers().isEmpty())
        .anyMatch(
            host ->
                host.listener() == Listener.GATEWAY_HTTPS
                    || host.listener() == Listener.GATEWAY_HTTP);
  }

  private static boolean isBehindManagement(Deployment deployment, ApimServer server) {
    return deployment.hostsOf(server).anyMatch(host -> host.listener() == Listener.MANAGEMENT);
  }

  private Finding finding(Deployment deployment, List<ApimServer> issuers) {
    return finding(
        issuers.stream().map(ApimServer::ref).toList(),
        "In API-M "
            + deployment.topology().apim()
            + " clients get tokens at /oauth2/token on port "
            + issuers.getFirst().port(Listener.MANAGEMENT)
            + " of "
            + Phrase.list(issuers.stream().map(ApimServer::id).toList())
            + ", where no site leads; draw a site for management in front, or see that clients get"
            + " tokens elsewhere.",
        List.of());
  }
}
