package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.UpstreamServer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A host name and port that two load balancers serve with different nodes.
record HostNameOfTwoClusters() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "host-name-of-two-clusters",
            Severity.WARNING,
            "Which nodes answer depends on the load balancer that a client happens to reach, and"
                + " logins fail in between.",
            Sources.NONCE_COOKIE)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    if (deployment.instances().size() < 2) {
      return Stream.of();
    }
    Map<String, PlacedSite> first = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    PlacedSite.all(deployment)
        .forEach(
            place -> {
              String name =
                  place.host().hostname()
                      + ":"
                      + place.host().port()
                      + place.host().servedBelow().prefix();
              PlacedSite earlier = first.putIfAbsent(name, place);
              if (earlier != null
                  && !earlier.instance().equals(place.instance())
                  && !endpoints(earlier).equals(endpoints(place))) {
                findings.add(finding(name, earlier, place));
              }
            });
    return findings.stream();
  }

  private static Set<String> endpoints(PlacedSite place) {
    return place.host().servers().stream()
        .map(UpstreamServer::hostAndPort)
        .collect(Collectors.toSet());
  }

  private Finding finding(String name, PlacedSite first, PlacedSite second) {
    return finding(
        List.of(first.ref(), second.ref()),
        Phrase.capitalised(first.name())
            + " and "
            + second.name()
            + " both serve "
            + name
            + ", but with different nodes behind; give both the same nodes, or two host names.",
        List.of());
  }
}
