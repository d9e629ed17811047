package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.design.Edit;
import apim.designer.topology.ElementId;
import apim.designer.topology.Link;
import apim.designer.topology.Ref;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A link from or to what is not there.
record UnknownLinkEnd() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "unknown-link-end",
        Severity.ADVICE,
        "The picture leaves out a line that was drawn.",
        Sources.DEPLOYMENT_OVERVIEW);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    if (deployment.topology().links().isEmpty()) {
      return Stream.of();
    }
    Set<ElementId> known = deployment.topology().ids().collect(Collectors.toSet());
    return deployment.topology().linksByRef().entrySet().stream()
        .flatMap(link -> finding(link.getKey(), link.getValue(), known).stream());
  }

  private Optional<Finding> finding(Ref ref, Link link, Set<ElementId> known) {
    List<ElementId> unknown =
        Stream.of(link.from(), link.to()).distinct().filter(end -> !known.contains(end)).toList();
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            finding(
                ref,
                "The link from "
                    + link.from()
                    + " to "
                    + link.to()
                    + " is not drawn, for nothing has the id "
                    + Phrase.list(unknown)
                    + "; remove the link or add what it names.",
                new QuickFix(
                    QuickFix.Way.WITHOUT_LINK,
                    "Remove the link from " + link.from() + " to " + link.to(),
                    Edit.Remove.of(ref))));
  }
}
