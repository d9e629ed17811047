package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.toml.Toml;
import apim.designer.toml.Toml.Found;
import apim.designer.topology.Listener;
import apim.designer.validation.Environments.Endpoint;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A virtual host of an attached file under whose host name no site serves API traffic.
record VirtualHostWithoutSite() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "virtual-host-without-site",
            Severity.WARNING,
            "Publishers can choose a host name that this load balancer does not serve and its"
                + " certificate does not carry.",
            Sources.TWO_GATEWAY_HOSTS)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    List<AttachedToml> files = Environments.files(deployment).toList();
    if (files.isEmpty()) {
      return Stream.of();
    }
    Set<String> served =
        deployment
            .hosts()
            .filter(
                host ->
                    host.listener() == Listener.GATEWAY_HTTPS
                        || host.listener() == Listener.GATEWAY_HTTP)
            .map(host -> host.hostname().value())
            .collect(Collectors.toSet());
    return served.isEmpty()
        ? Stream.of()
        : files.stream()
            .flatMap(
                attached ->
                    Environments.virtualHosts(attached)
                        .flatMap(host -> of(attached, host, served)));
  }

  private Stream<Finding> of(AttachedToml attached, Toml virtualHost, Set<String> served) {
    List<Found> unserved =
        Stream.of(Endpoint.HTTPS, Endpoint.HTTP)
            .flatMap(endpoint -> virtualHost.value(endpoint.key()).stream())
            .filter(found -> isUnserved(found, served))
            .toList();
    return unserved.isEmpty()
        ? Stream.of()
        : Stream.of(
            finding(
                attached.ref(),
                attached.lines(unserved.stream().map(Found::line).toList())
                    + ", a virtual_host offers APIs under "
                    + Phrase.list(
                        unserved.stream().map(VirtualHostWithoutSite::host).distinct().toList())
                    + ", which no gateway site serves; draw a site for it, or take it out."));
  }

  private static boolean isUnserved(Found found, Set<String> served) {
    PublicUrl url = PublicUrl.of(found.text().orElse(""));
    return url.isLiteral() && !served.contains(url.host());
  }

  private static String host(Found found) {
    return PublicUrl.of(found.text().orElse("")).host();
  }
}
