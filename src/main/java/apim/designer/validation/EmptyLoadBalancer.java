package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.FreshSite;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A load balancer without a site.
record EmptyLoadBalancer() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "empty-load-balancer",
        Severity.WARNING,
        "NGINX starts and serves nothing.",
        Sources.LOAD_BALANCER_PAGE);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return deployment.instances().stream()
        .filter(instance -> instance.hosts().isEmpty())
        .map(
            instance ->
                finding(
                    List.of(instance.ref()),
                    "Load balancer "
                        + instance.id()
                        + " has no site, so it serves nothing; add a site or remove it.",
                    fixes(deployment, instance.loadBalancer())));
  }

  private static List<QuickFix> fixes(Deployment deployment, LoadBalancer lb) {
    // The names that a provided certificate is for are not known.
    List<QuickFix> fixes =
        lb.certificate() instanceof CertificatePlan.Provided
            ? List.of()
            : IdleNodes.of(deployment)
                .map(server -> FreshSite.of(deployment.topology(), lb, server.profile()))
                .distinct()
                .flatMap(site -> connections(deployment, lb, site))
                .distinct()
                .toList();
    return fixes.isEmpty()
        ? List.of(new QuickFix(QuickFix.Way.REMOVE, "Remove " + lb.id(), Edit.Remove.of(lb.id())))
        : fixes;
  }

  private static Stream<QuickFix> connections(Deployment deployment, LoadBalancer lb, Site site) {
    Topology drawn =
        deployment
            .topology()
            .map(LoadBalancer.class, old -> old.id().equals(lb.id()) ? lb.withSite(site) : old);
    return PlacedSite.all(Deployment.of(Design.of(drawn)))
        .filter(place -> place.ref().equals(Ref.of(lb.id(), site.id())))
        .flatMap(
            place ->
                IdleNodes.fitting(deployment, site.back().listener()).stream()
                    .filter(
                        nodes ->
                            FreshSite.of(deployment.topology(), lb, nodes.getFirst().profile())
                                .equals(site))
                    .map(
                        nodes ->
                            new QuickFix(
                                QuickFix.Way.CONNECT,
                                site.back().listener().id(),
                                "Connect " + lb.id() + " to " + IdleNodes.names(nodes),
                                new Edit.Change(lb.withSite(IdleNodes.joined(place, nodes))))));
  }
}
