package apim.designer.validation;

import apim.designer.deployment.Deployment;
import java.time.LocalDate;
import java.util.stream.Stream;

/// A load balancer behind a proxy whose addresses the design does not state.
record RealIpNotSet() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "real-ip-not-set",
            Severity.WARNING,
            "API-M sees the proxy's address as every client's: throttling and deny policies hit"
                + " everyone.",
            Sources.REAL_IP)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return deployment.instances().stream()
        .flatMap(
            instance ->
                ProxyInFront.unstated(deployment, instance)
                    .map(
                        proxy ->
                            finding(
                                instance.ref(),
                                "Load balancer "
                                    + instance.id()
                                    + " stands behind "
                                    + proxy
                                    + " and takes its address for every client's; state the"
                                    + " addresses of "
                                    + proxy
                                    + " as trusted proxies."))
                    .stream());
  }
}
