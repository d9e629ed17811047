package apim.designer.generator;

import static apim.designer.generator.TomlSetting.DEVPORTAL_URL;
import static apim.designer.generator.TomlSetting.ENVIRONMENT_SERVICE_URL;
import static apim.designer.generator.TomlSetting.GATEWAY_LABELS;
import static apim.designer.generator.TomlSetting.HOSTNAME;
import static apim.designer.generator.TomlSetting.KEY_MANAGER_URL;
import static apim.designer.generator.TomlSetting.OFFSET;
import static apim.designer.generator.TomlSetting.PROXY_PORT_HTTP;
import static apim.designer.generator.TomlSetting.PROXY_PORT_HTTPS;
import static apim.designer.generator.TomlSetting.REVOKE_URL;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.Roles;
import apim.designer.deployment.UpstreamServer;
import apim.designer.deployment.VirtualHost;
import apim.designer.toml.Change;
import apim.designer.toml.Value;
import apim.designer.topology.Listener;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a node's deployment.toml must say because of the topology around it. Nothing is guessed:
/// what no site, address or port of the drawing gives stays as it is in the file.
public final class TomlChanges {
  private TomlChanges() {}

  /// The changes, parent tables before their sub-tables. The values and their sources are in the
  /// README's table, [TomlTable].
  public static List<Change> of(Deployment deployment, ApimServer server) {
    return sheet(deployment, server).entries().stream().map(TomlSheet.Entry::change).toList();
  }

  static TomlSheet sheet(Deployment deployment, ApimServer server) {
    TomlSheet sheet = new TomlSheet(deployment, server);
    Roles roles = Roles.of(deployment);
    identity(sheet);
    GatewayEnvironment.note(sheet, roles);
    connections(sheet, roles);
    Throttling.note(sheet, roles);
    EventHub.note(sheet, roles);
    return sheet;
  }

  private static void identity(TomlSheet sheet) {
    ApimServer server = sheet.server();
    front(sheet)
        .ifPresent(
            host -> sheet.set(HOSTNAME, Value.of(host.hostname().value()), behind(sheet, host)));
    int offset = server.node().portOffset();
    if (offset != 0 || sheet.fileHas("offset[ \\t]*=")) {
      sheet.set(OFFSET, Value.of(offset));
    }
    proxyPort(sheet)
        .filter(host -> host.port() != server.port(Listener.MANAGEMENT))
        .ifPresent(host -> sheet.set(PROXY_PORT_HTTPS, Value.of(host.port()), behind(sheet, host)));
    proxyPortHttp(sheet);
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

  private static void proxyPortHttp(TomlSheet sheet) {
    Optional<VirtualHost> plain = first(sheet, Listener.GATEWAY_HTTP).filter(host -> !host.tls());
    plain.ifPresentOrElse(
        host -> sheet.set(PROXY_PORT_HTTP, Value.of(host.port()), behind(sheet, host)),
        () ->
            first(sheet, Listener.GATEWAY_HTTPS)
                .filter(VirtualHost::redirectsHttp)
                .ifPresent(host -> sheet.set(PROXY_PORT_HTTP, Value.of(80), behind(sheet, host))));
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

  private static void connections(TomlSheet sheet, Roles roles) {
    Deployment deployment = sheet.deployment();
    if (!Roles.includes(roles.keyManagers(), sheet.server())) {
      Reach.management(deployment, roles.keyManagers())
          .ifPresent(
              reach -> {
                sheet.set(KEY_MANAGER_URL, reach, "/services/");
                sheet.set(REVOKE_URL, reach, "/oauth2/revoke");
              });
    }
    if (!Roles.includes(roles.gatewayAdministrations(), sheet.server())) {
      Reach.management(deployment, roles.gatewayAdministrations())
          .ifPresent(reach -> sheet.set(ENVIRONMENT_SERVICE_URL, reach, "/services/"));
    }
    devportal(sheet, roles);
    sheet.environment().ifPresent(name -> labels(sheet, name));
  }

  /// Browsers read this URL, so the port is left out where they leave it out.
  private static void devportal(TomlSheet sheet, Roles roles) {
    Optional<VirtualHost> site =
        Reach.site(
            sheet.deployment(), roles.portals(), host -> host.listener() == Listener.MANAGEMENT);
    if (site.isPresent()) {
      VirtualHost host = site.get();
      sheet.set(DEVPORTAL_URL, Value.of(host.url() + "/devportal"), List.of(host.ref()));
    } else if (!Roles.includes(roles.portals(), sheet.server())) {
      Reach.direct(roles.portals(), Listener.MANAGEMENT, "https")
          .ifPresent(reach -> sheet.set(DEVPORTAL_URL, reach, "/devportal"));
    }
  }

  /// A customer's gateway may have more labels; it keeps them as long as ours is among them.
  private static void labels(TomlSheet sheet, String environment) {
    if (!sheet.fileHas(
        "gateway_labels[ \\t]*=[^\\n#]*[\"']" + Pattern.quote(environment) + "[\"']")) {
      sheet.set(GATEWAY_LABELS, Value.of(List.of(environment)));
    }
  }
}
