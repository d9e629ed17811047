package apim.designer.generator;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.Roles;
import apim.designer.deployment.VirtualHost;
import apim.designer.toml.Toml;
import apim.designer.topology.Listener;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the gateway environment of a deployment is called: the customer's files say, and where none
/// does, the release. A file that calls its environment `eu-west` is never given a second one.
final class EnvironmentNames {
  static final List<String> ENVIRONMENTS = List.of("apim", "gateway", "environment");

  private static final String[] PATH = ENVIRONMENTS.toArray(String[]::new);
  private static final String[] LABELS = {
    "apim", "sync_runtime_artifacts", "gateway", "gateway_labels"
  };

  private EnvironmentNames() {}

  /// The name on `server`; empty where its file has several and none of them can be told to be it.
  static Optional<String> of(Deployment deployment, Roles roles, ApimServer server) {
    List<String> own = named(server);
    return switch (own.size()) {
      case 0 -> Optional.of(elsewhere(deployment, roles));
      case 1 -> Optional.of(own.getFirst());
      default -> recognised(deployment, roles, server);
    };
  }

  /// The names of the environments in a file, in its order.
  private static List<String> named(ApimServer server) {
    return server.file().stream()
        .flatMap(file -> file.elements(PATH).stream())
        .flatMap(environment -> environment.text("name").stream())
        .distinct()
        .toList();
  }

  /// The labels in a gateway's file, in its order.
  static List<String> labels(ApimServer server) {
    return server
        .file()
        .flatMap(file -> file.value(LABELS))
        .map(Toml.Found::texts)
        .orElse(List.of());
  }

  /// What the other nodes' files call it.
  private static String elsewhere(Deployment deployment, Roles roles) {
    return declared(deployment, roles)
        .findFirst()
        .or(() -> common(roles.gateways()))
        .orElseGet(() -> usual(deployment));
  }

  /// The names that the files of the portals give, one for each file.
  static Stream<String> declared(Deployment deployment, Roles roles) {
    return deployment.servers().stream()
        .filter(server -> server.file().isPresent() && !named(server).isEmpty())
        .flatMap(
            server ->
                named(server).size() == 1
                    ? named(server).stream()
                    : recognised(deployment, roles, server).stream());
  }

  /// A label that all gateways have whose files are known; the usual one last, as files ship it.
  private static Optional<String> common(List<ApimServer> gateways) {
    List<List<String>> known =
        gateways.stream()
            .filter(server -> server.file().isPresent())
            .map(EnvironmentNames::labels)
            .filter(one -> !one.isEmpty())
            .toList();
    return known.stream()
        .flatMap(List::stream)
        .filter(label -> known.stream().allMatch(labels -> labels.contains(label)))
        .findFirst();
  }

  private static String usual(Deployment deployment) {
    return deployment.nearestRelease().toml().gatewayEnvironment().value();
  }

  /// Of several environments the one that offers a host of the gateways' sites, else the one that
  /// the gateways' labels name, else the one of the release's own name.
  private static Optional<String> recognised(
      Deployment deployment, Roles roles, ApimServer server) {
    Set<String> hosts =
        deployment
            .hosts()
            .filter(
                host ->
                    host.listener() == Listener.GATEWAY_HTTPS
                        || host.listener() == Listener.GATEWAY_HTTP)
            .filter(host -> roles.gateways().stream().anyMatch(host::forwardsTo))
            .map(VirtualHost::hostname)
            .map(Object::toString)
            .collect(Collectors.toSet());
    List<Toml> environments = server.file().map(file -> file.elements(PATH)).orElse(List.of());
    List<String> names = named(server);
    return environments.stream()
        .filter(environment -> offers(environment, hosts))
        .flatMap(environment -> environment.text("name").stream())
        .findFirst()
        .or(() -> common(roles.gateways()).filter(names::contains))
        .or(() -> Optional.of(usual(deployment)).filter(names::contains));
  }

  private static boolean offers(Toml environment, Set<String> hosts) {
    return Stream.of("https_endpoint", "http_endpoint")
        .flatMap(key -> environment.text(key).stream())
        .flatMap(text -> ServiceUrl.of(text).stream())
        .anyMatch(url -> hosts.contains(url.host()));
  }
}
