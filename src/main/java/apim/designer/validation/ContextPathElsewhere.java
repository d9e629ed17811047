package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.topology.Listener;
import apim.designer.topology.UrlPath;
import java.time.LocalDate;
import java.util.stream.Stream;

/// A management site at another path than the one that nodes put into URLs.
record ContextPathElsewhere() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "context-path-elsewhere",
        Severity.WARNING,
        "Nodes send browsers to their context path, which the site does not serve: logins and pages"
            + " end in 404.",
        Sources.PROXY_PATH_PAGE);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    UrlPath context = deployment.topology().contextPath();
    return context.isRoot()
        ? Stream.of()
        : PlacedSite.all(deployment)
            .filter(place -> place.host().listener() == Listener.MANAGEMENT)
            .filter(
                place -> !place.host().servedBelow().equals(context) || !place.host().stripsPath())
            .map(place -> finding(place, context));
  }

  private Finding finding(PlacedSite place, UrlPath context) {
    return finding(
        place.ref(),
        Phrase.capitalised(place.name())
            + (place.host().servedBelow().equals(context)
                ? " passes the context path " + context + " on to nodes, which do not know it"
                : " lies at "
                    + place.host().servedBelow()
                    + ", but the nodes call themselves by the context path "
                    + context)
            + "; serve the site there, without the path towards the nodes.",
        new QuickFix(
            QuickFix.Way.AT_THE_CONTEXT_PATH,
            "Serve " + place.site().id() + " at " + context,
            place.change(
                place
                    .site()
                    .mapFront(front -> front.withPath(UrlPath.ROOT))
                    .mapBack(back -> back.withKeepPath(false)))));
  }
}
