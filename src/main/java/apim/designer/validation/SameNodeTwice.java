package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.UpstreamServer;
import apim.designer.topology.Ref;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A site that forwards to one address and port more than once.
record SameNodeTwice() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "same-node-twice",
        Severity.ERROR,
        "What looks like two nodes is one: it gets twice the load, and nothing takes over when it"
            + " fails.",
        Sources.SAME_NODE_TWICE);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment)
        .filter(SameNodeTwice::isRepeated)
        .flatMap(
            place ->
                place.host().servers().stream()
                    .collect(
                        Collectors.groupingBy(
                            UpstreamServer::hostAndPort, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .filter(same -> same.size() > 1)
                    .map(same -> finding(place, same)));
  }

  private static boolean isRepeated(PlacedSite place) {
    List<UpstreamServer> servers = place.host().servers();
    Set<String> seen = HashSet.newHashSet(servers.size());
    return servers.stream().anyMatch(server -> !seen.add(server.hostAndPort()));
  }

  private Finding finding(PlacedSite place, List<UpstreamServer> same) {
    List<Ref> elements =
        Stream.concat(Stream.of(place.ref()), same.stream().map(UpstreamServer::ref))
            .distinct()
            .toList();
    return finding(
        elements,
        Phrase.capitalised(place.name())
            + " forwards to "
            + same.getFirst().hostAndPort()
            + " more than once, as "
            + Phrase.nodes(same)
            + "; keep one, or give each node its own address or port offset.",
        List.of(
            new QuickFix(
                QuickFix.Way.ONE_OF_THE_SAME,
                "Keep " + same.getFirst().server().id() + " only",
                place.change(place.site().withMembers(SameNodes.merged(place, same))))));
  }
}
