package apim.designer.generator;

import static apim.designer.catalog.Recipe.BASE_PATH;
import static apim.designer.catalog.Recipe.DEVPORTAL_URL;
import static apim.designer.catalog.Recipe.ENCRYPTION_KEY;
import static apim.designer.catalog.Recipe.GATEWAY_ID;
import static apim.designer.catalog.Recipe.GATEWAY_LABELS;
import static apim.designer.catalog.Recipe.HOSTNAME;
import static apim.designer.catalog.Recipe.KEY_MANAGER_TYPE;
import static apim.designer.catalog.Recipe.KEY_MANAGER_URL;
import static apim.designer.catalog.Recipe.OFFSET;
import static apim.designer.catalog.Recipe.PROXY_CONTEXT_PATH;
import static apim.designer.catalog.Recipe.PROXY_PORT_HTTP;
import static apim.designer.catalog.Recipe.PROXY_PORT_HTTPS;
import static apim.designer.catalog.Recipe.REVOKE_URL;

import apim.designer.catalog.Setting.Traffic;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.UpstreamServer;
import apim.designer.deployment.VirtualHost;
import apim.designer.toml.Change;
import apim.designer.toml.Value;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.ElementId;
import apim.designer.topology.Listener;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Region;
import apim.designer.topology.UrlPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// What a node's deployment.toml must say because of the topology around it. Nothing is guessed:
/// what no site, address or port of the drawing gives stays as it is in the file.
public final class TomlChanges {
  private static final int HTTP = 80;
  private static final String SHIPPED_BASE_PATH =
      "${carbon.protocol}://${carbon.host}:${carbon.management.port}";

  private final Deployment deployment;
  private final Map<Optional<Region>, Surroundings> surroundings = new ConcurrentHashMap<>();
  private final Map<ElementId, TomlSheet> sheets = new ConcurrentHashMap<>();

  /// Of all nodes of a deployment: what one needs of the others is worked out once for a region.
  public TomlChanges(Deployment deployment) {
    this.deployment = deployment;
  }

  private Surroundings around(ApimServer server) {
    return surroundings.computeIfAbsent(
        server.node().region(), region -> new Surroundings(deployment, region));
  }

  /// The changes, parent tables before their sub-tables. The values and their sources are in the
  /// catalog.
  public List<Change> of(ApimServer server, EncryptionKey key) {
    return sheet(server, key).entries().stream().map(TomlSheet.Entry::change).toList();
  }

  /// An address in a deployment.toml that the node connects to.
  ///
  /// @param table in which it stands
  public record Called(List<String> table, ServiceUrl url) {
    public Called {
      table = List.copyOf(table);
    }
  }

  /// The addresses that the node connects to by its deployment.toml, each once.
  public List<ServiceUrl> calls(ApimServer server) {
    return called(server).stream().map(Called::url).distinct().toList();
  }

  /// The same, with the tables in which they stand.
  public List<Called> called(ApimServer server) {
    ApimVersion version = deployment.topology().apim();
    return sheet(server).entries().stream()
        .filter(
            entry ->
                entry
                    .setting()
                    .traffic(server.profile(), version)
                    .equals(Optional.of(Traffic.CALLS)))
        .flatMap(
            entry ->
                texts(entry.change())
                    .flatMap(text -> ServiceUrl.of(text).stream())
                    .map(url -> new Called(entry.setting().place().path(), url)))
        .distinct()
        .toList();
  }

  private static Stream<String> texts(Change change) {
    return switch (change) {
      case Change.Set set -> texts(set.value());
      case Change.SetInElement set -> texts(set.value());
      case Change.AddToElement add -> add.entries().stream().flatMap(entry -> texts(entry.value()));
      case Change.Elements elements ->
          elements.elements().stream()
              .flatMap(element -> element.entries().stream())
              .flatMap(entry -> texts(entry.value()));
    };
  }

  private static Stream<String> texts(Value value) {
    return switch (value) {
      case Value.Text(String text) -> Stream.of(text);
      case Value.Texts(List<String> texts) -> texts.stream();
      case Value.Whole _, Value.Flag _ -> Stream.empty();
    };
  }

  TomlSheet sheet(ApimServer server, EncryptionKey key) {
    return keyFor(server, key)
        .map(text -> sheet(server).with(ENCRYPTION_KEY, Value.of(text)))
        .orElseGet(() -> sheet(server));
  }

  private TomlSheet sheet(ApimServer server) {
    return sheets.computeIfAbsent(server.id(), _ -> noted(server));
  }

  private TomlSheet noted(ApimServer server) {
    TomlSheet sheet = new TomlSheet(around(server), server);
    identity(sheet);
    GatewayEnvironment.note(sheet);
    connections(sheet);
    Throttling.note(sheet);
    EventHub.note(sheet);
    return sheet;
  }

  /// The encryption key that the node's file is given; empty where it is given none.
  public Optional<String> keyFor(ApimServer server, EncryptionKey key) {
    return around(server).settings(server).containsKey(ENCRYPTION_KEY)
        ? key.textFor(server, around(server).encryptionKey())
        : Optional.empty();
  }

  private static void identity(TomlSheet sheet) {
    ApimServer server = sheet.server();
    front(sheet)
        .filter(host -> !host.hostname().isWildcard())
        .ifPresent(
            host -> sheet.set(HOSTNAME, Value.of(host.hostname().value()), behind(sheet, host)));
    PortOffset offset = server.node().portOffset();
    if (!offset.isNone()
        || server.file().filter(file -> file.has("server", "offset")).isPresent()) {
      sheet.set(OFFSET, Value.of(offset.number()));
    }
    proxyPort(sheet)
        .filter(host -> host.publicSide().port().number() != server.openedPort(Listener.MANAGEMENT))
        .ifPresent(
            host ->
                sheet.set(
                    PROXY_PORT_HTTPS,
                    Value.of(host.publicSide().port().number()),
                    behind(sheet, host)));
    proxyPortHttp(sheet);
    contextPath(sheet);
  }

