package apim.designer.validation;

import apim.designer.catalog.WebApplication;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.UpstreamServer;
import apim.designer.topology.Listener;
import apim.designer.topology.NodesOnly;
import apim.designer.topology.Ref;
import apim.designer.topology.WebApp;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A portal, or the logins, of nodes that stand behind sites of which none serves it.
record WebApplicationReachedByNobody() implements ListedRule {
  /// What people need from outside; the rest is for administrators and other nodes.
  private static final Set<WebApp> NEEDED =
      Set.of(WebApp.PUBLISHER, WebApp.DEVPORTAL, WebApp.ADMIN, WebApp.LOGIN);

  @Override
  public Entry entry() {
    return new Entry(
        "web-application-reached-by-nobody",
        Severity.WARNING,
        "The nodes run it, and each site in front of them refuses it.",
        Sources.DEPLOYMENT_OVERVIEW);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    List<PlacedSite> places =
        PlacedSite.all(deployment)
            .filter(place -> place.host().listener() == Listener.MANAGEMENT)
            .toList();
    return deployment.nearestRelease().webApplications().stream()
        .flatMap(
            application ->
                WebApp.of(application.id()).filter(NEEDED::contains).stream()
                    .flatMap(app -> of(deployment, places, application, app)));
  }

  private Stream<Finding> of(
      Deployment deployment, List<PlacedSite> places, WebApplication application, WebApp app) {
    List<PlacedSite> leading = places.stream().filter(place -> runs(place, application)).toList();
    if (leading.isEmpty() || leading.stream().anyMatch(place -> serves(place, app))) {
      return Stream.of();
    }
    List<Ref> refs = leading.stream().map(PlacedSite::ref).toList();
    Set<WebApp> usual = deployment.nearestRelease().servedByDefault();
    return Stream.of(
        finding(
            refs,
            (leading.stream().anyMatch(place -> place.host().serves().contains(app))
                    ? "Nothing but nodes reaches "
                    : "No site serves ")
                + application.title()
                + " ("
                + Phrase.list(application.paths())
                + "), which nodes behind "
                + Phrase.list(leading.stream().map(PlacedSite::name).toList())
                + " run; let a site serve it to everybody.",
            leading.stream()
                .map(
                    place ->
                        new QuickFix(
                            QuickFix.Way.SERVE_IT,
                            "Let " + place.name() + " serve " + application.title(),
                            place.change(
                                place
                                    .site()
                                    .serving(app, true, usual)
                                    .mapPolicy(
                                        policy ->
                                            policy.withNodesOnly(
                                                policy.nodesOnly().with(app, false))))))
                .toList()));
  }

  private static boolean runs(PlacedSite place, WebApplication application) {
    return place.host().servers().stream()
        .map(UpstreamServer::server)
        .anyMatch(server -> application.profiles().contains(server.profile()));
  }

  private static boolean serves(PlacedSite place, WebApp app) {
    NodesOnly nodesOnly = place.site().policy().nodesOnly();
    return place.host().serves().contains(app)
        && (!nodesOnly.apps().contains(app) || !nodesOnly.alsoFrom().isEmpty());
  }
}
