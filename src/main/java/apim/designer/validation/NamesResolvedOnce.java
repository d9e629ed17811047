package apim.designer.validation;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.topology.Address;
import java.time.LocalDate;
import java.util.stream.Stream;

/// A node behind a site that is reached by a host name, which NGINX resolves when it starts and
/// never again.
record NamesResolvedOnce() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "names-resolved-once",
            Severity.ADVICE,
            "A node whose name moves to another address is lost until NGINX is reloaded.",
            Sources.UPSTREAM_SERVER)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return deployment.servers().stream()
        .filter(NamesResolvedOnce::isNamed)
        .filter(server -> deployment.hostsOf(server).findAny().isPresent())
        .map(
            server ->
                finding(
                    server.ref(),
                    "Node "
                        + server.id()
                        + " is reached by the name "
                        + server.address().value()
                        + ", which NGINX resolves once, when it starts or reloads; state an address"
                        + " that stays, or reload NGINX when the name moves: resolving it again"
                        + " would need the address of a name server, which a design does not"
                        + " have yet."));
  }

  /// Where the address is left open, another rule says what its name must do.
  private static boolean isNamed(ApimServer server) {
    return server.node().address().filter(Address.Named.class::isInstance).isPresent();
  }
}
