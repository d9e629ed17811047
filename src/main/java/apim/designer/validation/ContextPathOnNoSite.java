package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.design.Edit;
import apim.designer.topology.Listener;
import apim.designer.topology.UrlPath;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A context path of the design, and no site for portals that could lie there.
record ContextPathOnNoSite() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "context-path-on-no-site",
        Severity.WARNING,
        "Nodes send browsers to their context path, which nothing in front of them answers.",
        Sources.PROXY_PATH_PAGE);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    UrlPath context = deployment.topology().contextPath();
    return context.isRoot()
            || deployment.hosts().anyMatch(host -> host.listener() == Listener.MANAGEMENT)
        ? Stream.of()
        : Stream.of(
            finding(
                List.of(),
                "The design has the context path "
                    + context
                    + ", but no site for management that would lie there; draw one in front of the"
                    + " portals, or take the context path back.",
                List.of(
                    new QuickFix(
                        QuickFix.Way.WITHOUT_EFFECT,
                        "Take the context path back",
                        new Edit.SetContextPath(UrlPath.ROOT)))));
  }
}
