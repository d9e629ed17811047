package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.design.Edit;
import apim.designer.topology.ElementId;
import apim.designer.topology.Member;
import apim.designer.topology.Ref;
import java.time.LocalDate;
import java.util.stream.Stream;

/// A member of a site that names no node.
record UnknownMember() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "unknown-member",
        Severity.ERROR,
        "Requests are meant for a node that does not exist.",
        Sources.UPSTREAM_SERVER);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment)
        .filter(place -> place.host().servers().size() < place.site().members().size())
        .flatMap(
            place ->
                place.site().members().stream()
                    .map(Member::node)
                    .filter(node -> deployment.server(node).isEmpty())
                    .distinct()
                    .map(node -> finding(place, node)));
  }

  private Finding finding(PlacedSite place, ElementId node) {
    return finding(
        Ref.of(place.instance().id(), place.site().id(), node),
        Phrase.capitalised(place.name())
            + " forwards to "
            + node
            + ", but no node has this id; disconnect it or add the node.",
        new QuickFix(
            QuickFix.Way.DISCONNECT,
            "Disconnect " + node,
            Edit.Remove.of(Ref.of(place.instance().id(), place.site().id(), node))));
  }
}
