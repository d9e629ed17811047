package apim.designer.validation;

import apim.designer.catalog.Release;
import apim.designer.catalog.WebApplication;
import apim.designer.deployment.Deployment;
import apim.designer.topology.Listener;
import apim.designer.topology.NodesOnly;
import apim.designer.topology.Profile;
import apim.designer.topology.WebApp;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A site by which everybody reaches what only other nodes call through it.
record NodeCallsOpenToAll() implements ListedRule {
  private static final Set<WebApp> OF_NODES = EnumSet.of(WebApp.SERVICES, WebApp.INTERNAL);

  @Override
  public Entry entry() {
    return new Entry(
        "node-calls-open-to-all",
        Severity.ADVICE,
        "Whoever reaches the site can try passwords on the SOAP administration, and on what nodes"
            + " fetch from each other.",
        Sources.SECURITY_GUIDELINES);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    Release release = deployment.nearestRelease();
    // Where the console is open as on WSO2's page, closing less than that would keep nobody out.
    if (release.servedByDefault().contains(WebApp.CARBON)) {
      return Stream.of();
    }
    Map<WebApp, WebApplication> ofNodes = ofNodes(release);
    List<String> named = UnknownAddresses.in(deployment);
    return deployment.instances().stream()
        .flatMap(
            instance -> {
              boolean direct = ProxyInFront.unstated(deployment, instance).isEmpty();
              return PlacedSite.on(instance)
                  .filter(place -> place.host().listener() == Listener.MANAGEMENT)
                  .flatMap(place -> of(place, direct, ofNodes, named));
            });
  }

  private static Map<WebApp, WebApplication> ofNodes(Release release) {
    Map<WebApp, WebApplication> byApp = new EnumMap<>(WebApp.class);
    release
        .webApplications()
        .forEach(
            application ->
                WebApp.of(application.id())
                    .filter(OF_NODES::contains)
                    .ifPresent(app -> byApp.put(app, application)));
    return byApp;
  }

  /// @param direct whether NGINX sees who calls
  private Stream<Finding> of(
      PlacedSite place, boolean direct, Map<WebApp, WebApplication> ofNodes, List<String> named) {
    NodesOnly now = place.site().policy().nodesOnly();
    Set<Profile> profiles =
        place.host().servers().stream()
            .map(behind -> behind.server().profile())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Profile.class)));
    Map<WebApp, WebApplication> open = new EnumMap<>(WebApp.class);
    ofNodes.forEach(
        (app, application) -> {
          if (place.host().serves().contains(app)
              && !now.apps().contains(app)
              && application.profiles().stream().anyMatch(profiles::contains)) {
            open.put(app, application);
          }
        });
    if (open.isEmpty()) {
      return Stream.of();
    }
    boolean known = named.isEmpty() || !now.alsoFrom().isEmpty();
    String wayOut =
        !known
            ? "state addresses instead of the names "
                + Phrase.list(named)
                + ", then let only"
                + " nodes in."
            : direct
                ? "let only nodes in, and whoever else calls it."
                : "state the addresses of the proxy in front, then let only nodes in.";
    return Stream.of(
        finding(
            List.of(place.ref()),
            Phrase.capitalised(place.name())
                + " lets everybody reach "
                + Phrase.list(
                    open.values().stream()
                        .map(one -> one.title() + " (" + Phrase.list(one.paths()) + ")")
                        .toList())
                + ", which only nodes call; "
                + wayOut,
            known && direct ? List.of(limiting(place, now, open.keySet())) : List.of()));
  }

  private static QuickFix limiting(PlacedSite place, NodesOnly now, Set<WebApp> open) {
    Set<WebApp> apps = EnumSet.copyOf(open);
    apps.addAll(now.apps());
    return new QuickFix(
        QuickFix.Way.NODES_ONLY,
        "Let only nodes reach it at " + place.site().id(),
        place.change(place.site().mapPolicy(policy -> policy.withNodesOnly(now.withApps(apps)))));
  }
}
