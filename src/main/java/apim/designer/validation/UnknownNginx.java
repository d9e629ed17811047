package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.nginx.Advisories;
import apim.designer.nginx.Target;
import apim.designer.nginx.Version;
import apim.designer.topology.NginxTarget;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

/// A load balancer that is written for an NGINX that is newer than what is known here, or that there
/// is not.
record UnknownNginx() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "unknown-nginx",
            Severity.WARNING,
            "What this NGINX has and lacks is not known, so that its files are those of an older"
                + " one.",
            Sources.NGINX_CHANGES)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return deployment.instances().stream()
        .filter(UnknownNginx::isUnknown)
        .map(instance -> finding(instance.ref(), message(instance)));
  }

  private static boolean isUnknown(NginxInstance instance) {
    return switch (instance.loadBalancer().nginx()) {
      // What a branch gets is repairs.
      case NginxTarget.OpenSource version ->
          new Version(version.major(), version.minor(), 0).isAtLeast(next(newest()));
      case NginxTarget.Plus(int release) -> release > newestPlus();
    };
  }

  private static Version next(Version newest) {
    return new Version(newest.major(), newest.minor() + 1, 0);
  }

  private static Version newest() {
    Advisories known = Advisories.standard();
    return Stream.concat(
            Stream.of(known.stable()),
            known.all().stream().flatMap(advisory -> advisory.repaired().stream()))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static int newestPlus() {
    return Target.plusReleases().getFirst();
  }

  private static String message(NginxInstance instance) {
    String last =
        switch (instance.loadBalancer().nginx()) {
          case NginxTarget.OpenSource _ -> "NGINX " + newest();
          case NginxTarget.Plus _ -> "NGINX Plus R" + newestPlus();
        };
    return "Load balancer "
        + instance.id()
        + " is written for "
        + instance.loadBalancer().nginx().displayName()
        + ", which is not known here; the newest that is known is "
        + last
        + ": see what nginx -v says, or read what has changed since.";
  }
}
