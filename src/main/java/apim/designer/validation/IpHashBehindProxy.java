package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.topology.Affinity;
import apim.designer.topology.ElementId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// `ip_hash` where every client arrives from the address of a proxy.
record IpHashBehindProxy() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "ip-hash-behind-proxy",
        Severity.WARNING,
        "Every client has the address of the proxy in front, so one node gets all the load.",
        Sources.IP_HASH);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return deployment.instances().stream()
        .flatMap(
            instance ->
                ProxyInFront.unstated(deployment, instance).stream()
                    .flatMap(proxy -> behind(instance, proxy)));
  }

  private Stream<Finding> behind(NginxInstance instance, ElementId proxy) {
    return PlacedSite.on(instance)
        .filter(place -> place.host().affinity() instanceof Affinity.IpHash && place.isCluster())
        .map(place -> finding(place, proxy));
  }

  private Finding finding(PlacedSite place, ElementId proxy) {
    return finding(
        List.of(place.ref()),
        Phrase.capitalised(place.name())
            + " uses ip-hash behind "
            + proxy
            + ", whose address every client then has; use a sticky cookie, or state the proxy's"
            + " addresses in "
            + place.instance().id()
            + ".",
        List.of(AffinityFixes.cookie(place, place.site())));
  }
}
