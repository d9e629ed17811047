package apim.designer.desk.help;

import apim.designer.catalog.Release;
import apim.designer.deployment.NginxInstance;
import apim.designer.nginx.Target;
import apim.designer.nginx.Version;
import apim.designer.session.Snapshot;
import java.util.List;
import java.util.Optional;

/// What of the design the help talks about: its release, and the NGINX that it is written for.
///
/// @param targets each once; some usual ones where no load balancer is drawn
public record Circumstances(Optional<Release> release, List<Target> targets) {
  /// One before and one after the open-source NGINX learned `sticky`, and NGINX Plus.
  private static final List<Target> USUAL =
      List.of(
          Target.openSource(new Version(1, 22, 1)),
          Target.openSource(new Version(1, 30, 4)),
          Target.plus(33));

  public Circumstances {
    targets = List.copyOf(targets);
  }

  public static Circumstances of(Snapshot snapshot) {
    List<Target> drawn =
        snapshot.outcome().deployment().instances().stream()
            .map(NginxInstance::target)
            .distinct()
            .toList();
    return new Circumstances(
        snapshot.outcome().deployment().judging(), drawn.isEmpty() ? USUAL : drawn);
  }
}
