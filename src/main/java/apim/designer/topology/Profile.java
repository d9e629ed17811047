package apim.designer.topology;

import java.util.Arrays;
import java.util.Optional;

/// What an API-M node runs as. Which release has which profile, and what it calls it, is in the
/// catalog.
public enum Profile {
  ALL_IN_ONE("all-in-one"),
  PUBLISHER("publisher"),
  DEVPORTAL("devportal"),
  KEY_MANAGER("key-manager"),
  GATEWAY("gateway"),
  GATEWAY_MANAGER("gateway-manager"),
  TRAFFIC_MANAGER("traffic-manager"),
  CONTROL_PLANE("control-plane");

  private final String id;

  Profile(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  public static Optional<Profile> of(String id) {
    return Arrays.stream(values()).filter(profile -> profile.id.equals(id)).findFirst();
  }
}
