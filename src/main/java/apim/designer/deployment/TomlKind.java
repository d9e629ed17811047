package apim.designer.deployment;

import apim.designer.toml.Toml;
import java.util.Optional;
import java.util.stream.Stream;

/// Whose deployment.toml a file is. WSO2's products all call theirs so; each has tables that no other
/// has.
public enum TomlKind {
  API_MANAGER(""),
  /// `read_only_ldap` and neither a super admin nor a database:
  /// <https://github.com/wso2/micro-integrator/blob/master/distribution/src/conf/deployment.toml>
  MICRO_INTEGRATOR("it is a Micro Integrator's"),
  /// `identity_db` where API-M has `apim_db`:
  /// <https://github.com/wso2/product-is/blob/master/modules/distribution/src/repository/resources/conf/deployment.toml>
  IDENTITY_SERVER("it is an Identity Server's"),
  /// Without the tables that every file which WSO2 ships begins with.
  FRAGMENT("it has none of [server], [super_admin] and [user_store]");

  private final String reason;

  TomlKind(String reason) {
    this.reason = reason;
  }

  public static TomlKind of(Toml file) {
    if (isApiManager(file)) {
      return isFragment(file) ? FRAGMENT : API_MANAGER;
    }
    if (isMicroIntegrator(file)) {
      return MICRO_INTEGRATOR;
    }
    if (file.has("database", "identity_db") || file.has("account_recovery", "endpoint", "auth")) {
      return IDENTITY_SERVER;
    }
    return isFragment(file) ? FRAGMENT : API_MANAGER;
  }

  /// Why such a file is no deployment.toml for a node of API-M, as a sentence goes on, and what to do;
  /// empty where it is one.
  public Optional<String> objection() {
    return this == API_MANAGER
        ? Optional.empty()
        : Optional.of(
            "is not a whole deployment.toml of API-M, because "
                + reason
                + "; take the one that the node's API-M starts with");
  }

  // No other product ships a server role.
  private static boolean isApiManager(Toml file) {
    return file.has("apim")
        || file.has("apimgt")
        || file.has("database", "apim_db")
        || file.has("server", "server_role");
  }

  private static boolean isMicroIntegrator(Toml file) {
    boolean directory =
        file.text("user_store", "type").filter("read_only_ldap"::equals).isPresent()
            && !file.has("super_admin");
    return directory
        || Stream.of("management_api", "internal_apis", "dashboard_config").anyMatch(file::has);
  }

  private static boolean isFragment(Toml file) {
    return Stream.of("server", "super_admin", "user_store").noneMatch(file::has);
  }
}
