package apim.designer.diagram;

import apim.designer.topology.Profile;

/// The muted colour by which a kind of element is known in the palette, on the canvas and in the
/// picture.
public enum Hue {
  INDIGO("#5b64b8"),
  TEAL("#2f8580"),
  PLUM("#8a5a9e"),
  OCHRE("#94713a"),
  MOSS("#5a8248"),
  STEEL("#4a7396"),
  ROSE("#a65d72"),
  CLAY("#9a6550"),
  SLATE("#475569"),
  /// What is outside, and what only explains, has no colour of its own.
  GREY("#7b8794");

  private final String hex;

  Hue(String hex) {
    this.hex = hex;
  }

  /// As `#rrggbb`.
  public String hex() {
    return hex;
  }

  public static Hue of(Profile profile) {
    return switch (profile) {
      case ALL_IN_ONE -> INDIGO;
      case PUBLISHER -> PLUM;
      case DEVPORTAL -> ROSE;
      case KEY_MANAGER -> OCHRE;
      case GATEWAY -> TEAL;
      case GATEWAY_MANAGER -> MOSS;
      case TRAFFIC_MANAGER -> CLAY;
      case CONTROL_PLANE -> STEEL;
    };
  }
}
