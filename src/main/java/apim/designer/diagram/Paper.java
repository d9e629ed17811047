package apim.designer.diagram;

import apim.designer.validation.Severity;

/// The colours of the picture: grey on white or on dark, colour only for findings and profiles.
enum Paper implements Colour {
  BACKGROUND("#ffffff", "#15181e"),
  COLUMN("#f4f5f8", "#191d25"),
  CARD("#ffffff", "#242a34"),
  EDGE("#d3d8e0", "#414a59"),
  HAIRLINE("#e6e9ee", "#2c333f"),
  INK("#1c2430", "#e6e9ef"),
  MUTED("#5c6775", "#a5afbf"),
  FAINT("#6b7685", "#8b95a7"),
  LINE("#66758c", "#8b98ad"),
  REGION("#b3bccb", "#5a6579"),
  CHIP("#eef1f5", "#12151a"),
  NOTE("#fffbea", "#38331f"),
  NOTE_EDGE("#e6dcb0", "#625a33"),
  RED("#c62f2f", "#ff7f86"),
  AMBER("#a65f00", "#e6b04f"),
  BLUE("#2a66b8", "#6fb3f2"),
  DERIVED("#5a63a8", "#98a2ec"),
  ENVIRONMENT("#1f6f6a", "#63c2b8"),
  ENVIRONMENT_GROUND("#e3edee", "#1d2d30"),
  PLACE("#4d5a8c", "#9aa8de"),
  PLACE_GROUND("#eaecf3", "#1f2430"),
  NONE("none", "none");

  private final String light;
  private final String dark;

  Paper(String light, String dark) {
    this.light = light;
    this.dark = dark;
  }

  @Override
  public String on(PictureTheme theme) {
    return switch (theme) {
      case LIGHT -> light;
      case DARK -> dark;
    };
  }

  static Paper of(Severity severity) {
    return switch (severity) {
      case ERROR -> RED;
      case WARNING -> AMBER;
      case ADVICE -> BLUE;
    };
  }

  static Paper of(Scene.Grouping grouping) {
    return switch (grouping) {
      case ENVIRONMENT -> ENVIRONMENT;
      case REGION -> PLACE;
      case CLUSTER -> DERIVED;
    };
  }

  /// What lies behind the boxes: the larger the frame, the fainter.
  static Paper ground(Scene.Grouping grouping) {
    return switch (grouping) {
      case ENVIRONMENT -> ENVIRONMENT_GROUND;
      case REGION -> PLACE_GROUND;
      case CLUSTER -> NONE;
    };
  }

  static Paper of(Scene.Tone tone) {
    return switch (tone) {
      case PLAIN -> LINE;
      case ERROR -> RED;
      case DERIVED -> DERIVED;
    };
  }
}
