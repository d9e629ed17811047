package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import java.util.Optional;
import java.util.stream.Stream;

/// What the drawing puts between clients and a load balancer.
final class ProxyInFront {
  private ProxyInFront() {}

  /// The outer proxy or other load balancer that is linked to this load balancer, whose address it
  /// takes for every client's; empty where its real addresses are stated.
  static Optional<ElementId> unstated(Deployment deployment, NginxInstance instance) {
    if (instance.behindProxy() || deployment.topology().links().isEmpty()) {
      return Optional.empty();
    }
    Stream<ElementId> proxies =
        deployment.topology().externals().stream()
            .filter(external -> external.kind() == External.Kind.OUTER_PROXY)
            .filter(external -> linked(deployment, external.id(), instance.id(), true))
            .map(External::id);
    Stream<ElementId> balancers =
        deployment.topology().loadBalancers().stream()
            .map(balancer -> balancer.id())
            .filter(other -> !other.equals(instance.id()))
            .filter(other -> linked(deployment, other, instance.id(), false));
    return Stream.concat(proxies, balancers).findFirst();
  }

  // A proxy stands in front however its link was drawn; of two load balancers the arrow tells.
  private static boolean linked(
      Deployment deployment, ElementId from, ElementId to, boolean eitherWay) {
    return deployment.topology().links().stream()
        .anyMatch(
            link ->
                (link.from().equals(from) && link.to().equals(to))
                    || (eitherWay && link.from().equals(to) && link.to().equals(from)));
  }
}
