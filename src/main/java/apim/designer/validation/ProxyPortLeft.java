package apim.designer.validation;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.VirtualHost;
import apim.designer.toml.Toml.Found;
import apim.designer.topology.Listener;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// A proxyPort in an attached file where the site has the node's own port, so that none is set.
record ProxyPortLeft() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "proxy-port-left",
            Severity.WARNING,
            "Redirects and login callbacks name a port on which the site does not listen.",
            Sources.LOAD_BALANCER_PAGE)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return AttachedToml.all(deployment)
        .flatMap(
            attached ->
                front(deployment, attached.server()).stream()
                    .flatMap(host -> of(attached, host).stream()));
  }

  private static Optional<VirtualHost> front(Deployment deployment, ApimServer server) {
    return deployment
        .hostsOf(server)
        .filter(host -> host.listener() == Listener.MANAGEMENT && !host.hostname().isWildcard())
        .findFirst()
        .filter(host -> host.port() == server.port(Listener.MANAGEMENT))
        .filter(host -> isEdge(deployment, host));
  }

  /// Clients of a proxy in front use its port, which the drawing does not tell.
  private static boolean isEdge(Deployment deployment, VirtualHost host) {
    return deployment.instances().stream()
        .filter(instance -> host.ref().isWithin(instance.ref()))
        .noneMatch(
            instance ->
                instance.behindProxy() || ProxyInFront.unstated(deployment, instance).isPresent());
  }

  private Optional<Finding> of(AttachedToml attached, VirtualHost host) {
    String port = Integer.toString(host.port());
    return attached
        .toml()
        .value("transport", "https", "properties", "proxyPort")
        .filter(found -> isOther(found, port))
        .map(
            found ->
                finding(
                    attached.ref(),
                    attached.line(found.line())
                        + ", proxyPort is "
                        + found.text().orElse("")
                        + ", but "
                        + host.url()
                        + " is on the node's own port; take the line out."));
  }

  private static boolean isOther(Found found, String port) {
    return found
        .text()
        .filter(text -> text.matches("[0-9]{1,5}") && !text.equals(port))
        .isPresent();
  }
}
