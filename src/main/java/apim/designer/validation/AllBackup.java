package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.UpstreamServer;
import apim.designer.topology.ElementId;
import apim.designer.topology.Member;
import java.time.LocalDate;
import java.util.stream.Stream;

/// A site whose members all wait for another one to fail.
record AllBackup() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "all-backup",
        Severity.ERROR,
        "NGINX does not start: no servers in upstream.",
        Sources.UPSTREAM_SERVER);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment)
        .filter(place -> !place.host().servers().isEmpty())
        .filter(place -> place.host().servers().stream().allMatch(UpstreamServer::backup))
        .map(this::finding);
  }

  private Finding finding(PlacedSite place) {
    ElementId first = place.host().servers().getFirst().server().id();
    return finding(
        place.ref(),
        Phrase.capitalised(place.name())
            + " has backup members only, which NGINX refuses; let at least one take requests.",
        new QuickFix(
            QuickFix.Way.ONE_ACTIVE,
            "Let " + first + " take requests",
            place.change(
                place
                    .site()
                    .mapMembers(
                        member -> member.node().equals(first) ? Member.of(first) : member))));
  }
}
