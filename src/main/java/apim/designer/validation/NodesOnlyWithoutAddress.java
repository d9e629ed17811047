package apim.designer.validation;

import apim.designer.deployment.Deployment;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A site that lets nodes in by their addresses, of which not all are known.
record NodesOnlyWithoutAddress() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "nodes-only-without-address",
            Severity.ERROR,
            "NGINX lets nobody in by a name: what such a node calls through the site answers 403.",
            Sources.ALLOW)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    List<PlacedSite> limited =
        PlacedSite.all(deployment)
            .filter(place -> !place.host().accessList().limitsNothing())
            .filter(place -> place.site().policy().nodesOnly().alsoFrom().isEmpty())
            .toList();
    List<String> named = limited.isEmpty() ? List.of() : UnknownAddresses.in(deployment);
    return named.isEmpty()
        ? Stream.of()
        : limited.stream()
            .map(
                place ->
                    finding(
                        place.ref(),
                        Phrase.capitalised(place.name())
                            + " is to let in "
                            + Phrase.list(named)
                            + ", of which only a name is known; state an IP address instead, or the"
                            + " addresses that the site lets in beside those of nodes."));
  }
}
