package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A site that lets nodes in by their addresses, where calls come from the address of a proxy.
record NodesOnlyBehindProxy() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "nodes-only-behind-proxy",
            Severity.WARNING,
            "A node that calls through the proxy has the proxy's address and is refused; where that"
                + " address is let in, everybody is.",
            Sources.REAL_IP)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return deployment.instances().stream().flatMap(instance -> check(deployment, instance));
  }

  private Stream<Finding> check(Deployment deployment, NginxInstance instance) {
    List<PlacedSite> limited =
        PlacedSite.on(instance)
            .filter(place -> !place.host().accessList().limitsNothing())
            .toList();
    return limited.isEmpty()
        ? Stream.of()
        : ProxyInFront.unstated(deployment, instance).stream()
            .flatMap(
                proxy ->
                    limited.stream()
                        .map(
                            place ->
                                finding(
                                    place.ref(),
                                    Phrase.capitalised(place.name())
                                        + " lets nodes in by their addresses, but behind "
                                        + proxy
                                        + " every call has the address of "
                                        + proxy
                                        + "; state the addresses of "
                                        + proxy
                                        + " as trusted proxies in "
                                        + instance.id()
                                        + ".")));
  }
}
