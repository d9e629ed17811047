package apim.designer.validation;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.topology.Address;
import apim.designer.topology.Hostname;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A site that verifies its nodes, of which no one name is known.
record VerificationWithoutName() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "verification-without-name",
        Severity.ERROR,
        "NGINX expects one name of all nodes of a site, and no address: every request ends in 502.",
        Sources.NAME_OF_NODES);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment)
        .filter(VerificationWithoutCa::verifies)
        .filter(place -> place.site().back().nodeTls().name().isEmpty())
        .filter(place -> !place.host().servers().isEmpty() && !haveOneName(place))
        .map(
            place ->
                finding(
                    List.of(place.ref()),
                    Phrase.capitalised(place.name())
                        + " verifies the certificates of its nodes, which are known by "
                        + (servers(place).size() == 1 ? "an address" : "several addresses")
                        + "; say which name their certificates have in common.",
                    fixes(place)));
  }

  private static List<ApimServer> servers(PlacedSite place) {
    return place.host().servers().stream().map(behind -> behind.server()).distinct().toList();
  }

  private static boolean haveOneName(PlacedSite place) {
    List<Address> addresses = servers(place).stream().map(ApimServer::address).distinct().toList();
    return addresses.size() == 1 && addresses.getFirst() instanceof Address.Named;
  }

  private static List<QuickFix> fixes(PlacedSite place) {
    Hostname name = place.host().hostname();
    return name.isWildcard() || name.isAddress()
        ? List.of()
        : List.of(
            new QuickFix(
                QuickFix.Way.NAME_OF_NODES,
                "Expect " + name + " in the certificates of the nodes",
                place.change(
                    place
                        .site()
                        .mapBack(
                            back ->
                                back.withNodeTls(back.nodeTls().withName(Optional.of(name)))))));
  }
}
