package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.design.Edit;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import java.time.LocalDate;
import java.util.stream.Stream;

/// Two sites of one load balancer whose upstreams and zones have one name.
record UpstreamNameTwice() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "upstream-name-twice",
        Severity.ERROR,
        "NGINX does not start: duplicate upstream, or a zone that is already used.",
        Sources.UPSTREAM);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return deployment.instances().stream().flatMap(this::check);
  }

  private Stream<Finding> check(NginxInstance instance) {
    return Twice.of(instance.loadBalancer().sites().stream().map(Site::id).toList()).stream()
        .map(
            site ->
                finding(
                    Ref.of(instance.id(), site),
                    "Several sites of "
                        + instance.id()
                        + " have the id "
                        + site
                        + ", so that their upstreams have one name; give each an id of its own.",
                    new QuickFix(
                        QuickFix.Way.OWN_IDS,
                        "Give every element its own id",
                        new Edit.SeparateIds())));
  }
}
