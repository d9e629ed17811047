package apim.designer.diagram;

import apim.designer.validation.Severity;

/// The colours of the picture: grey on white, colour only for findings and profiles.
final class Paper {
  static final String BACKGROUND = "#f7f8fa";
  static final String COLUMN = "#eff1f5";
  static final String CARD = "#ffffff";
  static final String EDGE = "#d3d8e0";
  static final String HAIRLINE = "#e6e9ee";
  static final String INK = "#1c2430";
  static final String MUTED = "#5c6775";
  static final String FAINT = "#6f7a89";
  static final String LINE = "#66758c";
  static final String REGION = "#b3bccb";
  static final String CHIP = "#eef1f5";
  static final String NOTE = "#fffbea";
  static final String NOTE_EDGE = "#e6dcb0";
  static final String RED = "#c62f2f";
  static final String DERIVED = "#5a63a8";
  static final String NONE = "none";

  private Paper() {}

  static String of(Severity severity) {
    return switch (severity) {
      case ERROR -> RED;
      case WARNING -> "#a65f00";
      case ADVICE -> "#2a66b8";
    };
  }

  static String of(Scene.Grouping grouping) {
    return switch (grouping) {
      case ENVIRONMENT -> "#1f6f6a";
      case REGION -> "#4d5a8c";
      case CLUSTER -> DERIVED;
    };
  }

  /// How much of the colour lies behind the boxes: the larger the frame, the less.
  static String tint(Scene.Grouping grouping) {
    return switch (grouping) {
      case ENVIRONMENT -> "0.09";
      case REGION -> "0.05";
      case CLUSTER -> "0";
    };
  }

  static String of(Scene.Tone tone) {
    return switch (tone) {
      case PLAIN -> LINE;
      case ERROR -> RED;
      case DERIVED -> DERIVED;
    };
  }
}
