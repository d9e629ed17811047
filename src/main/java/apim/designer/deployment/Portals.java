package apim.designer.deployment;

import apim.designer.catalog.Release;
import apim.designer.topology.Listener;
import java.util.List;
import java.util.Optional;

/// At which portal users can log in through a site.
public final class Portals {
  private static final List<String> PORTALS = List.of("/publisher", "/devportal", "/admin");

  /// A login leads from a portal through these web applications and back.
  private static final List<String> IDENTITY_PROVIDER =
      List.of("/oauth2", "/authenticationendpoint", "/commonauth");

  private Portals() {}

  /// The first portal that the site opens to everybody together with the identity provider, and that
  /// every node behind it has, such as `/publisher`.
  public static Optional<String> loginAt(Release release, VirtualHost host) {
    if (host.listener() != Listener.MANAGEMENT
        || !IDENTITY_PROVIDER.stream().allMatch(path -> isOpen(host, path))) {
      return Optional.empty();
    }
    return PORTALS.stream()
        .filter(portal -> isOpen(host, portal) && isRun(release, host, portal))
        .findFirst();
  }

  private static boolean isOpen(VirtualHost host, String path) {
    return host.servedPaths().serve(path) && !host.accessList().limits(path);
  }

  private static boolean isRun(Release release, VirtualHost host, String portal) {
    return release.webApplications().stream()
        .filter(application -> application.paths().contains(portal))
        .anyMatch(
            application ->
                host.servers().stream()
                    .allMatch(
                        behind -> application.profiles().contains(behind.server().profile())));
  }
}
