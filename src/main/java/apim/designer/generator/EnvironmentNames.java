package apim.designer.generator;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.GatewayCluster;
import apim.designer.toml.Toml;
import apim.designer.topology.EnvironmentName;
import apim.designer.topology.Listener;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a gateway environment is called: the customer's files say, and where none does, the design or
/// the release. A file that calls its environment `eu-west` is never given a second one for the same
/// gateways.
final class EnvironmentNames {
  private static final String[] PATH = {"apim", "gateway", "environment"};
  private static final String[] LABELS = {
    "apim", "sync_runtime_artifacts", "gateway", "gateway_labels"
  };

  private final boolean said;
  private final String usual;
  private final Set<String> ofOthers;
  private final Set<String> hosts;
  private final Optional<String> common;
  private final List<String> declared;
  private final String elsewhere;

  /// @param all every environment, of which `cluster` is one
  EnvironmentNames(
      Deployment deployment, GatewayCluster cluster, List<GatewayCluster> all, Group gateways) {
    this.said = cluster.said().isPresent();
    this.usual = cluster.name(deployment);
    this.ofOthers =
        all.stream()
            .filter(other -> !other.equals(cluster))
            .flatMap(other -> other.said().stream())
            .map(EnvironmentName::value)
            .collect(Collectors.toSet());
    this.hosts = hosts(deployment, gateways);
    this.common = common(gateways.servers());
    this.declared =
        deployment.servers().stream()
            .flatMap(server -> inFile(server).stream())
            .distinct()
            .toList();
    this.elsewhere =
        declared.stream().findFirst().or(() -> common.filter(_ -> !said)).orElse(usual);
  }

  /// The name on `server`; empty where its file has several and none of them can be told to be it.
  Optional<String> of(ApimServer server) {
    if (said) {
      return Optional.of(inFile(server).orElse(elsewhere));
    }
    return named(server).isEmpty() ? Optional.of(elsewhere) : inFile(server);
  }

  /// The names that the files of the portals give, each once.
  List<String> declared() {
    return declared;
  }

  private Optional<String> inFile(ApimServer server) {
    List<String> own = named(server);
    if (said) {
      return own.contains(usual) ? Optional.of(usual) : offering(server);
    }
    return own.size() < 2 ? own.stream().findFirst() : recognised(server, own);
  }

  /// The names of the environments in a file that can be this one, in its order.
  private List<String> named(ApimServer server) {
    return environments(server).stream()
        .flatMap(environment -> environment.text("name").stream())
        .filter(name -> !ofOthers.contains(name))
        .distinct()
        .toList();
  }

  private static List<Toml> environments(ApimServer server) {
    return server.file().map(file -> file.elements(PATH)).orElse(List.of());
  }

  /// The labels in a gateway's file, in its order.
  static List<String> labels(ApimServer server) {
    return server
        .file()
        .flatMap(file -> file.value(LABELS))
        .map(Toml.Found::texts)
        .orElse(List.of());
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

  /// The hosts under which the gateways' sites serve APIs.
  private static Set<String> hosts(Deployment deployment, Group gateways) {
    return deployment
        .hosts()
        .filter(
            host ->
                host.listener() == Listener.GATEWAY_HTTPS
                    || host.listener() == Listener.GATEWAY_HTTP)
        .filter(
            host -> host.servers().stream().anyMatch(behind -> gateways.includes(behind.server())))
        .map(host -> host.hostname().value())
        .collect(Collectors.toSet());
  }

  /// Of several environments the one that offers a host of the gateways' sites, else the one that
  /// the gateways' labels name, else the one of the release's own name.
  private Optional<String> recognised(ApimServer server, List<String> names) {
    return offering(server)
        .or(() -> common.filter(names::contains))
        .or(() -> Optional.of(usual).filter(names::contains));
  }

  private Optional<String> offering(ApimServer server) {
    return environments(server).stream()
        .filter(this::offersOurs)
        .flatMap(environment -> environment.text("name").stream())
        .filter(name -> !ofOthers.contains(name))
        .findFirst();
  }

  private boolean offersOurs(Toml environment) {
    return Stream.of("https_endpoint", "http_endpoint")
        .flatMap(key -> environment.text(key).stream())
        .flatMap(text -> ServiceUrl.of(text).stream())
        .anyMatch(url -> hosts.contains(url.host()));
  }
}
