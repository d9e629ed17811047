package apim.designer.diagram;

import apim.designer.topology.Profile;

/// The muted colour by which a kind of element is known in the palette, on the canvas and in the
/// picture.
public enum Hue implements Colour {
  INDIGO("#5b64b8", "#949ef0"),
  TEAL("#2f8580", "#62b9b3"),
  PLUM("#8a5a9e", "#c194d4"),
  OCHRE("#94713a", "#cda769"),
  MOSS("#5a8248", "#92bc7d"),
  STEEL("#4a7396", "#7fadd2"),
  ROSE("#a65d72", "#dc92a7"),
  CLAY("#9a6550", "#d29a84"),
  SLATE("#475569", "#a3b1c6"),
  /// What is outside, and what only explains, has no colour of its own.
  GREY("#7b8794", "#a0abb8");

  private final String hex;
  private final String dark;

  Hue(String hex, String dark) {
    this.hex = hex;
    this.dark = dark;
  }

  /// As `#rrggbb`.
  public String hex() {
    return hex;
  }

  @Override
  public String on(PictureTheme theme) {
    return switch (theme) {
      case LIGHT -> hex;
      case DARK -> dark;
    };
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