  /// What stands before every path of the portals; a base path of the customer's is only
  /// lengthened.
  private static void contextPath(TomlSheet sheet) {
    UrlPath path = sheet.deployment().topology().contextPath();
    if (path.isRoot()) {
      return;
    }
    sheet.set(PROXY_CONTEXT_PATH, Value.of(path.prefix()));
    sheet
        .settings(BASE_PATH)
        .forEach(
            setting -> {
              String there = sheet.current(setting).orElse(SHIPPED_BASE_PATH);
              String wanted = there.endsWith(path.prefix()) ? there : there + path.prefix();
              sheet.set(setting, Value.of(wanted), List.of(), "");
            });
  }

  /// The site whose host name the node goes by.
  private static Optional<VirtualHost> front(TomlSheet sheet) {
    return sheet.server().profile() == Profile.GATEWAY
        ? first(sheet, Listener.GATEWAY_HTTPS, Listener.GATEWAY_HTTP, Listener.MANAGEMENT)
        : first(sheet, Listener.MANAGEMENT, Listener.GATEWAY_HTTPS, Listener.GATEWAY_HTTP);
  }

  private static Optional<VirtualHost> proxyPort(TomlSheet sheet) {
    return sheet.server().profile() == Profile.GATEWAY
        ? first(sheet, Listener.MANAGEMENT, Listener.GATEWAY_HTTPS)
        : first(sheet, Listener.MANAGEMENT);
  }

  /// No site stands in front of Tomcat's HTTP connector; what it writes into redirects is right
  /// where plain HTTP of the host comes in on port 80.
  private static void proxyPortHttp(TomlSheet sheet) {
    Optional<VirtualHost> plain =
        first(sheet, Listener.GATEWAY_HTTP)
            .filter(host -> !host.publicSide().tls() && host.publicSide().port().number() == HTTP);
    plain
        .or(() -> first(sheet, Listener.GATEWAY_HTTPS).filter(VirtualHost::redirectsHttp))
        .ifPresent(host -> sheet.set(PROXY_PORT_HTTP, Value.of(HTTP), behind(sheet, host)));
  }

  /// A site, and the line by which the node is behind it.
  private static List<Ref> behind(TomlSheet sheet, VirtualHost host) {
    return Stream.concat(
            Stream.of(host.ref()),
            host.servers().stream()
                .filter(behind -> behind.server().id().equals(sheet.server().id()))
                .map(UpstreamServer::ref))
        .toList();
  }

  private static Optional<VirtualHost> first(TomlSheet sheet, Listener... listeners) {
    // Nobody's own name is `*.example.com`.
    List<VirtualHost> hosts =
        sheet
            .deployment()
            .hostsOf(sheet.server())
            .filter(host -> !host.hostname().isWildcard())
            .toList();
    return Stream.of(listeners)
        .flatMap(listener -> hosts.stream().filter(host -> host.listener() == listener))
        .findFirst();
  }

  private static void connections(TomlSheet sheet) {
    Group keyManagers = sheet.around().keyManagers();
    Optional<Reach> identityServer =
        sheet.around().identityServer().filter(_ -> sheet.takes(KEY_MANAGER_TYPE));
    if (identityServer.isPresent()) {
      ExternalKeyManagers.note(sheet, identityServer.get());
    } else if (sheet.takes(KEY_MANAGER_URL) && !keyManagers.includes(sheet.server())) {
      keyManagers
          .management()
          .ifPresent(
              reach -> {
                sheet.set(KEY_MANAGER_URL, reach, "/services/");
                sheet.set(REVOKE_URL, reach, "/oauth2/revoke");
              });
    }
    if (sheet.takes(DEVPORTAL_URL)) {
      devportal(sheet);
    }
    if (sheet.takes(GATEWAY_LABELS)) {
      labels(sheet);
    }
    sheet.settings(GATEWAY_ID).stream()
        .filter(setting -> sheet.current(setting).filter(id -> !id.isBlank()).isEmpty())
        .forEach(setting -> sheet.set(GATEWAY_ID, Value.of(sheet.server().id().value())));
  }

  /// Browsers read this URL, so the port is left out where they leave it out.
  private static void devportal(TomlSheet sheet) {
    Group portals = sheet.around().portals();
    portals
        .site(host -> host.listener() == Listener.MANAGEMENT)
        .map(host -> new Reach(host.url(), true, List.of(host.ref()), ""))
        .or(
            () ->
                portals.includes(sheet.server())
                    ? Optional.empty()
                    : portals.direct(Listener.MANAGEMENT, "https"))
        .ifPresent(reach -> sheet.set(DEVPORTAL_URL, reach, "/devportal"));
  }

  /// A customer's gateway keeps its labels, as long as an environment that is known is among them.
  private static void labels(TomlSheet sheet) {
    List<String> labels = EnvironmentNames.labels(sheet.server());
    Surroundings.Environment environment = sheet.around().environmentOf(sheet.server());
    List<String> known =
        environment.cluster().said().isPresent()
            ? sheet.environment().stream().toList()
            : environment.names().declared();
    if (labels.isEmpty()) {
      sheet.environment().ifPresent(name -> sheet.set(GATEWAY_LABELS, Value.of(List.of(name))));
    } else if (!known.isEmpty() && known.stream().noneMatch(labels::contains)) {
      sheet.set(
          GATEWAY_LABELS,
          Value.of(Stream.concat(labels.stream(), Stream.of(known.getFirst())).toList()));
    }
  }
}
