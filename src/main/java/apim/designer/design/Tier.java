package apim.designer.design;

import apim.designer.topology.External;

/// A column of the drawing, from the clients on the left to the data on the right. It guides the
/// tidy layout and binds nobody.
public enum Tier {
  INTERNET("Internet"),
  LOAD_BALANCING("Load balancing"),
  API_MANAGER("API Manager"),
  DATA("Data");

  private final String caption;

  Tier(String caption) {
    this.caption = caption;
  }

  public String caption() {
    return caption;
  }

  /// Where something outside belongs.
  public static Tier of(External.Kind kind) {
    return switch (kind) {
      case CLIENTS, OUTER_PROXY -> INTERNET;
      case DATABASE, SHARED_FILE_SYSTEM, KEY_MANAGER -> DATA;
    };
  }
}
