package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.toml.Toml.Found;
import apim.designer.validation.Environments.Endpoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A file with addresses below a path that no site has.
record ContextPathNotServed() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "context-path-not-served",
            Severity.WARNING,
            "No site lies where API-M sends clients to: what is under that path is not there.",
            Sources.PROXY_PATH_PAGE)
        .withoutQuickFix();
  }

  private record Below(Found found, String path) {}

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return AttachedToml.all(deployment)
        .filter(attached -> deployment.hosts().anyMatch(host -> host.forwardsTo(attached.server())))
        .flatMap(attached -> of(deployment, attached));
  }

  private Stream<Finding> of(Deployment deployment, AttachedToml attached) {
    List<Below> below = new ArrayList<>();
    attached
        .toml()
        .value("server", "proxy_context_path")
        .flatMap(found -> below(found, stripped(found.text().orElse(""))))
        .ifPresent(below::add);
    Stream.concat(Environments.of(attached).stream(), Environments.virtualHosts(attached))
        .forEach(
            environment -> {
              for (Endpoint endpoint : Endpoint.values()) {
                environment
                    .value(endpoint.key())
                    .flatMap(found -> below(found, path(found)))
                    .ifPresent(below::add);
              }
            });
    attached
        .toml()
        .value("apim", "devportal", "url")
        .flatMap(found -> below(found, withoutPortal(path(found))))
        .ifPresent(below::add);
    below.removeIf(one -> isServed(deployment, one.path()));
    return below.isEmpty() ? Stream.of() : Stream.of(finding(attached, below));
  }

  private static boolean isServed(Deployment deployment, String path) {
    return deployment.hosts().anyMatch(host -> host.servedBelow().prefix().equals(stripped(path)));
  }

  private Finding finding(AttachedToml attached, List<Below> below) {
    List<String> paths = below.stream().map(Below::path).distinct().toList();
    return finding(
        attached.ref(),
        attached.lines(below.stream().map(one -> one.found().line()).toList())
            + ", clients are sent to "
            + Phrase.list(paths)
            + ", where no site lies; let the path of the site say so, or the context path of the"
            + " design.");
  }

  private static Optional<Below> below(Found found, String path) {
    return path.isEmpty() || path.contains("$")
        ? Optional.empty()
        : Optional.of(new Below(found, path));
  }

  private static String path(Found found) {
    return PublicUrl.of(found.text().orElse("")).path();
  }

  private static String withoutPortal(String path) {
    for (String portal : List.of("/devportal", "/store")) {
      if (path.endsWith(portal)) {
        return path.substring(0, path.length() - portal.length());
      }
    }
    return path;
  }

  private static String stripped(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
