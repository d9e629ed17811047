package apim.designer.topology;

import java.util.Arrays;
import java.util.Optional;

/// A key manager that API-M can work with instead of its own:
/// <https://apim.docs.wso2.com/en/latest/administer/key-managers/overview/>
public enum KeyManagerProduct {
  WSO2_IS("wso2-is"),
  KEYCLOAK("keycloak"),
  OKTA("okta"),
  AUTH0("auth0"),
  PING_FEDERATE("ping-federate"),
  FORGEROCK("forgerock"),
  ENTRA_ID("entra-id"),
  OTHER("other");

  private final String id;

  KeyManagerProduct(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  public static Optional<KeyManagerProduct> of(String id) {
    return Arrays.stream(values()).filter(product -> product.id.equals(id)).findFirst();
  }
}
