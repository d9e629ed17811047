package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.design.Edit;
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
                    instance.ref(),
                    "Load balancer "
                        + instance.id()
                        + " has no site, so it serves nothing; add a site or remove it.",
                    new QuickFix(
                        "Remove " + instance.id(), new Edit.Remove(List.of(instance.id())))));
  }
}
