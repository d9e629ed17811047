package apim.designer.validation;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.Roles;
import apim.designer.design.Edit;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// A gateway environment on a node that is no gateway of the deployment.
record EnvironmentOnNoGateway() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "environment-on-no-gateway",
        Severity.ADVICE,
        "Nothing comes of it: only gateways take the APIs of an environment.",
        Sources.CUSTOM_HOSTNAMES_PAGE);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    Roles roles = Roles.of(deployment);
    return deployment.servers().stream()
        .filter(server -> server.node().environment().isPresent())
        .filter(
            server ->
                !Roles.includes(roles.gateways(), server)
                    && !Roles.includes(roles.gatewayAdministrations(), server))
        .map(this::finding);
  }

  private Finding finding(ApimServer server) {
    return finding(
        server.ref(),
        "Node %s has the gateway environment %s, but it is no gateway here; take the environment away."
            .formatted(server.id(), server.node().environment().orElseThrow()),
        new QuickFix(
            QuickFix.Way.WITHOUT_ENVIRONMENT,
            "Take the environment of " + server.id() + " away",
            new Edit.Change(server.node().withEnvironment(Optional.empty()))));
  }
}
