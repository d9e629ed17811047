package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.topology.Affinity;
import apim.designer.topology.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// `ip_hash` on a site with a backup member.
record IpHashWithBackup() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "ip-hash-with-backup",
        Severity.ERROR,
        "NGINX does not start: balancing method does not support parameter \"backup\".",
        Sources.UPSTREAM_SERVER);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment)
        .filter(place -> place.host().affinity() instanceof Affinity.IpHash && place.hasBackup())
        .map(
            place ->
                finding(
                    List.of(place.ref()),
                    Phrase.capitalised(place.name())
                        + " combines ip-hash with a backup member, which NGINX refuses; let every"
                        + " member take requests, or use a sticky cookie.",
                    List.of(
                        AffinityFixes.cookie(place, place.site()),
                        new QuickFix(
                            QuickFix.Way.ALL_ACTIVE,
                            "Let every member take requests",
                            place.change(
                                place.site().mapMembers(member -> Member.of(member.node())))))));
  }
}
