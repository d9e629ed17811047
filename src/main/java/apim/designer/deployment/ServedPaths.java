package apim.designer.deployment;

import apim.designer.catalog.Release;
import apim.designer.catalog.WebApplication;
import apim.designer.topology.WebApp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which paths of the nodes a site lets through: all but some, or some and no other.
///
/// @param others whether every path that is not named is served
/// @param named those that are closed where others are served, else those that are served; each with
///     its leading slash and without one at its end
public record ServedPaths(boolean others, List<String> named) {
  /// For a site that closes nothing.
  public static final ServedPaths ALL = new ServedPaths(true, List.of());

  public ServedPaths {
    named = List.copyOf(named);
  }

  /// What is served of a management port. A part of which the site says nothing, such as where
  /// Platform Gateways dial in, lies below the path of another or is one of the others.
  static ServedPaths of(Release release, Set<WebApp> serves) {
    boolean others = serves.contains(WebApp.OTHER);
    return new ServedPaths(
        others,
        release.webApplications().stream()
            .filter(application -> isNamed(application, serves, others))
            .flatMap(application -> application.paths().stream())
            .distinct()
            .toList());
  }

  private static boolean isNamed(WebApplication application, Set<WebApp> serves, boolean others) {
    Optional<WebApp> app = WebApp.of(application.id());
    return app.isPresent() && serves.contains(app.get()) != others;
  }

  public boolean closesNothing() {
    return others && named.isEmpty();
  }

  /// Whether `path` is let through, by itself.
  public boolean serve(String path) {
    return named.stream().anyMatch(one -> isWithin(path, one)) != others;
  }

  private static boolean isWithin(String path, String folder) {
    return Stream.of(folder, folder + "/").anyMatch(path::equals) || path.startsWith(folder + "/");
  }
}
