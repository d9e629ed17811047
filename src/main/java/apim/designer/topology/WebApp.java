package apim.designer.topology;

import java.util.Arrays;
import java.util.Optional;

/// A part of what a node serves on its management port, as a site opens or closes it. Which paths it
/// has in which release is in the catalog.
public enum WebApp {
  PUBLISHER("publisher"),
  DEVPORTAL("devportal"),
  ADMIN("admin"),
  CARBON("carbon"),
  LOGIN("login"),
  SERVICES("services"),
  INTERNAL("internal"),
  /// Every path that is none of the others'.
  OTHER("other");

  private final String id;

  WebApp(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  public static Optional<WebApp> of(String id) {
    return Arrays.stream(values()).filter(app -> app.id.equals(id)).findFirst();
  }
}
