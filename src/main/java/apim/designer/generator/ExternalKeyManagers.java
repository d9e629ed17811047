package apim.designer.generator;

import static apim.designer.catalog.Recipe.KEY_MANAGER_TYPE;
import static apim.designer.catalog.Recipe.KEY_MANAGER_URL;
import static apim.designer.catalog.Recipe.LOGIN_AUTHORIZE;
import static apim.designer.catalog.Recipe.LOGIN_LOGOUT;
import static apim.designer.catalog.Recipe.LOGIN_SERVER;
import static apim.designer.catalog.Recipe.LOGIN_SESSION;
import static apim.designer.catalog.Recipe.REVOKE_URL;

import apim.designer.deployment.Deployment;
import apim.designer.toml.Value;
import apim.designer.topology.External;
import apim.designer.topology.KeyManagerProduct;
import apim.designer.topology.Ref;
import java.util.List;
import java.util.Optional;

/// An Identity Server in place of API-M's own key manager, where a release is told of it in
/// deployment.toml. Of every other key manager, and of Identity Server in later releases, the Admin
/// Portal is told.
final class ExternalKeyManagers {
  private static final int MANAGEMENT = 9443;

  private ExternalKeyManagers() {}

  static Optional<Reach> identityServer(Deployment deployment) {
    return deployment.topology().externals().stream()
        .filter(external -> external.kind() == External.Kind.KEY_MANAGER)
        .filter(
            external -> external.details().product().equals(Optional.of(KeyManagerProduct.WSO2_IS)))
        .flatMap(external -> reach(external).stream())
        .findFirst();
  }

  private static Optional<Reach> reach(External external) {
    return external
        .details()
        .address()
        .map(
            address ->
                new Reach(
                    "https://" + address.inUrl() + ":" + MANAGEMENT,
                    false,
                    List.of(Ref.of(external.id())),
                    "it is the Identity Server that is drawn"));
  }

  static void note(TomlSheet sheet, Reach server) {
    sheet.set(KEY_MANAGER_URL, server, "/services/");
    sheet.set(KEY_MANAGER_TYPE, Value.of("WSO2-IS"), server.refs());
    sheet.set(REVOKE_URL, server, "/oauth2/revoke");
    sheet.set(LOGIN_SERVER, server, "");
    sheet.set(LOGIN_AUTHORIZE, server, "/oauth2/authorize");
    sheet.set(LOGIN_LOGOUT, server, "/oidc/logout");
    sheet.set(LOGIN_SESSION, server, "/oidc/checksession");
  }
}
