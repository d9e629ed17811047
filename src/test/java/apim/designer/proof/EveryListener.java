package apim.designer.proof;

import apim.designer.design.Design;
import apim.designer.project.Templates;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.ElementId;
import apim.designer.topology.Hostname;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Site;
import java.util.List;

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
    return Site.of(
            new ElementId(listener.id()), new Hostname(listener.id() + ".am.wso2.com"), listener)
        .withMembers(List.of(Member.of(new ElementId("apim-1"))));
  }
}
