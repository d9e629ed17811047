package apim.designer.validation;

import apim.designer.deployment.NginxInstance;
import apim.designer.design.Edit;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The ways to have one protocol on a port where some sites have TLS and some have not.
final class OneProtocol {
  private OneProtocol() {}

  static List<QuickFix> fixes(
      NginxInstance instance, int port, List<PlacedSite> tls, List<PlacedSite> plain) {
    List<QuickFix> fixes = new ArrayList<>();
    boolean provided = instance.loadBalancer().certificate() instanceof CertificatePlan.Provided;
    if (port != 80 && !provided) {
      fixes.add(
          new QuickFix(
              QuickFix.Way.TLS_ON_PORT,
              "Use TLS for every site on port " + port,
              withTls(instance, plain)));
    }
    List<PlacedSite> fewer = port == 80 ? tls : plain;
    if (fewer.size() == 1) {
      PlacedSite place = fewer.getFirst();
      FreePort.fix(place).ifPresent(fixes::add);
    }
    return List.copyOf(fixes);
  }

  // Without a redirect, which would open port 80 as a side effect.
  private static Edit withTls(NginxInstance instance, List<PlacedSite> plain) {
    Set<ElementId> ids = plain.stream().map(place -> place.site().id()).collect(Collectors.toSet());
    return new Edit.Change(
        instance
            .loadBalancer()
            .mapSites(
                site ->
                    ids.contains(site.id())
                        ? site.mapFront(
                            front -> front.withTls(Optional.of(true)).withRedirectHttp(false))
                        : site));
  }
}
