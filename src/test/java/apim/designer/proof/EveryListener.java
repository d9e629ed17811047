package apim.designer.proof;

import apim.designer.design.Design;
import apim.designer.project.Templates;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;

/// An all-in-one node with a site for each of its listeners.
final class EveryListener {
  private EveryListener() {}

  static Design design(String apim) {
    Design design =
        Templates.design("single-node")
            .mapTopology(topology -> topology.withApim(ApimVersion.of(apim)));
    for (Listener listener : Listener.values()) {
      design = listener.sitePort() == 443 ? design : with(design, site(listener));
    }
    return design;
  }

  private static Design with(Design design, Site site) {
    return design.mapTopology(
        topology -> topology.map(LoadBalancer.class, loadBalancer -> loadBalancer.withSite(site)));
  }

  private static Site site(Listener listener) {
    return Sketch.site(listener.id(), listener.id() + ".am.wso2.com", listener, "apim-1");
  }
}
