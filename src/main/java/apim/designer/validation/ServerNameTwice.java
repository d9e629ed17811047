package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.topology.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Two sites of one load balancer with the same host name, port and path.
record ServerNameTwice() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "server-name-twice",
        Severity.ERROR,
        "NGINX ignores the second site (conflicting server name), and its requests reach the"
            + " first.",
        Sources.SERVER_NAME);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return deployment.instances().stream().flatMap(this::check);
  }

  private Stream<Finding> check(NginxInstance instance) {
    Map<String, PlacedSite> first = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    PlacedSite.on(instance)
        .forEach(
            place -> {
              String name =
                  place.host().hostname()
                      + ":"
                      + place.host().port()
                      + place.host().servedBelow().prefix();
              PlacedSite earlier = first.putIfAbsent(name, place);
              if (earlier != null) {
                findings.add(finding(name, earlier, place));
              }
            });
    return findings.stream();
  }

  private Finding finding(String name, PlacedSite first, PlacedSite second) {
    return finding(
        List.of(first.ref(), second.ref()),
        "Sites "
            + first.site().id()
            + " and "
            + second.site().id()
            + " of "
            + first.instance().id()
            + " both serve "
            + name
            + ", where NGINX ignores the second; give one another host name, port or path.",
        fixes(first, second));
  }

  private static List<QuickFix> fixes(PlacedSite first, PlacedSite second) {
    List<QuickFix> fixes = new ArrayList<>();
    Site site = second.site();
    if (first.host().listener() == second.host().listener()
        && first.site().members().containsAll(site.members())) {
      fixes.add(second.removal());
    }
    FreePort.fix(second).ifPresent(fixes::add);
    return List.copyOf(fixes);
  }
}
