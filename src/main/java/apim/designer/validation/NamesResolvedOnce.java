package apim.designer.validation;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.UpstreamServer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A load balancer that reaches nodes by host names, which it resolves when it starts and never
/// again, since it cannot or is not told whom to ask.
record NamesResolvedOnce() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "names-resolved-once",
            Severity.ADVICE,
            "A node whose name moves to another address is lost until NGINX is reloaded.",
            Sources.UPSTREAM_SERVER)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return deployment.instances().stream()
        .flatMap(
            instance -> {
              List<ApimServer> once =
                  instance.hosts().stream()
                      .flatMap(host -> host.servers().stream())
                      .map(UpstreamServer::server)
                      .filter(server -> server.hasName() && !instance.resolvesAgain(server))
                      .distinct()
                      .toList();
              return once.isEmpty() ? Stream.empty() : Stream.of(finding(instance, once));
            });
  }

  private Finding finding(NginxInstance instance, List<ApimServer> once) {
    return finding(
        Stream.concat(Stream.of(instance.ref()), once.stream().map(ApimServer::ref)).toList(),
        "Load balancer "
            + instance.id()
            + " resolves the name of "
            + Phrase.list(once.stream().map(server -> server.address().value()).toList())
            + " once, when NGINX starts or reloads; "
            + (instance.canResolveAgain()
                ? "state the name servers that it shall ask again, such as 10.0.0.2, or addresses"
                    + " that stay."
                : "state addresses that stay, or reload NGINX when a name moves: "
                    + instance.target().displayName()
                    + " cannot resolve it again, NGINX 1.27.3 and NGINX Plus R20 can."),
        List.of());
  }
}
