package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.toml.Toml.Found;
import apim.designer.validation.Environments.Endpoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A file with addresses below a path, which a site cannot have.
record ContextPathNotServed() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "context-path-not-served",
            Severity.WARNING,
            "NGINX here serves a host name from its root: what API-M sends clients to under a path"
                + " is not there.",
            Sources.PROXY_PATH_PAGE)
        .withoutQuickFix();
  }

  private record Below(Found found, String path) {}

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return AttachedToml.all(deployment)
        .filter(attached -> deployment.hosts().anyMatch(host -> host.forwardsTo(attached.server())))
        .flatMap(this::of);
  }

  private Stream<Finding> of(AttachedToml attached) {
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
    return below.isEmpty() ? Stream.of() : Stream.of(finding(attached, below));
  }

  private Finding finding(AttachedToml attached, List<Below> below) {
    List<String> paths = below.stream().map(Below::path).distinct().toList();
    return finding(
        attached.ref(),
        attached.lines(below.stream().map(one -> one.found().line()).toList())
            + ", clients are sent to "
            + Phrase.list(paths)
            + ", and a site cannot have a path yet; serve API-M at the root of its host names, or"
            + " add the "
            + (paths.size() == 1 ? "path" : "paths")
            + " to the exported nginx files by hand.");
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
