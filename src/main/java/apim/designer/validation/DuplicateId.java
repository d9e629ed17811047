package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.design.Edit;
import apim.designer.topology.Ref;
import java.time.LocalDate;
import java.util.stream.Stream;

/// Two elements of a design that share an id.
record DuplicateId() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "duplicate-id",
        Severity.ERROR,
        "Two elements write the same folder of the bundle, and one overwrites the other.",
        Sources.LOAD_BALANCER_PAGE);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return Twice.of(deployment.topology().ids().toList()).stream()
        .map(
            id ->
                finding(
                    Ref.of(id),
                    "Several elements have the id " + id + "; give each an id of its own.",
                    new QuickFix(
                        QuickFix.Way.OWN_IDS,
                        "Give every element its own id",
                        new Edit.SeparateIds())));
  }
}
