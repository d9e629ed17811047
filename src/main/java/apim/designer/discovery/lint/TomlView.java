package apim.designer.discovery.lint;

import apim.designer.discovery.DeploymentFile;
import apim.designer.toml.Toml;
import apim.designer.toml.Toml.Found;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A deployment.toml as checks look at it, with the load balancers that were given beside it.
///
/// @param toml empty where API-M would not read the file
record TomlView(DeploymentFile file, Optional<Toml> toml, List<NginxView> loadBalancers) {
  static TomlView of(DeploymentFile file, List<NginxView> loadBalancers) {
    return new TomlView(file, file.toml(), loadBalancers);
  }

  Optional<Found> value(String... path) {
    return toml.flatMap(one -> one.value(path));
  }

  Optional<String> text(String... path) {
    return value(path).flatMap(Found::text);
  }

  /// The name by which API-M knows itself, where the file says it.
  Optional<Found> hostname() {
    return value("server", "hostname");
  }

  /// Servers of the load balancers that have this name.
  List<Scope> servers(String hostname) {
    String wanted = hostname.toLowerCase(Locale.ROOT);
    return loadBalancers.stream()
        .flatMap(one -> one.servers().stream())
        .filter(
            server ->
                server.own("server_name").stream()
                    .flatMap(names -> Scope.words(names).stream())
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .anyMatch(name -> name.equals(wanted) || isWildcardOf(name, wanted)))
        .toList();
  }

  private static boolean isWildcardOf(String name, String wanted) {
    return (name.startsWith("*.") && wanted.endsWith(name.substring(1)))
        || (name.startsWith(".") && (wanted.endsWith(name) || wanted.equals(name.substring(1))));
  }
}
