package apim.designer.desk.form;

import apim.designer.catalog.Release;
import apim.designer.catalog.WebApplication;
import apim.designer.design.Edit;
import apim.designer.topology.Cidr;
import apim.designer.topology.Listener;
import apim.designer.topology.NodesOnly;
import apim.designer.topology.Site;
import apim.designer.topology.TenantDomain;
import apim.designer.topology.WebApp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What of the nodes clients reach through a site, and which tenant's.
///
/// @param release the one that is drawn, or the nearest that is known
record ServedProperties(SiteProperties of, Release release) {
  boolean areInUse() {
    return site().policy().serves().isPresent() || site().policy().tenant().isPresent();
  }

  List<Property> all() {
    List<Property> all = new ArrayList<>();
    Arrays.stream(WebApp.values()).filter(this::isOffered).map(this::row).forEach(all::add);
    all.add(tenant());
    return all;
  }

  boolean limitSome() {
    return !nodesOnly().equals(NodesOnly.NOTHING);
  }

  /// What of that is for nodes alone.
  List<Property> limits() {
    List<Property> all = new ArrayList<>();
    Arrays.stream(WebApp.values()).filter(this::canBeLimited).map(this::limit).forEach(all::add);
    all.add(alsoFrom());
    return all;
  }

  private NodesOnly nodesOnly() {
    return site().policy().nodesOnly();
  }

  private Site site() {
    return of.site();
  }

  private Set<WebApp> usual() {
    return release.servedByDefault();
  }

  private boolean isServed(WebApp app) {
    return site().policy().serves().orElse(usual()).contains(app);
  }

  /// What is said of an application that the release does not have, or of a listener that has none,
  /// can be taken back.
  private boolean isOffered(WebApp app) {
    boolean known = app == WebApp.OTHER || application(app).isPresent();
    boolean management = site().back().listener() == Listener.MANAGEMENT;
    return (management && known) || isServed(app) != usual().contains(app);
  }

  private Optional<WebApplication> application(WebApp app) {
    return release.webApplications().stream()
        .filter(one -> WebApp.of(one.id()).equals(Optional.of(app)))
        .findFirst();
  }

  private Property row(WebApp app) {
    return Property.Switch.of(
            "serves-" + app.id(),
            label(app),
            isServed(app),
            on -> of.change(site().serving(app, on, usual())))
        .noting(application(app).map(one -> String.join(", ", one.paths())).orElse(""));
  }

  private boolean canBeLimited(WebApp app) {
    return nodesOnly().apps().contains(app)
        || (site().back().listener() == Listener.MANAGEMENT && isServed(app));
  }

  private Property limit(WebApp app) {
    return Property.Switch.of(
        "nodes-only-" + app.id(),
        label(app),
        nodesOnly().apps().contains(app),
        on -> change(nodesOnly().with(app, on)));
  }

  private Property alsoFrom() {
    return Property.Text.of(
            "also-from",
            "Also let in",
            nodesOnly().alsoFrom().stream().map(Cidr::toString).collect(Collectors.joining(", ")),
            text -> change(nodesOnly().withAlsoFrom(SeveralTexts.of(text, Cidr::of))))
        .hinting("nobody else; such as 10.9.0.0/16")
        .noting("The addresses of nodes follow the drawing.");
  }

  private Edit change(NodesOnly next) {
    return of.change(site().mapPolicy(policy -> policy.withNodesOnly(next)));
  }

  private static String label(WebApp app) {
    return switch (app) {
      case PUBLISHER -> "Publisher";
      case DEVPORTAL -> "Developer portal";
      case ADMIN -> "Admin portal";
      case CARBON -> "Management console";
      case LOGIN -> "Logins and tokens";
      case SERVICES -> "SOAP services";
      case INTERNAL -> "Calls of other nodes";
      case OTHER -> "Everything else";
    };
  }

  private Property tenant() {
    return Property.Text.of(
            "tenant",
            "Only for the tenant",
            site().policy().tenant().map(TenantDomain::value).orElse(""),
            text ->
                of.change(
                    site()
                        .mapPolicy(
                            policy -> policy.withTenant(OptionalText.of(text, TenantDomain::new)))))
        .hinting("every tenant; such as abc.com");
  }
}
